import { expect, test } from "vitest";
import type { IndicatorTraits } from "@/domain/indicator/traits";
import { SIGNS_LEGEND, testSign } from "@/domain/diagnostic/words/signs";
import { measureOf } from "@/domain/measure";
import { entryOf, readingOf } from "../example-entry";

const tested = (count: number, adjusted?: number) => {
  const reading = readingOf({
    measure: measureOf(count / 10),
    behind: { count, population: 10_000, per: 1000 },
  });
  return adjusted === undefined
    ? reading
    : { ...reading, comparison: { ...reading.comparison, adjusted } as typeof reading.comparison };
};
const signOf = (reading: ReturnType<typeof readingOf>, traits: Partial<IndicatorTraits> = {}) =>
  testSign({ entry: entryOf([reading], { indicator: { traits } }), reading });

test("a difference, a test without one, one that the correction sets aside; else no sign", () => {
  // The reference is 10 for 1,000: 100 expected.
  expect(signOf(tested(50))).toBe("●");
  expect(signOf(tested(101))).toBe("≈");
  expect(signOf(tested(50, 0.06))).toBe("≈");
  expect(signOf(readingOf({ measure: measureOf(5) }))).toBe("");
});

test("the legend says each sign, and the caution once", () => {
  expect(SIGNS_LEGEND.match(/●|≈/gu)).toEqual(["●", "≈"]);
  expect(SIGNS_LEGEND.match(/non testé/gu)).toHaveLength(1);
});
