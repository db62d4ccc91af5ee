import fc from "fast-check";
import { expect, test } from "vitest";
import { isSame } from "@/domain/is-same";
import { SEED } from "./seed";

/** The same text for records that differ by the order of their keys only. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Small enough for two values to be equal, or nearly, now and then. */
const small = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<unknown>(null, true, 0, -0, 1, "", "0"),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b", "0", "length"), tie("value"), { maxKeys: 2 }),
  ),
})).value;

test("says what the comparison of texts says", () => {
  fc.assert(
    fc.property(fc.oneof(small, fc.jsonValue()), fc.oneof(small, fc.jsonValue()), (a, b) => {
      expect(isSame(a, b)).toBe(textOf(a) === textOf(b));
    }),
    { seed: SEED, numRuns: 2_000 },
  );
});

test("a copy is the same, and is not any more once a part of it has changed", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const copy = structuredClone(value);
      expect(isSame(value, copy)).toBe(true);
      expect(isSame({ value, more: [1] }, { value: copy, more: [2] })).toBe(false);
      expect(isSame({ value }, { value: copy, more: null })).toBe(false);
    }),
    { seed: SEED },
  );
});

test.each<[unknown, unknown]>([
  [[], {}],
  [["a"], { 0: "a" }],
  [{ a: undefined }, { b: undefined }],
  [{ toString: null }, { a: null }],
  [null, {}],
  ["1", 1],
])("%j is not %j", (a, b) => {
  expect(isSame(a, b)).toBe(false);
  expect(isSame(b, a)).toBe(false);
});

test("what both share is not looked into", () => {
  const shared = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("a shared part was read");
      },
    },
  );
  expect(isSame({ notes: shared, title: "a" }, { notes: shared, title: "b" })).toBe(false);
  expect(isSame([shared], [shared])).toBe(true);
  expect(() => isSame({ notes: shared }, { notes: {} })).toThrow("a shared part was read");
});
