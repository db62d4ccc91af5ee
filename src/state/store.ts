import { createStore, type StoreApi } from "zustand/vanilla";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { isSame } from "@/domain/is-same";
import { amend, commit, redo, startHistory, undo, type History } from "./history";
import { FIRST_VIEW, type View } from "./view";

export interface Session {
  readonly history: History<Etude>;
  readonly view: View;
}

export interface AtlasState extends Session {
  /**
   * Changes the study: one step of undo, unless nothing differs. Changes of the same burst, one
   * after the other without anything between them, are one step: a sentence, not its letters.
   */
  readonly change: (patch: Partial<Etude>, burst?: string) => void;
  /** Changes the way of looking: no step of undo. */
  readonly look: (patch: Partial<View>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes over a session (restored, or read from a link). */
  readonly open: (session: Session) => void;
}

export type AtlasStore = StoreApi<AtlasState>;

export const FIRST_SESSION: Session = { history: startHistory(FIRST_ETUDE), view: FIRST_VIEW };

const differs = <Document extends object>(document: Document, patch: Partial<Document>): boolean =>
  (Object.keys(patch) as (keyof Document)[]).some((key) => !isSame(document[key], patch[key]));

/** The one store of the page. */
export function createAtlasStore(session: Session = FIRST_SESSION): AtlasStore {
  /** Burst of the present step, in memory only: nothing continues it after a reload. */
  let current: string | undefined;
  return createStore<AtlasState>()((set, get) => {
    const take = (taken: Partial<Session>, burst?: string): void => {
      current = burst;
      set(taken);
    };
    return {
      ...session,
      change: (patch, burst) => {
        const { history } = get();
        if (!differs(history.present, patch)) return;
        const isNext = burst !== undefined && burst === current;
        const step = isNext ? amend : commit;
        take({ history: step(history, { ...history.present, ...patch }) }, burst);
      },
      look: (patch) =>
        set(({ view }) => (differs(view, patch) ? { view: { ...view, ...patch } } : {})),
      undo: () => take({ history: undo(get().history) }),
      redo: () => take({ history: redo(get().history) }),
      open: (opened) => take(opened),
    };
  });
}
