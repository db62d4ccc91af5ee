import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  COVERAGE_STATUSES,
  NONE_RECORDED,
  type CoverageStatus,
  type RecordedStatus,
} from "@/domain/contract/cls";
import {
  atomStatuses,
  communeStatuses,
  computeClsCoverage,
  coverageOfZone,
  coveringAreas,
  dominantStatus,
  shareOfPopulation,
} from "@/domain/contract/cls-coverage";
import { areaAtoms, contractAreas } from "@/domain/contract/contract-area";
import { zoningFrom } from "@/domain/geography/commune-index";
import { clsExample, RECORDED_ON } from "../cls-example";
import { communes, epciZoning, populationOf, readTable, regionZoning } from "../real-communes";
import { SEED } from "../seed";

/** Contracts as recorded, with the area of the column `epci_siren` alone. */
const contracts = readTable("pipeline/figures/cls/contrats.csv").map((row) =>
  clsExample({
    id: row["id"]!,
    epci: row["epci_siren"]!.split("|").filter((siren) => siren !== ""),
    statut: row["statut"]! as RecordedStatus,
  }),
);

describe("Bretagne on the day of the record", () => {
  const atoms = areaAtoms(contracts, contractAreas(contracts, communes, epciZoning));
  const statuses = atomStatuses(contracts, atoms, RECORDED_ON, RECORDED_ON);
  const ofCommune = communeStatuses(communes.codes.length, atoms, statuses);
  const bretagne = coverageOfZone(
    computeClsCoverage(regionZoning("53"), ofCommune, populationOf(2023)),
    0,
  );

  test("1,202 communes and 3,449,370 inhabitants in all", () => {
    expect(bretagne.communes.reduce((a, b) => a + b, 0)).toBe(1202);
    expect(bretagne.population.reduce((a, b) => a + b, 0)).toBe(3_449_370);
  });

  // methods.md, « Coverage check values »: each line adds a state to those above.
  test.each<[CoverageStatus, number, number, number]>([
    ["signé", 243, 569_031, 0.165],
    ["adopté", 286, 1_049_209, 0.3042],
    ["à vérifier", 627, 2_005_630, 0.5814],
    ["en préparation", 754, 2_434_899, 0.7059],
    ["terminé", 810, 2_518_520, 0.7301],
  ])("up to « %s »: %d communes, %d inhabitants", (state, communeCount, population, share) => {
    const states = COVERAGE_STATUSES.slice(0, COVERAGE_STATUSES.indexOf(state) + 1);
    const sum = (cells: readonly number[]) =>
      cells.slice(0, states.length).reduce((a, b) => a + b, 0);
    expect(sum(bretagne.communes)).toBe(communeCount);
    expect(sum(bretagne.population)).toBe(population);
    expect(shareOfPopulation(bretagne, states)).toBeCloseTo(share, 4);
  });

  test("« signé » and « adopté » cover by default: 30,42 %", () => {
    expect(shareOfPopulation(bretagne)).toBe(1_049_209 / 3_449_370);
  });
});

test("where contracts meet, the strongest state counts", () => {
  const both = (["en préparation", "signé"] as const).map((statut, i) =>
    clsExample({ id: `x-${i}`, statut }),
  );
  const atoms = areaAtoms(both, [
    [0, 1],
    [1, 2],
  ]);
  const statuses = atomStatuses(both, atoms, RECORDED_ON, RECORDED_ON);
  const states = [...communeStatuses(4, atoms, statuses)].map((i) => COVERAGE_STATUSES[i]);
  expect(states).toEqual(["en préparation", "signé", "signé", "aucun CLS recensé"]);
});

test("contracts that commit are told one by one, however they meet", () => {
  const four = (["signé", "terminé", "adopté", "en préparation"] as const).map((statut, i) =>
    clsExample({ id: `x-${i}`, statut }),
  );
  const atoms = areaAtoms(four, [[0, 1, 2, 3], [1], [3, 4], [5]]);
  const areas = coveringAreas(four, atoms, RECORDED_ON, RECORDED_ON);
  expect(areas.map((rows) => rows.toSorted((a, b) => a - b))).toEqual([
    [0, 1, 2, 3],
    [3, 4],
  ]);
});

