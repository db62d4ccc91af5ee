import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applied, areApart, deltaOf, type Delta } from "@/state/saving/delta";
import { SEED } from "../../domain/seed";
import { etude } from "../etude-example";

/** The change as a browser gives it back; no change at all where there is none. */
const keptDelta = (one: unknown, other: unknown): Delta =>
  structuredClone(deltaOf(one, other) ?? { kind: "value", before: one, after: one });

const there = (one: unknown, other: unknown): unknown =>
  applied(one, keptDelta(one, other), "forth");

const andBack = (one: unknown, other: unknown): unknown =>
  applied(other, keptDelta(one, other), "back");

describe("a change", () => {
  test("leads from any study to any other, and back", () => {
    fc.assert(
      fc.property(etude, etude, (one, other) => {
        expect(there(one, other)).toEqual(other);
        expect(andBack(one, other)).toEqual(one);
      }),
      { seed: SEED },
    );
  });

  test("leads from any plain data to any other, and back", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(there(one, other)).toEqual(other);
        expect(andBack(one, other)).toEqual(one);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("weighs what was typed, not the note", () => {
    const note = "mot ".repeat(5000);
    const [before, after] = [{ a: { b: note, c: 1 } }, { a: { b: `${note}fin`, c: 1 } }];
    expect(deltaOf(before, after)).toEqual({
      kind: "keys",
      keys: {
        a: { kind: "keys", keys: { b: { kind: "run", at: 20_000, before: "", after: "fin" } } },
      },
    });
  });

  test("shares what did not change", () => {
    const before = { a: { x: [1, 2] }, b: { y: 1 } };
    const delta = deltaOf(before, { ...before, b: { y: 2 } })!;
    expect((applied(before, delta, "forth") as typeof before).a).toBe(before.a);
  });

  test("made from another value is refused", () => {
    const delta = deltaOf({ a: "un deux" }, { a: "un trois" })!;
    for (const value of [{ a: "quatre" }, { a: 5 }, null, "x", {}, { a: "un tro" }])
      expect(() => applied(value, delta, "forth")).toThrow("requires the value");
    expect(() => applied({ a: "un deux" }, delta, "back")).toThrow("requires the value");
  });

  test("names that a prototype has are names like others", () => {
    const one: unknown = JSON.parse('{"__proto__":{"x":1},"constructor":2}');
    const delta = deltaOf({}, one)!;
    expect(Object.keys(applied({}, delta, "forth") as object)).toEqual(
      expect.arrayContaining(["constructor"]),
    );
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe("two changes", () => {
  test("of two keys are apart, and can be made in any order", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (base, value) => {
        const a = deltaOf(base, { ...base, "à nous": value })!;
        const b = deltaOf(base, { ...base, "à eux": 5 })!;
        expect(areApart(a, b)).toBe(true);
        const ours = applied(applied(base, a, "forth"), b, "forth");
        expect(ours).toEqual(applied(applied(base, b, "forth"), a, "forth"));
      }),
      { seed: SEED },
    );
  });

  test("of one text, or of one list, are not", () => {
    expect(areApart(deltaOf({ a: "x" }, { a: "y" })!, deltaOf({ a: "x" }, { a: "xz" })!)).toBe(
      false,
    );
    expect(areApart(deltaOf({ a: [1] }, { a: [] })!, deltaOf({ a: [1] }, { a: [1, 2] })!)).toBe(
      false,
    );
  });
});
