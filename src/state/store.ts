import { createStore, type StoreApi } from "zustand/vanilla";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { commit, redo, startHistory, undo, type History } from "./history";
import { FIRST_VIEW, type View } from "./view";

export interface Session {
  readonly history: History<Etude>;
  readonly view: View;
}

export interface AtlasState extends Session {
  /** Changes the study: one step of undo, unless nothing differs. */
  readonly change: (patch: Partial<Etude>) => void;
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
  (Object.keys(patch) as (keyof Document)[]).some(
    (key) => JSON.stringify(document[key]) !== JSON.stringify(patch[key]),
  );

/** The one store of the page. */
export function createAtlasStore(session: Session = FIRST_SESSION): AtlasStore {
  return createStore<AtlasState>()((set) => ({
    ...session,
    change: (patch) =>
      set(({ history }) =>
        differs(history.present, patch)
          ? { history: commit(history, { ...history.present, ...patch }) }
          : {},
      ),
    look: (patch) =>
      set(({ view }) => (differs(view, patch) ? { view: { ...view, ...patch } } : {})),
    undo: () => set(({ history }) => ({ history: undo(history) })),
    redo: () => set(({ history }) => ({ history: redo(history) })),
    open: (opened) => set(opened),
  }));
}
