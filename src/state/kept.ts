import { get, set } from "idb-keyval";

/** What the browser keeps beside the session, by name; it may forget, it never fails. */
export interface KeptValues {
  /** Undefined where nothing is kept, or where that is forbidden. */
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: unknown) => Promise<void>;
}

/** Storage that is full or forbidden is said by the saving of the study itself. */
async function orNothing<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

export const browserKept: KeptValues = {
  get: (key) => orNothing(() => get<unknown>(key)),
  set: async (key, value) => {
    await orNothing(() => set(key, value));
  },
};
