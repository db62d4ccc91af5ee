import fc from "fast-check";
import { expect, test } from "vitest";
import { computeFunding, judgePopulation, otherVerdicts } from "@/domain/perimetres/funding";
import { BRETAGNE } from "./bretagne-rule";

// Boundaries of the methods of the project, from the brochure of the ARS Bretagne.
test("49 999 fails, 50 000 passes", () => {
  expect(judgePopulation(49_999, BRETAGNE)).toEqual({
    state: "too-small",
    minimum: 50_000,
    missing: 1,
  });
  expect(judgePopulation(50_000, BRETAGNE)).toEqual({
    state: "enough",
    minimum: 50_000,
    excess: 0,
  });
});

test("1 ETP under 150 000, 2 above, nothing said of exactly 150 000", () => {
  expect(computeFunding(149_999, BRETAGNE)).toEqual({
    state: "known",
    etp: 1,
    euros: 25_000,
    next: { etp: 2, missing: 2 },
  });
  expect(computeFunding(150_000, BRETAGNE)).toEqual({ state: "undefined", limit: 150_000 });
  expect(computeFunding(150_001, BRETAGNE)).toEqual({
    state: "known",
    etp: 2,
    euros: 50_000,
    next: null,
  });
});

test("adding the missing inhabitants gives the next step, one less does not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 149_999 }), (population) => {
      const funding = computeFunding(population, BRETAGNE);
      const missing = funding.state === "known" ? (funding.next?.missing ?? 0) : 0;
      expect(computeFunding(population + missing, BRETAGNE)).toMatchObject({ etp: 2 });
      expect(computeFunding(population + missing - 1, BRETAGNE).state).toBe("undefined");
    }),
  );
});

test("a silent source gives no verdict", () => {
  const silent = { ...BRETAGNE, minimum: null, steps: null, ceilingPerEtp: null };
  expect(judgePopulation(10, silent).state).toBe("unknown");
  expect(computeFunding(10, silent).state).toBe("unknown");
  expect(computeFunding(10, { ...BRETAGNE, ceilingPerEtp: null })).toMatchObject({ euros: null });
});

test("the vintage decides: Landerneau-Daoulas has 49 868 in 2022 and 50 011 in 2023", () => {
  // Insee, populations légales; the years named in the methods of the project.
  const populations = new Map([
    [2021, Number.NaN],
    [2022, 49_868],
    [2023, 50_011],
  ]);
  expect(otherVerdicts(populations, 2023, BRETAGNE)).toEqual([
    {
      year: 2022,
      population: 49_868,
      verdict: { state: "too-small", minimum: 50_000, missing: 132 },
    },
  ]);
  expect(() => otherVerdicts(populations, 2019, BRETAGNE)).toThrow(
    "otherVerdicts requires the population of 2019, got none",
  );
});
