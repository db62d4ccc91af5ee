import { beforeAll, expect, test } from "vitest";
import { loadAtlas } from "@/data/load-atlas";
import { loadRegister } from "@/data/load-register";
import { COVERAGE_STATUSES, statusAt, type CoverageStatus } from "@/domain/contract/cls";
import {
  atomStatuses,
  communeStatuses,
  computeClsCoverage,
  coverageOfZone,
} from "@/domain/contract/cls-coverage";
import type { Register } from "@/domain/contract/register";
import { areaAtoms, contractAreas } from "@/domain/contract/contract-area";
import type { Atlas } from "@/domain/geography/atlas";
import { measureAt } from "@/domain/book/column";
import { sumByZone } from "@/domain/geography/commune-index";
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
  const { communes, epci, regions, population } = atlas;
  const { contracts, recordedOn } = register;
  const atoms = areaAtoms(contracts, contractAreas(contracts, communes, epci.zoning));
  const statuses = communeStatuses(
    communes.codes.length,
    atoms,
    atomStatuses(contracts, atoms, recordedOn, recordedOn),
  );
  const coverage = coverageOfZone(
    computeClsCoverage(regions.zoning, statuses, population),
    regions.positionOf.get("53")!,
  );
  const sum = (cells: readonly number[]) =>
    states.reduce((total, state) => total + cells[COVERAGE_STATUSES.indexOf(state)]!, 0);
  return [sum(coverage.communes), sum(coverage.population)];
}

// Check values: methods.md, « Coverage check values » (contracts through `epci_siren`, 2023).
test.each<[CoverageStatus[], number, number]>([
  [["signé"], 243, 569_031],
  [["signé", "adopté"], 286, 1_049_209],
  [["signé", "adopté", "à vérifier"], 627, 2_005_630],
  [["signé", "adopté", "à vérifier", "en préparation"], 754, 2_434_899],
  [["signé", "adopté", "à vérifier", "en préparation", "terminé"], 810, 2_518_520],
  [[...COVERAGE_STATUSES], 1_202, 3_449_370],
])("Bretagne, %j: %i communes, %i inhabitants", (states, communes, inhabitants) => {
  expect(bretagneUnder(states)).toEqual([communes, inhabitants]);
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
  expect(measureAt(columnOf("part_pop_sous_dense", year)!, 0)).toEqual({
    state: "value",
    value: share,
  });
});

test("the mean of the régions weighted by pop_standardisee is the APL of France", async () => {
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
