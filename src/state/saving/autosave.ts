import { del, get, set, type UseStore } from "idb-keyval";
import { FIRST_ETUDE, workOf, type Etude } from "@/domain/etude";
import { isSame } from "@/domain/is-same";
import { attempt, Refusal } from "@/domain/json/refusal";
import { readEtude } from "../read-etude";
import { saveEtude } from "../save-etude";
import type { AtlasStore, Session } from "../store";
import { asideKey, holdTab, type LeftAside } from "./aside";
import { reconcile, type ConflictPart } from "./reconcile";
import { browserStore, ETUDE_KEY, VIEW_KEY, type EtudeRecord } from "./records";
import { NOTHING_KEPT } from "./steps";
import { storageProblem, type StorageProblem } from "./storage-problem";
import { knownOf, writeHistory, type Known } from "./write-history";

/** Long enough to gather a burst of changes, short enough to lose nothing in a crash. */
const DELAY_MS = 100;
/** A burst that goes on is saved at least this often. */
const MOST_MS = 300;
/** Burst of what comes from another tab. */
const FROM_ANOTHER = "autre-onglet";
/** Wait before another try where the browser refused. */
const AGAIN_MS = 5000;

/** Two tabs wrote the same part of the study: the user chooses, and undo gives the other one's. */
export interface Conflict {
  readonly parts: readonly ConflictPart[];
  readonly ours: Etude;
  readonly theirs: Etude;
  readonly keepOurs: () => void;
  readonly takeTheirs: () => void;
}

export interface SavingEvents {
  /** Null after each success, or the problem. */
  readonly onOutcome: (problem: StorageProblem | null) => void;
  /** Null once it is settled. */
  readonly onConflict: (conflict: Conflict | null) => void;
}

export interface SavingStart {
  /** What is known of the browser's copy; null: nothing is there. */
  readonly known: Known | null;
  /** The study that was read; null: nothing was. */
  readonly saved: Etude | null;
  /** The session that the page opened with: what differs from it is to be saved. */
  readonly opened: Session;
  /** What a dead tab left aside, under that key; null: nothing. */
  readonly aside: LeftAside | null;
}

/**
 * Saves the study shortly after each change, at least every 300 ms of a burst, and at once when the
 * page is hidden or closed. What another tab wrote since is never written over: what both made is
 * brought together, or the user is asked, and meanwhile what this tab holds is kept aside.
 */
export function autosave(
  atlas: AtlasStore,
  store: UseStore,
  start: SavingStart,
  { onOutcome, onConflict }: SavingEvents,
): () => void {
  const tab = holdTab();
  const channel = new BroadcastChannel("atlas-cls:etude");
  let known = start.known ?? { revision: 0, kept: NOTHING_KEPT };
  /** The last study that this tab and the browser had in common. */
  let base = start.saved ?? FIRST_ETUDE;
  let { history: savedHistory, view: savedView } = start.opened;
  let hasConflict = false;
  let isWriting = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;

  const schedule = (): void => {
    if (isStopped) return;
    waitingSince ??= Date.now();
    const wait = Math.min(DELAY_MS, waitingSince + MOST_MS - Date.now());
    clearTimeout(timer);
    timer = setTimeout(() => void save(), Math.max(0, wait));
  };

  const ask = (parts: readonly ConflictPart[], theirs: Etude, key: string): void => {
    const { history, change } = atlas.getState();
    const ours = history.present;
    const settle = (): void => {
      hasConflict = false;
      onConflict(null);
      void del(key, store).catch(() => undefined);
      schedule();
    };
    hasConflict = true;
    onConflict({
      parts,
      ours,
      theirs,
      keepOurs: () => {
        // What was typed meanwhile is ours too.
        const now = workOf(atlas.getState().history.present);
        change(workOf(theirs));
        change(now);
        settle();
      },
      takeTheirs: () => {
        change(workOf(theirs));
        settle();
      },
    });
    schedule();
  };

  /** Brings what another tab left and what this one holds together. */
  const join = (found: unknown): void => {
    const { etude } = (found ?? {}) as Partial<EtudeRecord>;
    const theirs = etude ? attempt(() => readEtude(etude, "session")) : FIRST_ETUDE;
    if (theirs instanceof Refusal) {
      isStopped = true;
      return onOutcome({ kind: "newer-page", detail: theirs.message });
    }
    known = knownOf(found);
    const { history, change } = atlas.getState();
    const isClean = history === savedHistory;
    const outcome = reconcile(base, history.present, theirs);
    base = theirs;
    if (outcome.kind === "conflict") return ask(outcome.parts, theirs, asideKey(tab.name));
    if (outcome.kind === "both" && !isSame(outcome.work, workOf(history.present)))
      // However often the other tab saves, what it writes in one go is one step here.
      change(outcome.work, FROM_ANOTHER);
    // What was only taken over is there already.
    if (isClean) savedHistory = atlas.getState().history;
  };

  const saveStudy = async (): Promise<void> => {
    const { history } = atlas.getState();
    if (hasConflict) {
      await set(asideKey(tab.name), { etude: saveEtude(history.present) }, store);
      savedHistory = history;
      return;
    }
    const outcome = await writeHistory(store, known, history, tab.name, Date.now());
    if (outcome.kind === "other-revision") return join(outcome.found);
    ({ known } = outcome);
    base = history.present;
    savedHistory = history;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    channel.postMessage(known.revision);
    onOutcome(outcome.problem);
  };

  const saveView = async (): Promise<void> => {
    const { view } = atlas.getState();
    await set(VIEW_KEY, view, store);
    savedView = view;
  };

  const isUnsaved = (): boolean => {
    const { history, view } = atlas.getState();
    return history !== savedHistory || view !== savedView;
  };

  async function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (isWriting || isStopped) return;
    isWriting = true;
    waitingSince = null;
    try {
      const { history, view } = atlas.getState();
      if (history !== savedHistory) await saveStudy();
      if (view !== savedView) await saveView();
    } catch (error) {
      onOutcome(storageProblem(error));
      isWriting = false;
      timer ??= setTimeout(() => void save(), AGAIN_MS);
      return;
    }
    isWriting = false;
    if (isUnsaved()) schedule();
  }

  const onOther = async (): Promise<void> => {
    // What this tab has not saved yet meets the other one's when it is.
    if (isWriting || isStopped || hasConflict || isUnsaved()) return;
    const found = await get<Partial<EtudeRecord>>(ETUDE_KEY, store).catch(() => undefined);
    if (found && found.revision !== known.revision && !isUnsaved() && !isWriting) join(found);
  };

  const flush = (): void => {
    if (timer !== undefined) void save();
  };
  const unsubscribe = atlas.subscribe(() => {
    if (isUnsaved()) schedule();
  });
  channel.addEventListener("message", () => void onOther());
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  if (start.aside) {
    const { etude, key } = start.aside;
    const outcome = reconcile(FIRST_ETUDE, atlas.getState().history.present, etude);
    if (outcome.kind === "ours") void del(key, store).catch(() => undefined);
    else ask(outcome.kind === "conflict" ? outcome.parts : [], etude, key);
  }
  if (isUnsaved()) schedule();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    unsubscribe();
    channel.close();
    tab.release();
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
  };
}

/** Saves in the store of the page. */
export const startSaving = (
  atlas: AtlasStore,
  start: SavingStart,
  events: SavingEvents,
): (() => void) => autosave(atlas, browserStore(), start, events);
