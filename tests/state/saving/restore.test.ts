import { get, set, type UseStore } from "idb-keyval";
import { IDBObjectStore as FDBObjectStore } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Etude } from "@/domain/etude";
import { commit, redo, startHistory, undo, type History } from "@/state/history";
import {
  ETUDE_KEY,
  REFUSED_KEY,
  stepKey,
  VIEW_KEY,
  type EtudeRecord,
} from "@/state/saving/records";
import { readLastVisit } from "@/state/saving/restore";
import { restoreSession } from "@/state/saving/restore-session";
import { NOTHING_KEPT } from "@/state/saving/steps";
import { writeHistory, type Known } from "@/state/saving/write-history";
import { FIRST_VIEW } from "@/state/view";
import { SEED } from "../../domain/seed";
import { etude, notesSaying, steps } from "../etude-example";
import { contentOf, emptyStore } from "./browser-store";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const FIRST: Known = { revision: 0, kept: NOTHING_KEPT };

async function written(
  store: UseStore,
  history: History<Etude>,
  known: Known = FIRST,
): Promise<Known> {
  const outcome = await writeHistory(store, known, history, "t", 1_800_000_000_000);
  if (outcome.kind !== "written") throw new Error(outcome.kind);
  return outcome.known;
}

const read = async (store: UseStore): Promise<History<Etude> | undefined> =>
  (await restoreSession(store)).found?.session.history;

/** A history of five states, the third one present. */
function fiveStates(): History<Etude> {
  const [a, b, c, d, e] = steps("53", "84", "france", "11", "28");
  let history = startHistory(a!);
  for (const next of [b!, c!, d!, e!]) history = commit(history, next);
  return undo(undo(history));
}

describe("a session written", () => {
  test("comes back whole, undo and redo included, whatever was done between two writings", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(etude, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.array(etude, { maxLength: 3 }),
        async ([first, ...others], back, more) => {
          const store = emptyStore();
          let history = startHistory(first!);
          for (const next of others) history = commit(history, next);
          for (let i = 0; i < back; i++) history = undo(history);
          let known = await written(store, history);
          expect(await read(store)).toEqual(history);
          for (const next of more) {
            history = commit(history, next);
            known = await written(store, history, known);
          }
          history = redo(undo(history));
          await written(store, history, known);
          expect(await read(store)).toEqual(history);
        },
      ),
      { seed: SEED, numRuns: 30 },
    );
  });

  test("goes on being written step by step after it was read", async () => {
    const store = emptyStore();
    const history = fiveStates();
    await written(store, history);
    const { found, known } = await restoreSession(store);
    const next = commit(found!.session.history, { ...history.present, scope: "76" });
    const put = vi.spyOn(FDBObjectStore.prototype, "put");
    await written(store, next, known!);
    // The study and one step: what was undone is dropped.
    expect(put).toHaveBeenCalledTimes(2);
    expect(await read(store)).toEqual(next);
    expect((await contentOf(store)).size).toBe(4);
  });

  test("a step that is missing or wrong ends the undo there, and the study opens", async () => {
    const history = fiveStates();
    for (const damage of [undefined, null, { delta: { kind: "keys", keys: { x: 5 } } }, "x"]) {
      const store = emptyStore();
      await written(store, history);
      await set(stepKey(0), damage, store);
      const back = await read(store);
      expect(back).toEqual({ ...history, past: history.past.slice(1) });
      // Written again, nothing of the damage is left.
      const { known } = await restoreSession(store);
      await written(store, back!, known!);
      expect(await read(store)).toEqual(back);
      expect((await contentOf(store)).size).toBe(4);
    }
  });

  test("the states share what they shared", async () => {
    const store = emptyStore();
    const [base] = steps("53");
    const noted = { ...base!, diagnostics: { "epci:242900314": notesSaying("x".repeat(20_000)) } };
    await written(store, commit(startHistory(noted), { ...noted, scope: "france" }));
    const back = (await read(store))!;
    expect(back.past[0]!.diagnostics).toBe(back.present.diagnostics);
  });
});

describe("the last visit", () => {
  test("is nothing on a first one", async () => {
    expect(await restoreSession(emptyStore())).toEqual({ found: null, known: null, problem: null });
  });

  test("a way of looking that is not sound takes its first value, and the study opens", async () => {
    const store = emptyStore();
    await written(store, fiveStates());
    await set(VIEW_KEY, { tableOpen: true, sort: null, filter: 5 }, store);
    const { found } = await restoreSession(store);
    expect(found!.session.view).toEqual({ ...FIRST_VIEW, tableOpen: true });
  });

  test("that this version cannot read is copied whole before a change takes its place", async () => {
    const store = emptyStore();
    await written(store, fiveStates());
    const record = (await get<EtudeRecord>(ETUDE_KEY, store))!;
    const later = { ...record, revision: 7, etude: { ...record.etude, version: 99 } };
    await set(ETUDE_KEY, later, store);
    const { found, known, problem } = await restoreSession(store);
    expect([found, problem]).toEqual([null, null]);
    expect(await get(REFUSED_KEY, store)).toEqual(later);
    await written(store, startHistory(steps("84")[0]!), known!);
    expect((await read(store))!.present.scope).toBe("84");
    expect(await get(REFUSED_KEY, store)).toEqual(later);
    // The steps of the other one lead nowhere any more.
    expect([...(await contentOf(store)).keys()].some((key) => key.startsWith("pas:"))).toBe(false);
  });

  test("any record at all opens nothing or a study, without a throw", async () => {
    const store = emptyStore();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const visit = await readLastVisit(store, { etude: value, old: null, view: value });
        expect(visit.found).toBeNull();
      }),
      { seed: SEED },
    );
  });

  test("a browser that forbids its storage is a problem, not a crash", async () => {
    const forbidden: UseStore = () => Promise.reject(new DOMException("non", "SecurityError"));
    expect(await restoreSession(forbidden)).toMatchObject({
      found: null,
      problem: { kind: "storage-forbidden" },
    });
  });

  test("a browser that does not answer is waited for three seconds", async () => {
    vi.useFakeTimers();
    const silent: UseStore = () => new Promise(() => undefined);
    const visit = restoreSession(silent);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await visit).toMatchObject({ found: null, problem: { kind: "storage-silent" } });
  });
});
