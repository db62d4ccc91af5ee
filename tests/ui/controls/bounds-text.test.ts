import * as fc from "fast-check";
import { expect, test } from "vitest";
import { boundsText, editedBounds } from "@/ui/controls/bounds-text";
import { SEED } from "../../domain/seed";

/** Quantiles of the vaccination of 65 or more against covid, 2023, by département. */
const COVID = [0.83748, 24.0124, 30.2561, 34.6531, 46.7];

test("two decimals, fewer for round numbers, more to tell two bounds apart", () => {
  expect(boundsText(COVID)).toBe("0,84 ; 24,01 ; 30,26 ; 34,65 ; 46,7");
  expect(boundsText([0, 10, 20])).toBe("0 ; 10 ; 20");
  expect(boundsText([0.001, 0.002, 5])).toBe("0,001 ; 0,002 ; 5");
});

test("editing one bound leaves the others as they were, to the last decimal", () => {
  const edited = editedBounds("0,84 ; 24,01 ; 31 ; 34,65 ; 46,7", COVID);
  expect(edited).toEqual({ ok: true, value: [0.83748, 24.0124, 31, 34.6531, 46.7] });
});

test("one more, or one less", () => {
  expect(editedBounds("0,84 ; 24,01 ; 46,7", COVID)).toEqual({
    ok: true,
    value: [0.83748, 24.0124, 46.7],
  });
  expect(editedBounds("0 ; 0,84 ; 46,7", COVID)).toEqual({ ok: true, value: [0, 0.83748, 46.7] });
});

test("bounds that would no longer ascend are taken as they are typed", () => {
  expect(editedBounds("0,837 ; 0,84 ; 34,65 ; 34,652", COVID)).toEqual({
    ok: true,
    value: [0.837, 0.84, 34.65, 34.652],
  });
});

test("what cannot be read is refused", () => {
  expect(editedBounds("0,84 ; x", COVID)).toEqual({
    ok: false,
    problem: { kind: "not-a-number", piece: "x" },
  });
});

test("a text that was not edited gives the same bounds", () => {
  const bounds = fc
    .uniqueArray(fc.integer({ min: -4e6, max: 4e6 }), { minLength: 2, maxLength: 8 })
    .map((list) => list.sort((a, b) => a - b).map((thousandths) => thousandths / 7000));
  fc.assert(
    fc.property(bounds, (list) => {
      expect(editedBounds(boundsText(list), list)).toEqual({ ok: true, value: list });
    }),
    { seed: SEED },
  );
});
