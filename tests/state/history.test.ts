import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amend, commit, redo, startHistory, undo, type History } from "@/state/history";
import { SEED } from "../domain/seed";

type Act = "undo" | "redo" | number;

const act = (history: History<number>, what: Act): History<number> => {
  if (what === "undo") return undo(history);
  return what === "redo" ? redo(history) : commit(history, what);
};

const acts = fc.array(
  fc.oneof(fc.constant<Act>("undo"), fc.constant<Act>("redo"), fc.integer({ min: 0, max: 5 })),
  { maxLength: 40 },
);

const any = acts.map((list) => list.reduce(act, startHistory(0)));

describe("a commit", () => {
  test("keeps what was, and forgets what had been undone", () => {
    const history = commit(undo(commit(commit(startHistory("a"), "b"), "c")), "d");
    expect(history).toEqual({ past: ["a", "b"], present: "d", future: [] });
  });

  test("of the present document is not a step, and loses no redo", () => {
    const undone = undo(commit(startHistory("a"), "b"));
    expect(commit(undone, "a")).toBe(undone);
  });
});

test("an amended step is still one step", () => {
  const history = amend(commit(startHistory("a"), "b"), "bc");
  expect(history).toEqual({ past: ["a"], present: "bc", future: [] });
  expect(redo(undo(history))).toEqual(history);
});

test("nothing to undo or to redo changes nothing", () => {
  const first = startHistory("a");
  expect(undo(first)).toBe(first);
  expect(redo(first)).toBe(first);
});

test("undo gives back the document before, redo the document after", () => {
  const history = commit(commit(startHistory("a"), "b"), "c");
  const undone = undo(undo(history));
  expect(undone).toEqual({ past: [], present: "a", future: ["b", "c"] });
  expect(redo(undone).present).toBe("b");
});

test("redo ∘ undo and undo ∘ redo are the identity wherever they do something", () => {
  fc.assert(
    fc.property(any, (history) => {
      expect(history.past.length > 0 ? redo(undo(history)) : history).toEqual(history);
      expect(history.future.length > 0 ? undo(redo(history)) : history).toEqual(history);
    }),
    { seed: SEED },
  );
});

test("as many undos as commits give back the first document, as many redos the last", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 30 }), (documents) => {
      const boxed = documents.map((text) => ({ text }));
      const first = { text: "first" };
      let history = boxed.reduce(commit, startHistory(first));
      for (const _ of boxed) history = undo(history);
      expect(history.present).toBe(first);
      expect(history.past).toEqual([]);
      for (const _ of boxed) history = redo(history);
      expect(history.present).toBe(boxed.at(-1) ?? first);
      expect(history.future).toEqual([]);
    }),
    { seed: SEED },
  );
});

test("undo and redo move along past, present and future without changing them", () => {
  const line = ({ past, present, future }: History<number>) => [...past, present, ...future];
  fc.assert(
    fc.property(any, (history) => {
      expect(line(undo(history))).toEqual(line(history));
      expect(line(redo(history))).toEqual(line(history));
    }),
    { seed: SEED },
  );
});

test("no step changes a history that someone holds", () => {
  fc.assert(
    fc.property(any, acts, (history, list) => {
      const before = structuredClone(history);
      list.reduce(act, history);
      expect(history).toEqual(before);
    }),
    { seed: SEED },
  );
});
