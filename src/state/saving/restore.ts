import { getMany, set, type UseStore } from "idb-keyval";
import { isSame } from "@/domain/is-same";
import { attempt, Refusal } from "@/domain/json/refusal";
import { fields, textOf, where } from "@/domain/json/checked-value";
import type { Etude } from "@/domain/etude";
import { readEtude } from "../read-etude";
import { readSession, readView } from "../read-session";
import { saveEtude, type SavedEtude } from "../save-etude";
import type { Session } from "../store";
import { VERSION } from "../version";
import { applied, type Delta } from "./delta";
import { REFUSED_KEY, stepKey, type EtudeRecord } from "./records";
import { leftAside } from "./aside";
import type { LastVisit } from "./last-visit";
import { knownOf, type Known } from "./write-history";
import { NOTHING_KEPT, range, statesAlong, type KeptSteps, type UndoStep } from "./steps";

/** The session of the last visit, and what is kept of it. */
export interface Restored extends Known {
  readonly session: Session;
}

/** A session as the first versions kept it, in one piece. */
export function restoreOld(found: unknown): Restored | null {
  const session = readSession(found);
  return session && { session, revision: 0, kept: NOTHING_KEPT };
}

const count = where<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0);

const readRecord = fields<EtudeRecord>({
  revision: count,
  writer: textOf(/^/, 80),
  // Checked by its own reader, once its steps have been followed from what was saved.
  etude: where<SavedEtude>((value) => typeof value === "object" && value !== null),
  first: count,
  at: count,
  last: count,
});

/** More than this was never written: a record that says so is not ours. */
const MAX_SPAN = 100_000;

const delta = (step: unknown): Delta => (step as UndoStep).delta;

const follow =
  (way: "back" | "forth") =>
  (state: SavedEtude, change: Delta): SavedEtude =>
    applied(state, change, way) as SavedEtude;

/** Studies as long as they can be read, nearest first. */
function readAll(states: readonly SavedEtude[]): Etude[] {
  const studies: Etude[] = [];
  for (const state of states) {
    const read = attempt(() => readEtude(state, "session"));
    if (read instanceof Refusal) break;
    studies.push(read);
  }
  return studies;
}

async function readSteps(store: UseStore, from: number, to: number): Promise<unknown[]> {
  const numbers = Array.from({ length: Math.max(0, to - from) }, (_, i) => stepKey(from + i));
  return numbers.length === 0 ? [] : getMany<unknown>(numbers, store);
}

const isStep = (value: unknown): value is UndoStep =>
  typeof value === "object" &&
  value !== null &&
  "delta" in value &&
  "when" in value &&
  "size" in value &&
  typeof value.size === "number" &&
  typeof value.when === "number";

/** The leading items that are what they should be. */
function sound<Item>(items: readonly unknown[], is: (item: unknown) => item is Item): Item[] {
  const at = items.findIndex((item) => !is(item));
  return items.slice(0, at < 0 ? items.length : at) as Item[];
}

/**
 * Reads a record and its steps back; null: this version cannot read the study itself. A step that
 * is missing or wrong ends the undo there, and the study opens.
 */
export async function restoreRecord(
  store: UseStore,
  found: unknown,
  view: unknown,
): Promise<Restored | null> {
  const record = attempt(() => readRecord(found, "session"));
  if (record instanceof Refusal) return null;
  const { etude: saved, first, at, last, revision } = record;
  const present = attempt(() => readEtude(saved, "session"));
  if (present instanceof Refusal) return null;
  const isOrdered = first <= at && at <= last && last - first <= MAX_SPAN;
  const steps = isOrdered ? await readSteps(store, first, last) : [];
  const before = sound(steps.slice(0, at - first).toReversed(), isStep);
  const after = sound(steps.slice(at - first), isStep);
  const past = readAll(statesAlong(saved, before.map(delta), follow("back"))).toReversed();
  const future = readAll(statesAlong(saved, after.map(delta), follow("forth")));
  const history = { past, present, future };
  const session = { history, view: readView(view ?? {}, "session") };
  const start = at - past.length;
  const end = at + future.length;
  const isAsKept = saved.version === VERSION && isSame(saveEtude(present), saved) && isOrdered;
  const kept: KeptSteps = {
    ...NOTHING_KEPT,
    origin: start,
    first: start,
    ...(isAsKept
      ? {
          states: [...past, present, ...future],
          sizes: (steps as UndoStep[]).slice(start - first, end - first),
          stale: [...range(first, start), ...range(end, last)],
        }
      : // Written by another version: its steps are written again, in the words of this one.
        { stale: isOrdered ? range(first, last) : [] }),
  };
  return { session, revision, kept };
}

/** Reads what the browser keeps; what this version cannot read is copied before anything else. */
export async function readLastVisit(
  store: UseStore,
  { etude, old, view }: { readonly etude: unknown; readonly old: unknown; readonly view: unknown },
): Promise<LastVisit> {
  const restored = etude ? await restoreRecord(store, etude, view) : restoreOld(old);
  if (restored) {
    const { session, ...known } = restored;
    const [aside = null] = await leftAside(store);
    return { found: { session, aside }, known, problem: null };
  }
  await set(REFUSED_KEY, etude ?? old, store);
  return { found: null, known: knownOf(etude), problem: null };
}