/** A commune: state, inhabitants, zone. */
const commune = fc.tuple(
  fc.nat({ max: NONE_RECORDED }),
  fc.nat({ max: 500_000 }),
  fc.nat({ max: 4 }),
);

test("states add up to the population, and to the number of communes, of each zone", () => {
  fc.assert(
    fc.property(fc.array(commune), (rows) => {
      const zoning = zoningFrom(
        ["0", "1", "2", "3", "4"],
        rows.map(([, , zone]) => String(zone)),
      );
      const population = rows.map(([, count]) => count);
      const states = Uint8Array.from(rows, ([state]) => state);
      const coverage = computeClsCoverage(zoning, states, population);
      zoning.codes.forEach((_, zone) => {
        const of = coverageOfZone(coverage, zone);
        const members = rows.filter((row) => row[2] === zone);
        expect(of.communes.reduce((a, b) => a + b, 0)).toBe(members.length);
        expect(of.population.reduce((a, b) => a + b, 0)).toBe(
          members.reduce((sum, [, count]) => sum + count, 0),
        );
      });
    }),
    { seed: SEED },
  );
});

const groupOf = (zone: number): string => (zone < 2 ? "west" : "east");

test("grouping zones and grouping communes give the same coverage", () => {
  fc.assert(
    fc.property(fc.array(commune), (rows) => {
      const population = rows.map(([, count]) => count);
      const states = Uint8Array.from(rows, ([state]) => state);
      const fine = zoningFrom(
        ["0", "1", "2", "3", "4"],
        rows.map(([, , zone]) => String(zone)),
      );
      const coarse = zoningFrom(
        ["west", "east"],
        rows.map(([, , zone]) => groupOf(zone)),
      );
      const byZone = computeClsCoverage(fine, states, population);
      const byGroup = computeClsCoverage(coarse, states, population);
      coarse.codes.forEach((group, position) => {
        const whole = coverageOfZone(byGroup, position);
        const parts = [0, 1, 2, 3, 4]
          .filter((zone) => groupOf(zone) === group)
          .map((zone) => coverageOfZone(byZone, zone));
        const sum = (state: number, key: "population" | "communes"): number =>
          parts.reduce((total, part) => total + part[key][state]!, 0);
        COVERAGE_STATUSES.forEach((_, state) => {
          expect(whole.population[state]).toBe(sum(state, "population"));
          expect(whole.communes[state]).toBe(sum(state, "communes"));
        });
      });
    }),
    { seed: SEED },
  );
});

describe("one territory in words", () => {
  const population = [100, 0, 300, 0, 0, 600];
  const communeCounts = [1, 0, 2, 0, 0, 5];

  test("the recorded state of most inhabitants, even where most have none", () => {
    expect(dominantStatus({ population, communes: communeCounts })).toEqual({
      status: "à vérifier",
      share: 0.3,
    });
  });

  test("« aucun CLS recensé » only where no commune has any", () => {
    expect(
      dominantStatus({ population: [0, 0, 0, 0, 0, 9], communes: [0, 0, 0, 0, 0, 1] }),
    ).toEqual({ status: "aucun CLS recensé", share: 1 });
  });

  test("a covered commune without inhabitants still counts as recorded", () => {
    expect(
      dominantStatus({ population: [0, 0, 0, 0, 0, 0], communes: [1, 0, 0, 0, 0, 5] }),
    ).toEqual({ status: "signé", share: 0 });
  });

  test("no share without inhabitants", () => {
    const nobody = { population: [0, 0, 0, 0, 0, 0], communes: [1, 0, 0, 0, 0, 5] };
    expect(shareOfPopulation(nobody)).toBeNull();
  });
});
