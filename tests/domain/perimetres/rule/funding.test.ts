import fc from "fast-check";
import { expect, test } from "vitest";
import {
  answerOf,
  computeFunding,
  isSameFunding,
  judgePopulation,
  otherAnswers,
} from "@/domain/perimetres/rule/funding";
import { BRETAGNE } from "../bretagne-rule";

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

test("under the minimum nothing is paid: the funding is that of the minimum", () => {
  expect(answerOf(5_607, BRETAGNE)).toEqual({
    population: { state: "too-small", minimum: 50_000, missing: 44_393 },
    funding: { state: "known", etp: 1, euros: 25_000, next: { etp: 2, missing: 100_001 } },
  });
  // A minimum above the first step: 1 ETP is never paid.
  const high = { ...BRETAGNE, minimum: { value: 200_000, source: "Saisi" } };
  expect(answerOf(5_607, high).funding).toMatchObject({ etp: 2, next: null });
  expect(answerOf(50_000, BRETAGNE).funding).toMatchObject({ next: { missing: 100_001 } });
});

test("the same ETP is the same funding, whatever is missing for the next step", () => {
  const [low, high, limit] = [60_000, 140_000, 150_000].map((at) => computeFunding(at, BRETAGNE));
  expect(isSameFunding(low!, high!)).toBe(true);
  expect(isSameFunding(low!, limit!)).toBe(false);
  expect(isSameFunding(low!, computeFunding(150_001, BRETAGNE))).toBe(false);
});

test("the vintage decides: Landerneau-Daoulas has 49 868 in 2022 and 50 011 in 2023", () => {
  // Insee, populations légales; the years named in the methods of the project.
  const populations = new Map([
    [2021, Number.NaN],
    [2022, 49_868],
    [2023, 50_011],
  ]);
  expect(otherAnswers(populations, 2023, BRETAGNE)).toEqual([
    {
      year: 2022,
      population: 49_868,
      verdict: { state: "too-small", minimum: 50_000, missing: 132 },
      funding: { state: "known", etp: 1, euros: 25_000, next: { etp: 2, missing: 100_001 } },
    },
  ]);
  expect(() => otherAnswers(populations, 2019, BRETAGNE)).toThrow(
    "otherAnswers requires the population of 2019, got none",
  );
});

test("a year that changes the ETP alone is told too", () => {
  const populations = new Map([
    [2021, 150_000],
    [2022, 149_848],
    [2023, 151_287],
  ]);
  const years = (used: number) =>
    otherAnswers(populations, used, BRETAGNE).map(({ year, funding }) => [year, funding.state]);
  expect(years(2023)).toEqual([
    [2022, "known"],
    [2021, "undefined"],
  ]);
  expect(otherAnswers(new Map([...populations].slice(1)), 2022, BRETAGNE)).toMatchObject([
    { year: 2023, verdict: { state: "enough" }, funding: { etp: 2 } },
  ]);
});
