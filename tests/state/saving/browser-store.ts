import { createStore, entries, type UseStore } from "idb-keyval";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";

let count = 0;

/** An empty store, in memory. */
export function emptyStore(): UseStore {
  vi.stubGlobal("indexedDB", new IDBFactory());
  return createStore(`store-${++count}`, "keyval");
}

/** Everything that a store holds, by key. */
export const contentOf = async (store: UseStore): Promise<Map<string, unknown>> =>
  new Map(await entries<string, unknown>(store));

/** A store whose writing fails while `fails` says so of the value written. */
export function failingStore(
  store: UseStore,
  fails: (value: unknown, key: IDBValidKey) => Error | null,
): UseStore {
  return (mode, callback) =>
    store(mode, (objects) =>
      callback(
        new Proxy(objects, {
          get(target, name) {
            const member: unknown = Reflect.get(target, name, target);
            if (name === "put")
              return (value: unknown, key: IDBValidKey) => {
                const error = fails(value, key);
                if (error) throw error;
                return target.put(value, key);
              };
            return typeof member === "function" ? member.bind(target) : member;
          },
        }),
      ),
    );
}
