import * as fc from "fast-check";
import { expect, test } from "vitest";
import { printedValue } from "@/domain/book/rounding";
import { equalWords, formatGap, gapOf, shownGap } from "@/domain/diagnostic/gap";
import { SEED } from "../seed";
import { INDICATOR, visible } from "./example-entry";

const indicatorIn = (unit: string, decimals: number) => ({ ...INDICATOR, unit, decimals });
const said = (value: number, reference: number, unit: string, decimals = 1) => {
  const indicator = indicatorIn(unit, decimals);
  const text = formatGap(shownGap(value, reference, indicator), indicator);
  return text === null ? null : visible(text);
};

test("examples of the docstrings", () => {
  expect(shownGap(1.65, 1.64, { unit: "‰", decimals: 1 })).toEqual({
    kind: "unit",
    value: 0.1,
    isHidden: false,
  });
  const gap = gapOf(2.1, 2.9, { unit: "" });
  expect(gap.kind).toBe("percent");
  expect(gap.value).toBeCloseTo(-27.6, 1);
});

test("between percentages in points, singular under 2", () => {
  expect(said(12.4, 10, "%")).toBe("2,4~points");
  expect(said(11.9, 10, "%")).toBe("1,9~point");
  expect(said(8, 10, "%")).toBe("2,0~points");
  // 1,96 and 1,96 more than it: the words agree with what is printed.
  expect(said(11.96, 10, "%")).toBe("2,0~points");
  expect(said(0.549, 0.645, "% par an", 2)).toBe("0,10~point");
});

test("years and per thousand in their own unit", () => {
  expect(said(84.6, 85.1, "ans")).toBe("0,5~an");
  expect(said(82, 85.1, "ans")).toBe("3,1~ans");
  expect(said(12, 10.6, "‰")).toBe("1,4~point de~‰");
  expect(said(8, 11, "‰")).toBe("3,0~points de~‰");
});

test("anything else relative, without decimals", () => {
  expect(said(4.43, 3.98, "consultations")).toBe("11~%");
  expect(said(2000, 1, "€/an/UC", 0)).toBe("199_900~%");
});

test("a reference of 0 allows no relative gap; a negative one keeps the direction", () => {
  expect(gapOf(3, 0, { unit: "pour 10 000 hab." })).toEqual({ kind: "unit", value: 3 });
  expect(said(3, 0, "pour 10 000 hab.")).toBe("3,0~pour 10 000 hab.");
  expect(gapOf(-1, -2, { unit: "" })).toEqual({ kind: "percent", value: 50 });
});

test("figures printed alike have no gap, and it is said whether they are equal", () => {
  expect(said(10.04, 10, "%")).toBeNull();
  expect(said(10.04, 10, "ans")).toBeNull();
  // 3 % more, of which nothing is seen: 3,4 and 3,4.
  expect(said(3.449, 3.35, "pour 10 000 hab.")).toBeNull();
  expect(said(10, 10, "%")).toBeNull();
  const words = (value: number) => equalWords(shownGap(value, 10, { unit: "%", decimals: 1 }));
  expect(words(10.04)).toBe("égal à l’arrondi près");
  expect(words(10)).toBe("égal");
});

test("a relative gap that rounds to nothing between figures that differ", () => {
  expect(said(1004, 1000, "€/an/UC", 0)).toBe("moins de 1~%");
  expect(said(996, 1000, "€/an/UC", 0)).toBe("moins de 1~%");
});

test("no percentage of a reference that is printed 0", () => {
  expect(said(3, 0.04, "pour 10 000 hab.")).toBe("3,0~pour 10 000 hab.");
});

// « Loire, mortalité 0-64 ans » of 2026: « supérieur de moins de 1 % » of 1,6 beside 1,7.
test("a half is rounded as the figures beside it", () => {
  expect(said(1.6, 1.65, "‰")).toBe("0,1~point de~‰");
  expect(said(42.94, 16.15, "%")).toBe("26,7~points");
});

const figure = fc.integer({ min: -40_000, max: 40_000 }).map((digits) => digits / 400);
const unit = fc.constantFrom("%", "‰", "ans", "pour 10 000 hab.", "€/an/UC", "");

test("a gap never contradicts the two figures beside it", () => {
  fc.assert(
    fc.property(figure, figure, unit, fc.integer({ min: 0, max: 2 }), (a, b, of, decimals) => {
      const indicator = indicatorIn(of, decimals);
      const gap = shownGap(a, b, indicator);
      const [own, other] = [printedValue(a, decimals), printedValue(b, decimals)];
      expect(Math.sign(gap.value)).toBe(Math.sign(own - other));
      expect(formatGap(gap, indicator) === null).toBe(own === other);
      expect(gap.kind === "percent" && other === 0).toBe(false);
      expect(gap.isHidden).toBe(own === other && a !== b);
    }),
    { seed: SEED, numRuns: 1000 },
  );
});
