import { beforeAll, expect, test } from "vitest";
import { loadAtlas } from "@/data/load-atlas";
import { loadRegister } from "@/data/load-register";
import { COVERAGE_STATUSES, statusAt, type CoverageStatus } from "@/domain/contract/cls";
import {
  computeClsCoverage,
  coverageOfZone,
  shareOfPopulation,
} from "@/domain/contract/cls-coverage";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import { departementOf } from "@/domain/geography/code";
import type { Register } from "@/domain/contract/register";
import type { Atlas } from "@/domain/geography/atlas";
import { measureAt } from "@/domain/book/column";
import { printedValue } from "@/domain/book/rounding";
import { NO_ZONE, sumByZone } from "@/domain/geography/commune-index";
import { columnReader, diskFetcher, valueOf } from "./disk";

const fetchJson = diskFetcher();
let atlas: Atlas;
let register: Register;

beforeAll(async () => {
  atlas = valueOf(await loadAtlas(fetchJson));
  register = valueOf(await loadRegister(fetchJson, atlas));
});

/** Communes and inhabitants of Bretagne under the given states, on the day of the record. */
function bretagneUnder(states: readonly CoverageStatus[]): [communes: number, inhabitants: number] {
  const { regions, population } = atlas;
  const coverage = coverageOfZone(
    computeClsCoverage(regions.zoning, coverageOnDay(register, atlas, null), population),
    regions.positionOf.get("53")!,
  );
  const sum = (cells: readonly number[]) =>
    states.reduce((total, state) => total + cells[COVERAGE_STATUSES.indexOf(state)]!, 0);
  return [sum(coverage.communes), sum(coverage.population)];
}

// Check values: methods.md, « Coverage check values » (register of 2026-11-29, population of 2023). The
// register names the islands of the Ponant one by one: 60,87 % with the contracts to check.
test.each<[CoverageStatus[], number, number]>([
  [["signé"], 286, 1_049_209],
  [["signé", "adopté"], 286, 1_049_209],
  [[...COVERAGE_STATUSES], 1_202, 3_449_370],
])("Bretagne, %j: %i communes, %i inhabitants", (states, communes, inhabitants) => {
  expect(bretagneUnder(states)).toEqual([communes, inhabitants]);
});

test("Bretagne with the contracts to check: 60,87 % of the inhabitants", () => {
  const [, inhabitants] = bretagneUnder(["signé", "adopté", "à vérifier"]);
  expect(inhabitants / 3_449_370).toBeCloseTo(0.6087, 4);
});

// README of the register: 48 contracts of Bretagne and Auvergne, 34 of other régions, 15 statements.
test("the whole register is embedded", () => {
  expect(register.contracts).toHaveLength(48 + 34);
  expect(register.annonces).toHaveLength(15);
  expect(register.recordedOn).toBe("2026-11-29");
  expect(register.contracts.flatMap(({ comptees }) => comptees)).toHaveLength(4);
});

// README of the register: « recensé », « partiel », « hors relevé »; trials.md, B04: the Ain.
test.each([
  ["22", "recensé"],
  ["43", "recensé"],
  ["44", "partiel"],
  ["85", "partiel"],
  ["01", "hors relevé"],
  ["75", "hors relevé"],
])("what is known of the contracts of département %s: %s", (code, knowledge) => {
  const { departements, population } = atlas;
  const coverage = computeClsCoverage(
    departements.zoning,
    coverageOnDay(register, atlas, null),
    population,
  );
  expect(coverage.knowledge[departements.positionOf.get(code)!]).toBe(knowledge);
});

test("no territory of any level has a share, 0 included, where not all contracts were looked for", () => {
  const onDay = coverageOnDay(register, atlas, null);
  const isRecorded = (code: string) =>
    ["22", "29", "35", "56", "03", "15", "43", "63"].includes(departementOf(code));
  for (const { zoning } of [atlas.epci, atlas.departements, atlas.regions]) {
    const coverage = computeClsCoverage(zoning, onDay, atlas.population);
    const known = new Uint8Array(zoning.codes.length).fill(1);
    atlas.communes.codes.forEach((code, row) => {
      const zone = zoning.zoneOf[row]!;
      if (zone !== NO_ZONE && !isRecorded(code)) known[zone] = 0;
    });
    const wrong = zoning.codes.filter((_, zone) => {
      const share = shareOfPopulation(coverageOfZone(coverage, zone));
      return known[zone] === 0 && share !== null && share !== 1;
    });
    expect(wrong).toEqual([]);
  }
});

test("on the day of the record every contract has its recorded state", () => {
  const { contracts, recordedOn } = register;
  expect(contracts.map((cls) => statusAt(cls, recordedOn, recordedOn))).toEqual(
    contracts.map((cls) => cls.statut),
  );
});

test("CA du Pays de Landerneau-Daoulas: 50,011 inhabitants in 2023", () => {
  const totals = sumByZone(atlas.epci.zoning, atlas.population);
  expect(totals[atlas.epci.positionOf.get("242900801")!]).toBe(50_011);
  expect(totals[atlas.epci.positionOf.get("242900074")!]).toBe(50_440);
  expect(totals[atlas.epci.positionOf.get("243500139")!]).toBe(480_178);
  expect(totals.filter((total) => total >= 50_000)).toHaveLength(287);
});

// Check values: methods.md, « APL ».
test.each([
  [2022, 3.789, 14.88],
  [2023, 3.745, 16.63],
])("APL of France in %i: %f, %f % under-served", async (year, apl, share) => {
  const columnOf = await columnReader("france");
  expect(measureAt(columnOf("apl_mg", year)!, 0)).toEqual({ state: "value", value: apl });
  const [under, all] = ["pop_sous_dense", "pop_totale_apl"].map(
    (id) => columnOf(id, year)!.values[0]!,
  );
  expect(printedValue((100 * under!) / all!, 2)).toBe(share);
});

test("the mean of the régions weighted by the standardised population is the APL of France", async () => {
  const columnOf = await columnReader("region");
  const apl = columnOf("apl_mg", 2023)!;
  const weight = columnOf("pop_standardisee", 2023)!;
  let [weighted, total] = [0, 0];
  apl.values.forEach((value, region) => {
    if (apl.states[region] !== 0) return;
    weighted += value * weight.values[region]!;
    total += weight.values[region]!;
  });
  expect(weighted / total).toBeCloseTo(3.745, 3);
});
