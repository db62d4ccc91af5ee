import type { StoreApi } from "zustand/vanilla";
import type { LeftAside } from "@/state/saving/aside";
import type { Known } from "@/state/saving/write-history";
import type { AtlasStore, Session } from "@/state/store";
import type { PageNotices } from "./App";

interface LastVisit {
  readonly saved: Session | null;
  readonly known: Known | null;
  readonly aside: LeftAside | null;
}

/**
 * Saves the study from its first change on: what saves comes with that change, and weighs nothing
 * on the first view.
 */
export function saveOnChange(
  store: AtlasStore,
  { saved, known, aside }: LastVisit,
  notices: StoreApi<PageNotices>,
): void {
  const opened = store.getState();
  let isAsked = false;
  const start = async (): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    stopWaiting();
    try {
      const { startSaving } = await import("@/state/saving/autosave");
      startSaving(
        store,
        { known, saved: saved?.history.present ?? null, opened, aside },
        {
          onOutcome: (storage) => notices.setState({ storage }),
          onConflict: (conflict) => notices.setState({ conflict }),
        },
      );
    } catch (error) {
      notices.setState({ storage: { kind: "session-unread", detail: String(error) } });
      isAsked = false;
      stopWaiting = store.subscribe(() => void start());
    }
  };
  let stopWaiting = store.subscribe(() => void start());
  if (aside) void start();
}
