import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  COVERAGE_STATUSES,
  type CoverageStatus,
  type Cls,
  type RecordedStatus,
} from "@/domain/contract/cls";
import {
  atomStatuses,
  communeStatuses,
  computeClsCoverage,
  coverageOfZone,
  coveringAreas,
  type CommuneCoverage,
  type Coverage,
  dominantStatus,
  shareOfPopulation,
} from "@/domain/contract/cls-coverage";
import { areaAtoms, contractAreas } from "@/domain/contract/contract-area";
import { departementOf } from "@/domain/geography/code";
import { zoningFrom, type Zoning } from "@/domain/geography/commune-index";
import { clsExample, RECORDED_ON } from "../cls-example";
import { communes, epciZoning, populationOf, readTable, regionZoning } from "../real-communes";
import { SEED } from "../seed";

/** Contracts as recorded, with the area of the column `epci_siren`, and communes named one by one. */
const contractsOf = (communesOf: (id: string) => readonly string[]) =>
  readTable("pipeline/figures/cls/contrats.csv").map((row) =>
    clsExample({
      id: row["id"]!,
      epci: row["epci_siren"]!.split("|").filter((siren) => siren !== ""),
      communes: communesOf(row["id"]!),
      departements: row["departement"]!.split("|"),
      statut: row["statut"]! as RecordedStatus,
    }),
  );
const named = readTable("pipeline/figures/cls/contrats-communes.csv");
const communesNamed = (id: string): string[] =>
  named.filter((row) => row["id"] === id).map((row) => row["code_commune"]!);
/** Everywhere recorded: only the states of contracts matter here. */
const RECORDED = new Uint8Array(communes.codes.length);
const NONE = COVERAGE_STATUSES.indexOf("aucun CLS recensé");

function coverageWith(contracts: readonly Cls[], zoning: Zoning) {
  const atoms = areaAtoms(contracts, contractAreas(contracts, communes, epciZoning));
  const statuses = atomStatuses(contracts, atoms, RECORDED_ON, RECORDED_ON);
  const bare = new Uint8Array(communes.codes.length).fill(NONE);
  const communeStates = communeStatuses(bare, atoms, statuses);
  return computeClsCoverage(
    zoning,
    { communeStatuses: communeStates, communeKnowledge: RECORDED },
    populationOf(2023),
  );
}

const departementZoning = (codes: readonly string[]): Zoning =>
  zoningFrom(
    codes,
    communes.codes.map((code) =>
      codes.includes(departementOf(code)) ? departementOf(code) : null,
    ),
  );

/** The given départements as one zone. */
const together = (codes: readonly string[]): Zoning =>
  zoningFrom(
    ["all"],
    communes.codes.map((code) => (codes.includes(departementOf(code)) ? "all" : null)),
  );

const upTo = (coverage: Coverage, state: CoverageStatus): [number, number] => {
  const states = COVERAGE_STATUSES.indexOf(state) + 1;
  const sum = (cells: readonly number[]) => cells.slice(0, states).reduce((a, b) => a + b, 0);
  return [sum(coverage.communes), sum(coverage.population)];
};

// Check values: methods.md, « Coverage check values », register of 2026-11-29, municipal population
// of 2023, contracts through `epci_siren`.
describe("Bretagne on the day of the record", () => {
  const throughEpci = contractsOf(() => []);
  const bretagne = coverageOfZone(coverageWith(throughEpci, regionZoning("53")), 0);

  test("1,202 communes and 3,449,370 inhabitants in all", () => {
    expect(upTo(bretagne, "hors relevé")).toEqual([1202, 3_449_370]);
  });

  test.each<[CoverageStatus, number, number, number]>([
    ["signé", 286, 1_049_209, 0.3042],
    ["adopté", 286, 1_049_209, 0.3042],
    ["à vérifier", 687, 2_094_858, 0.6073],
    ["en préparation", 814, 2_524_127, 0.7318],
  ])("up to « %s »: %d communes, %d inhabitants", (state, communeCount, population, share) => {
    expect(upTo(bretagne, state)).toEqual([communeCount, population]);
    const states = COVERAGE_STATUSES.slice(0, COVERAGE_STATUSES.indexOf(state) + 1);
    expect(shareOfPopulation(bretagne, states)).toBeCloseTo(share, 4);
  });

  test("« signé » and « adopté » cover by default: 30,42 %", () => {
    expect(shareOfPopulation(bretagne)).toBe(1_049_209 / 3_449_370);
  });

  test.each([
    ["22", 0.034],
    ["29", 0.278],
    ["35", 0.5188],
    ["56", 0.2393],
  ])("signed in %s: %f", (code, share) => {
    const coverage = coverageWith(throughEpci, departementZoning([code]));
    expect(shareOfPopulation(coverageOfZone(coverage, 0))).toBeCloseTo(share, 4);
  });

  test("the islands of the Ponant by commune bring the contracts to check to 60,87 %", () => {
    const withIslands = contractsOf((id) => (id === "bre-iles-ponant" ? communesNamed(id) : []));
    const coverage = coverageOfZone(coverageWith(withIslands, regionZoning("53")), 0);
    expect(shareOfPopulation(coverage, ["signé", "adopté", "à vérifier"])).toBeCloseTo(0.6087, 4);
  });
});

