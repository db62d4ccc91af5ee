import { del, get, set } from "idb-keyval";
import { saveEtude } from "./save-etude";
import type { AtlasStore, Session } from "./store";

const KEY = "session";
/** Copy of a session that this version cannot read: the next save takes its place under `KEY`. */
const REFUSED_KEY = "session-refusee";
/** Long enough to gather a burst of changes, short enough to lose nothing in a crash. */
const DELAY_MS = 100;

/** Why nothing is saved; the work goes on in memory. */
export type StorageProblem =
  | { readonly kind: "storage-forbidden"; readonly detail: string }
  | { readonly kind: "storage-full"; readonly detail: string }
  /** The part of the page that reads a saved session did not arrive: the session is left as it is. */
  | { readonly kind: "session-unread"; readonly detail: string };

const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function problemOf(error: unknown): StorageProblem {
  const detail = detailOf(error);
  const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
  return { kind: isFull ? "storage-full" : "storage-forbidden", detail };
}

/**
 * The session left by the last visit, or null. One that this version cannot read is copied before
 * anything is saved over it. With a problem nothing may be saved: it would take the place of what
 * could not be read or copied.
 */
export async function restoreSession(): Promise<{
  session: Session | null;
  problem: StorageProblem | null;
}> {
  try {
    const saved: unknown = await get(KEY);
    // Nobody reads a session on a first visit: its readers come with one.
    if (!saved) return { session: null, problem: null };
    const reader = await import("./read-session").catch(detailOf);
    if (typeof reader === "string")
      return { session: null, problem: { kind: "session-unread", detail: reader } };
    const session = reader.readSession(saved);
    if (!session) await set(REFUSED_KEY, saved);
    return { session, problem: null };
  } catch (error) {
    return { session: null, problem: problemOf(error) };
  }
}

/** The copy of a session that could not be read, as it was saved; undefined when there is none. */
export const refusedSession = (): Promise<unknown> => get(REFUSED_KEY);

/** Throws the copy away, when the user asks for it. */
export const forgetRefusedSession = (): Promise<void> => del(REFUSED_KEY);

/** Starts writing at once: the page may be closing. A browser that forbids storage throws. */
async function write({ history, view }: Session): Promise<void> {
  const { past, present, future } = history;
  const saved = {
    past: past.map(saveEtude),
    present: saveEtude(present),
    future: future.map(saveEtude),
  };
  await set(KEY, { history: saved, view });
}

/**
 * Saves the session shortly after each change, and at once when the page is hidden or closed.
 * `onOutcome` receives null after each success, or the problem.
 */
export function autosave(
  store: AtlasStore,
  onOutcome: (problem: StorageProblem | null) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const { history, view } = store.getState();
    write({ history, view }).then(
      () => onOutcome(null),
      (error: unknown) => onOutcome(problemOf(error)),
    );
  };
  const flush = () => {
    if (timer !== undefined) save();
  };
  const unsubscribe = store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(save, DELAY_MS);
  });
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
  };
}
