import { describe, expect, test } from "vitest";
import type { Atlas } from "@/domain/geography/atlas";
import type { CommuneDetail } from "@/domain/geography/commune-detail";
import { COVERAGE_STATUSES } from "@/domain/contract/cls";
import { computeClsCoverage } from "@/domain/contract/cls-coverage";
import { KNOWLEDGE } from "@/domain/contract/knowledge";
import { measureAt } from "@/domain/book/column";
import { computeColumn } from "@/domain/book/computed-column";
import { zoningFrom } from "@/domain/geography/commune-index";
import { measureOf, NO_DATA } from "@/domain/measure";
import { territorySet } from "@/domain/geography/territory";
import { communes, epciZoning, populationOf, realEpci } from "../real-communes";

const noms = epciZoning.codes.map((siren) => realEpci.find(({ code }) => code === siren)!.nom);
const epci = territorySet("epci", noms, epciZoning);
const nowhere = territorySet("region", ["x"], zoningFrom(["x"], []));
const atlas: Atlas = {
  communes,
  populationYear: 2023,
  population: Uint32Array.from(populationOf(2023)),
  regions: nowhere,
  anciennesRegions: nowhere,
  departements: nowhere,
  epci,
};
const detail: CommuneDetail = {
  populations: new Map([2017, 2022].map((year) => [year, populationOf(year)])),
  surfacesKm2: new Float64Array(communes.codes.length).fill(10),
  points: new Float64Array(),
};
const signed = new Uint8Array(communes.codes.length).fill(COVERAGE_STATUSES.indexOf("signé"));
const recorded = new Uint8Array(communes.codes.length);
const coverage = computeClsCoverage(
  epciZoning,
  { communeStatuses: signed, communeKnowledge: recorded },
  atlas.population,
);
const landerneau = epci.positionOf.get("242900801")!;

const RULES = {
  population: { rule: "population" },
  evolution_population: { rule: "yearly-change", from: 2017 },
  densite_population: { rule: "density" },
  couverture_cls: { rule: "coverage" },
} as const;

const compute = (
  id: keyof typeof RULES,
  year: number | null = null,
  from: CommuneDetail | null = detail,
) => computeColumn({ id, compute: RULES[id] }, epci, year, atlas, from, coverage);

describe("CA du Pays de Landerneau-Daoulas", () => {
  test("population of the latest year, without any other file", () => {
    const column = compute("population", null, null);
    expect(column?.year).toBe(2023);
    expect(measureAt(column!, landerneau)).toEqual(measureOf(50_011));
  });

  test("population of another year, named as that year", () => {
    const column = compute("population", 2022);
    expect(column?.year).toBe(2022);
    expect(measureAt(column!, landerneau)).toEqual(measureOf(49_868));
    expect(compute("population", 2022, null)).toBeNull();
    expect(compute("population", 1999)).toBeNull();
  });

  // R: ((50011 / 48394)^(1/6) - 1) * 100 → 0.54928879145717
  test("yearly change from 2017", () => {
    const measure = measureAt(compute("evolution_population")!, landerneau);
    expect(measure).toMatchObject({ state: "value" });
    expect(measure.state === "value" ? measure.value : null).toBeCloseTo(0.54928879145717, 12);
    expect(compute("evolution_population", null, null)).toBeNull();
  });

  test("density over the areas of its 22 communes", () => {
    const measure = measureAt(compute("densite_population")!, landerneau);
    expect(measure).toEqual(measureOf(50_011 / 220));
    expect(compute("densite_population", null, null)).toBeNull();
  });

  test("coverage in per cent of the inhabitants", () => {
    expect(measureAt(compute("couverture_cls")!, landerneau)).toEqual(measureOf(100));
  });
});

// trials.md, B04: « 0 » was written for the Ain, where nobody looked for contracts.
test.each(["hors relevé", "relevé partiel", "à vérifier"] as const)(
  "coverage where not all was looked for, all communes « %s »: no value, never 0",
  (status) => {
    const knowledge = KNOWLEDGE.indexOf(status === "hors relevé" ? "hors relevé" : "partiel");
    const unknown = computeClsCoverage(
      epciZoning,
      {
        communeStatuses: signed.map(() => COVERAGE_STATUSES.indexOf(status)),
        communeKnowledge: recorded.map(() => knowledge),
      },
      atlas.population,
    );
    const rule = { id: "couverture_cls", compute: RULES.couverture_cls };
    const column = computeColumn(rule, epci, null, atlas, detail, unknown)!;
    expect(
      epciZoning.codes.filter((_, zone) => measureAt(column, zone).state !== "no-data"),
    ).toEqual([]);
  },
);

test("a group with a commune that has no population that year has none", () => {
  const column = compute("population", 2022, {
    ...detail,
    populations: new Map([[2022, populationOf(2022).fill(Number.NaN, 0, 1)]]),
  });
  expect(measureAt(column!, epciZoning.zoneOf[0]!)).toEqual(NO_DATA);
});
