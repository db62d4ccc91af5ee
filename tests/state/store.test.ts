import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notesOf, withNotes } from "@/domain/diagnostic/notes/subject-key";
import { FIRST_ETUDE } from "@/domain/etude";
import { startHistory } from "@/state/history";
import { createAtlasStore, FIRST_SESSION, type AtlasStore } from "@/state/store";
import { FIRST_VIEW } from "@/state/view";
import { SEED } from "../domain/seed";
import { etude, notesSaying } from "./etude-example";

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

describe("a burst", () => {
  const type = (store: AtlasStore, contexte: string, burst?: string): void => {
    const { history, change } = store.getState();
    change(withNotes(history.present, "epci:242900314", notesSaying(contexte)), burst);
  };
  const written = (store: AtlasStore): string =>
    notesOf(store.getState().history.present, "epci:242900314").texts.contexte;
  const steps = (store: AtlasStore): number => store.getState().history.past.length;

  test("of letters is one step", () => {
    const store = createAtlasStore();
    for (const text of ["B", "Br", "Bre"]) type(store, text, "contexte#1");
    expect(steps(store)).toBe(1);
    store.getState().undo();
    expect(written(store)).toBe("");
    store.getState().redo();
    expect(written(store)).toBe("Bre");
  });

  test("ends where another begins, and does not come back", () => {
    const store = createAtlasStore();
    type(store, "B", "contexte#1");
    type(store, "Br", "contexte#2");
    type(store, "Bre", "contexte#1");
    expect(steps(store)).toBe(3);
  });

  test.each<[string, (store: AtlasStore) => void]>([
    ["another change", (store) => store.getState().change({ scope: "84" })],
    [
      "undo and redo",
      (store) => {
        store.getState().undo();
        store.getState().redo();
      },
    ],
    ["a session opened", (store) => store.getState().open(store.getState())],
  ])("ends with %s", (_, between) => {
    const store = createAtlasStore();
    type(store, "B", "contexte#1");
    between(store);
    const before = steps(store);
    type(store, "Br", "contexte#1");
    expect(steps(store)).toBe(before + 1);
  });

  test("goes on while the user only looks around", () => {
    const store = createAtlasStore();
    type(store, "B", "contexte#1");
    store.getState().look({ tableOpen: true });
    type(store, "Br", "contexte#1");
    expect(steps(store)).toBe(1);
  });

  test("without a label there is none", () => {
    const store = createAtlasStore();
    type(store, "B");
    type(store, "Br");
    expect(steps(store)).toBe(2);
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
