import { describe, expect, test } from "vitest";
import { standingOf } from "@/domain/diagnostic/synthesis/standing";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { measureOf, NO_DATA } from "@/domain/measure";
import { entryOf, readingOf } from "../example-entry";
import { doubleOf, traitsWith, type DoubleChanges } from "./example-double";

const standing = (value: number, changes: DoubleChanges = {}) => {
  const { entry } = doubleOf("a", value, changes);
  return standingOf(entry, entry.lead!);
};

describe("the smallest gap of the catalogue", () => {
  test("on it, a figure has a side; nearer, none, whatever its place", () => {
    expect(standing(20, { france: 19, synthesis: { gap: 1 } })).toMatchObject({ side: "higher" });
    expect(standing(20, { france: 19.1, synthesis: { gap: 1 } })).toMatchObject({
      side: null,
      evidence: null,
    });
    // 12.4 − 11.4 is 1.0000000000000000 − 10⁻¹⁶ in floating point.
    expect(standing(12.4, { france: 11.4, synthesis: { gap: 1 } })!.side).toBe("higher");
  });

  test("counts the distance: ten of them at 20 beside 10 with a gap of 1", () => {
    expect(standing(20)).toMatchObject({ size: 10, value: 20, reference: 10 });
  });
});

describe("a place among others", () => {
  test("is evidence in the outer quarter of twenty values, on the side of the gap", () => {
    expect(standing(20)).toMatchObject({ side: "higher", evidence: "position" });
    expect(standing(1)).toMatchObject({ side: "lower", evidence: "position" });
    expect(standing(13)).toMatchObject({ side: "higher", evidence: null });
    // In the top quarter but under its reference: the place says the contrary.
    expect(standing(20, { france: 25 })).toMatchObject({ side: "lower", evidence: null });
  });

  test("is none among fewer than twenty values", () => {
    const values = Array.from({ length: 19 }, (_, at) => at + 1);
    expect(standing(19, { reading: { set: values, setSize: 19 } })!.evidence).toBeNull();
    expect(standing(20, { reading: { set: [...values, 20], setSize: 20 } })!.evidence).toBe(
      "position",
    );
  });

  test("a block of ties is no quarter", () => {
    const values = [...Array.from({ length: 12 }, () => 0), ...Array.from({ length: 8 }, () => 30)];
    expect(standing(0, { reading: { set: values } })!.evidence).toBeNull();
  });

  test("one event more or less must not undo it, and three are needed", () => {
    const behind = (count: number, population: number) => ({ count, population, per: 100 });
    // One more of 100 inhabitants: 6 instead of 5, and the gap of 4.5 to 10 is not there any more.
    const fragile = { behind: behind(5, 100), interval: null };
    expect(standing(5, { reading: fragile, synthesis: { gap: 4.5 } })!.evidence).toBeNull();
    expect(standing(5, { reading: fragile, synthesis: { gap: 4 } })!.evidence).toBe("position");
    // Expected 10 % of 20 inhabitants: two, and none found.
    expect(standing(0, { reading: { behind: behind(0, 20) } })!.evidence).toBeNull();
  });
});

test("a test is evidence after correction, on its side", () => {
  const behind = { count: 120, population: 10_000, per: 1000 };
  const at = (adjusted: number) => {
    const reading = readingOf({ measure: measureOf(12), behind, reference: 9 });
    const comparison = { ...reading.comparison, adjusted } as Reading["comparison"];
    const tested = { ...reading, comparison };
    const { entry } = doubleOf("a", 12, { france: 9 });
    return standingOf(entry, tested)!.evidence;
  };
  expect(at(0.049)).toBe("tested");
  expect(at(0.05)).toBeNull();
});

test("nothing where nothing may be compared, or where the catalogue says non", () => {
  expect(standing(20, { france: null })).toBeNull();
  expect(standing(20, { reading: { isReference: true } })).toBeNull();
  expect(standing(20, { reading: { measure: NO_DATA } })).toBeNull();
  expect(standing(20, { synthesis: null })).toBeNull();
});

test("an index too near 100 for its method stands there, without a side", () => {
  const index = { id: "a", reference: 100, judgedBeyond: 5, traits: traitsWith("a", { gap: 5 }) };
  const reading = readingOf({ measure: measureOf(103), reference: 100, judgedBeyond: 5 });
  const entry = entryOf([reading], { indicator: index });
  const reference = { ...entry.reference, value: 100 };
  expect(standingOf({ ...entry, reference }, reading)).toMatchObject({ side: null, size: 0.6 });
});
