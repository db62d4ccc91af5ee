import { describe, expect, test } from "vitest";
import { zoningFrom } from "@/domain/geography/commune-index";
import { measureOf, NO_DATA } from "@/domain/measure";
import { computeDensity, computeYearlyChange } from "@/domain/book/population";
import { communes, epciZoning, populationOf, realEpci } from "../real-communes";

const valueOf = (measure: ReturnType<typeof measureOf> | undefined): number =>
  measure?.state === "value" ? measure.value : Number.NaN;

describe("computeYearlyChange", () => {
  const oneZone = zoningFrom(["a"], ["a"]);

  test("example of the docstring", () => {
    const [change] = computeYearlyChange(oneZone, [48_000], [50_011], 6);
    expect(valueOf(change)).toBeCloseTo(0.69, 2);
  });

  // R 4.2.2, populations-communes.csv, the 22 communes of CA du Pays de Landerneau-Daoulas:
  // ((50011 / 48394)^(1/6) - 1) * 100 → 0.54928879145717
  test("CA du Pays de Landerneau-Daoulas, 2017 to 2023", () => {
    const changes = computeYearlyChange(epciZoning, populationOf(2017), populationOf(2023), 6);
    expect(valueOf(changes[epciZoning.codes.indexOf("242900801")])).toBeCloseTo(
      0.54928879145717,
      12,
    );
  });

  test("Mayotte has no 2017 population, so no change", () => {
    const changes = computeYearlyChange(epciZoning, populationOf(2017), populationOf(2023), 6);
    const mayotte = realEpci.filter(({ membres }) => membres[0]!.code.startsWith("976"));
    expect(mayotte.length).toBeGreaterThan(0);
    for (const { code } of mayotte)
      expect(changes[epciZoning.codes.indexOf(code)]).toEqual(NO_DATA);
    expect(communes.codes.some((code) => code.startsWith("976"))).toBe(true);
  });

  test("a re-established commune is left out of both years, within 1 % of the inhabitants", () => {
    const zoning = zoningFrom(["a"], ["a", "a"]);
    const [kept] = computeYearlyChange(zoning, [900, Number.NaN], [990, 10], 1);
    expect(valueOf(kept)).toBeCloseTo(10, 10);
    expect(computeYearlyChange(zoning, [900, Number.NaN], [990, 11], 1)).toEqual([NO_DATA]);
  });

  test("no change from 0 inhabitants, 0 % for a stable population", () => {
    expect(computeYearlyChange(oneZone, [0], [12], 6)).toEqual([NO_DATA]);
    expect(computeYearlyChange(oneZone, [12], [12], 6)).toEqual([measureOf(0)]);
    expect(computeYearlyChange(oneZone, [12], [0], 6)).toEqual([measureOf(-100)]);
  });

  test("communes without zone count nowhere", () => {
    const zoning = zoningFrom(["a"], ["a", null]);
    expect(computeYearlyChange(zoning, [100, 1], [100, 900], 6)).toEqual([measureOf(0)]);
  });
});

test("density in inhabitants by km², none without area", () => {
  expect(computeDensity([50_011, 10], [250.055, 0])).toEqual([measureOf(200), NO_DATA]);
});
