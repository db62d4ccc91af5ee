import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { SavedEtude } from "../save-etude";
import type { UndoStep } from "./steps";

// What the browser keeps of the session, in the store that the first versions used: the study, its
// steps of undo and the way of looking are apart, so that each is written when it changes.

/** The present study, and the numbers of the steps around it. */
export interface EtudeRecord {
  /** One more at each writing, whichever tab writes. */
  readonly revision: number;
  /** The tab that wrote it. */
  readonly writer: string;
  readonly etude: SavedEtude;
  /** Numbers of the first state kept, of the present one and of the last one. */
  readonly first: number;
  readonly at: number;
  readonly last: number;
}

export const ETUDE_KEY = "etude";
export const VIEW_KEY = "vue";
/** Where the first versions kept everything. */
export const OLD_KEY = "session";
/** Copy of a session that this version cannot read. */
export const REFUSED_KEY = "session-refusee";

export const stepKey = (number: number): string => `pas:${number}`;

let ofBrowser: UseStore | null = null;

/** The store of the page; a browser that forbids it throws at the first use. */
export const browserStore = (): UseStore => (ofBrowser ??= createStore("keyval-store", "keyval"));

/** What was to be written, or what another tab had written meanwhile. */
export type WriteOutcome =
  { readonly kind: "written" } | { readonly kind: "other-revision"; readonly found: unknown };

export interface RecordWriting {
  readonly record: EtudeRecord;
  /** Revision that is thought to be there; 0: nothing is. */
  readonly expected: number;
  readonly puts: readonly (readonly [number: number, step: UndoStep])[];
  readonly drops: readonly number[];
}

const revisionOf = (found: unknown): number => {
  const revision = (found as Partial<EtudeRecord> | undefined)?.revision;
  return typeof revision === "number" ? revision : 0;
};

/** Writes the study and its steps in one go, or nothing where another tab has written since. */
export const writeRecord = (store: UseStore, writing: RecordWriting): Promise<WriteOutcome> =>
  store("readwrite", async (objects): Promise<WriteOutcome> => {
    const found: unknown = await promisifyRequest(objects.get(ETUDE_KEY));
    if (revisionOf(found) !== writing.expected) return { kind: "other-revision", found };
    try {
      objects.put(writing.record, ETUDE_KEY);
      for (const [number, step] of writing.puts) objects.put(step, stepKey(number));
      for (const number of writing.drops) objects.delete(stepKey(number));
      objects.delete(OLD_KEY);
    } catch (error) {
      // A request that is refused at once leaves those before it to be committed.
      objects.transaction.abort();
      throw error;
    }
    await promisifyRequest(objects.transaction);
    return { kind: "written" };
  });
