import { expect, test } from "vitest";
import { formatGap, gapOf } from "@/domain/diagnostic/gap";
import { INDICATOR, visible } from "./example-entry";

const indicatorIn = (unit: string, decimals: number) => ({ ...INDICATOR, unit, decimals });
const said = (value: number, reference: number, unit: string, decimals = 1) => {
  const text = formatGap(gapOf(value, reference, { unit }), indicatorIn(unit, decimals));
  return text === null ? null : visible(text);
};

test("example of the docstring", () => {
  const gap = gapOf(2.1, 2.9, { unit: "" });
  expect(gap.kind).toBe("percent");
  expect(gap.value).toBeCloseTo(-27.6, 1);
});

test("between percentages in points, singular under 2", () => {
  expect(said(12.4, 10, "%")).toBe("2,4~points");
  expect(said(11.9, 10, "%")).toBe("1,9~point");
  expect(said(8, 10, "%")).toBe("2,0~points");
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

test("a gap that rounds to nothing is not said", () => {
  expect(said(10.04, 10, "%")).toBeNull();
  expect(said(10.04, 10, "ans")).toBeNull();
  expect(said(1004, 1000, "€/an/UC", 0)).toBeNull();
  expect(said(10, 10, "%")).toBeNull();
});