// methods.md: Clermont-Ferrand counted through its communal contract.
test.each<[CoverageStatus, number, number]>([
  ["signé", 323, 420_570],
  ["à vérifier", 360, 443_503],
  ["en préparation", 387, 484_851],
])("Auvergne up to « %s »: %d communes, %d inhabitants", (state, count, population) => {
  const auvergne = coverageWith(contractsOf(communesNamed), together(["03", "15", "43", "63"]));
  expect(upTo(coverageOfZone(auvergne, 0), state)).toEqual([count, population]);
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
  const bare = new Uint8Array(4).fill(NONE);
  const states = [...communeStatuses(bare, atoms, statuses)].map((i) => COVERAGE_STATUSES[i]);
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

const recorded = (states: Uint8Array): CommuneCoverage => ({
  communeStatuses: states,
  communeKnowledge: new Uint8Array(states.length),
});

/** A commune: state, inhabitants, zone. */
const commune = fc.tuple(
  fc.nat({ max: COVERAGE_STATUSES.length - 1 }),
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
      const coverage = computeClsCoverage(zoning, recorded(states), population);
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
      const byZone = computeClsCoverage(fine, recorded(states), population);
      const byGroup = computeClsCoverage(coarse, recorded(states), population);
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
  /** Cells by state, the others 0. */
  const cells = (part: Partial<Record<CoverageStatus, number>>): number[] =>
    COVERAGE_STATUSES.map((status) => part[status] ?? 0);
  const place = (
    population: Parameters<typeof cells>[0],
    communeCounts: Parameters<typeof cells>[0],
    knowledge: Coverage["knowledge"] = "recensé",
  ): Coverage => ({ population: cells(population), communes: cells(communeCounts), knowledge });

  test("the recorded state of most inhabitants, even where most have none", () => {
    const mixed = { signé: 100, "à vérifier": 300, "aucun CLS recensé": 600 };
    expect(
      dominantStatus(place(mixed, { signé: 1, "à vérifier": 2, "aucun CLS recensé": 5 })),
    ).toEqual({ status: "à vérifier", share: 0.3 });
  });

  test("« aucun CLS recensé » only where no commune has any, and none may have one", () => {
    const none = { "aucun CLS recensé": 9 };
    expect(dominantStatus(place(none, none)).status).toBe("aucun CLS recensé");
    const perhaps = { ...none, "périmètre inconnu": 1 };
    expect(dominantStatus(place(perhaps, perhaps)).status).toBe("périmètre inconnu");
  });

  test("where nobody looked, or not everywhere, it is what is said", () => {
    const outside = { "hors relevé": 9 };
    expect(dominantStatus(place(outside, outside, "hors relevé")).status).toBe("hors relevé");
    const both = { "hors relevé": 9, "aucun CLS recensé": 3 };
    expect(dominantStatus(place(both, both, "partiel")).status).toBe("relevé partiel");
  });

  test("a covered commune without inhabitants still counts as recorded", () => {
    const communeCounts = { signé: 1, "aucun CLS recensé": 5 };
    expect(dominantStatus(place({}, communeCounts))).toEqual({ status: "signé", share: 0 });
  });

  test("no share without inhabitants", () => {
    expect(shareOfPopulation(place({}, { signé: 1, "aucun CLS recensé": 5 }))).toBeNull();
  });

  test("no share, not even 0, where not all was looked for; all of a covered whole is all", () => {
    const unsure = { "à vérifier": 5 };
    expect(shareOfPopulation(place(unsure, unsure, "partiel"))).toBeNull();
    const outside = { "hors relevé": 5 };
    expect(shareOfPopulation(place(outside, outside, "hors relevé"))).toBeNull();
    const most = { signé: 5, "relevé partiel": 1 };
    expect(shareOfPopulation(place(most, most, "partiel"))).toBeNull();
    expect(shareOfPopulation(place({ signé: 5 }, { signé: 1 }, "partiel"))).toBe(1);
  });
});
