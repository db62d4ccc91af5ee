import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST_ETUDE } from "@/domain/etude";
import { startHistory } from "@/state/history";
import { createAtlasStore, FIRST_SESSION } from "@/state/store";
import { FIRST_VIEW } from "@/state/view";
import { SEED } from "../domain/seed";
import { etude } from "./etude-example";

test("opens on Bretagne by EPCI with coverage", () => {
  const { history, view } = createAtlasStore().getState();
  expect(history.present).toEqual(FIRST_ETUDE);
  expect(history.past).toEqual([]);
  expect(view).toEqual(FIRST_VIEW);
});

describe("change", () => {
  test("is one step of undo, however many decisions it holds", () => {
    const store = createAtlasStore();
    store.getState().change({ level: "bassin-de-vie", indicator: "apl_mg" });
    expect(store.getState().history.past).toEqual([FIRST_ETUDE]);
    store.getState().undo();
    expect(store.getState().history.present).toEqual(FIRST_ETUDE);
    store.getState().redo();
    expect(store.getState().history.present).toMatchObject({
      level: "bassin-de-vie",
      indicator: "apl_mg",
    });
  });

  test("of nothing is no step, even written anew", () => {
    const store = createAtlasStore();
    store.getState().change({ level: "epci", classing: { ...FIRST_ETUDE.classing } });
    expect(store.getState().history.past).toEqual([]);
  });

  test("of nothing keeps what can be done again", () => {
    const store = createAtlasStore();
    store.getState().change({ scope: "84" });
    store.getState().undo();
    store.getState().change({ scope: "53" });
    expect(store.getState().history.future).toHaveLength(1);
  });
});

test("look is no step of undo, and undo does not touch it", () => {
  const store = createAtlasStore();
  store.getState().look({ tableOpen: true, filter: "brest" });
  expect(store.getState().history.past).toEqual([]);
  store.getState().change({ scope: "84" });
  store.getState().undo();
  expect(store.getState().view).toEqual({ ...FIRST_VIEW, tableOpen: true, filter: "brest" });
});

test("a look at the same thing tells no one", () => {
  const store = createAtlasStore();
  const { view } = store.getState();
  store.getState().look({ sort: { ...FIRST_VIEW.sort } });
  expect(store.getState().view).toBe(view);
});

test("open takes over a session whole", () => {
  const store = createAtlasStore();
  store.getState().change({ scope: "84" });
  const session = { history: startHistory({ ...FIRST_ETUDE, scope: "france" }), view: FIRST_VIEW };
  store.getState().open(session);
  expect(store.getState()).toMatchObject(session);
});

test("any work undone to the end is the first session; redone, it is the work", () => {
  fc.assert(
    fc.property(fc.array(etude, { maxLength: 12 }), (studies) => {
      const store = createAtlasStore(FIRST_SESSION);
      for (const study of studies) store.getState().change(study);
      const { past, present } = store.getState().history;
      for (const _ of past) store.getState().undo();
      expect(store.getState().history.present).toEqual(FIRST_ETUDE);
      for (const _ of past) store.getState().redo();
      expect(store.getState().history).toEqual({ past, present, future: [] });
    }),
    { seed: SEED },
  );
});
