import type { UseStore } from "idb-keyval";
import type { Etude } from "@/domain/etude";
import type { History } from "../history";
import { saveEtude } from "../save-etude";
import { writeRecord, type EtudeRecord, type WriteOutcome, type RecordWriting } from "./records";
import { NOTHING_KEPT, planSteps, range, type KeptSteps } from "./steps";
import { detailOf, type StorageProblem } from "./storage-problem";

/** What is known of the browser's copy of the study. */
export interface Known {
  /** 0: nothing is there. */
  readonly revision: number;
  readonly kept: KeptSteps;
}

export type HistoryOutcome =
  | { readonly kind: "written"; readonly known: Known; readonly problem: StorageProblem | null }
  | Extract<WriteOutcome, { kind: "other-revision" }>;

/** What is known once another tab has left its own: its steps are not those of this history. */
export function knownOf(found: unknown): Known {
  const { revision = 0, first = 0, last = 0 } = (found ?? {}) as Partial<EtudeRecord>;
  const kept = { ...NOTHING_KEPT, origin: last + 1, first: last + 1, stale: range(first, last) };
  return { revision, kept };
}

/**
 * Writes a history: the present study whole, and of its steps what is new. Where the steps cannot
 * be kept, the present still is.
 *
 * @throws what the browser throws when even the present cannot be written
 */
export async function writeHistory(
  store: UseStore,
  { revision, kept }: Known,
  history: History<Etude>,
  writer: string,
  now: number,
): Promise<HistoryOutcome> {
  const plan = planSteps(kept, history, now);
  const record: EtudeRecord = {
    revision: revision + 1,
    writer,
    etude: saveEtude(history.present),
    first: plan.kept.first,
    at: plan.at,
    last: plan.kept.first + plan.kept.sizes.length,
  };
  const attemptOf = async (
    writing: Omit<RecordWriting, "expected">,
    after: KeptSteps,
    problem: StorageProblem | null,
  ): Promise<HistoryOutcome> => {
    const outcome = await writeRecord(store, { ...writing, expected: revision });
    if (outcome.kind !== "written") return outcome;
    return { kind: "written", known: { revision: revision + 1, kept: after }, problem };
  };
  try {
    return await attemptOf({ record, puts: plan.puts, drops: plan.drops }, plan.kept, null);
  } catch (error) {
    const drops = [...range(kept.first, kept.first + kept.sizes.length), ...kept.stale];
    const alone = { ...record, first: plan.at, last: plan.at };
    const after = { ...NOTHING_KEPT, origin: plan.kept.origin, first: plan.at };
    const problem: StorageProblem = { kind: "steps-unsaved", detail: detailOf(error) };
    return attemptOf({ record: alone, puts: [], drops }, after, problem);
  }
}
