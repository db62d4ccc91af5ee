import { beforeAll, describe, expect, test } from "vitest";
import { parseDay } from "@/domain/day";
import { contractsCriterion } from "@/domain/perimetres/search/group-criteria";
import type { PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import { addedPairs, makeUnits, type Units } from "@/domain/perimetres/search/units";
import { readPerimetreFiles, refOf } from "../real-files";

const LANDERNEAU = "242900801";
const REDON = "243500741";
const IROISE = "242900074";
/** Its contract, « adopté », holds the ended one of the city of Rennes: two atoms. */
const RENNES_METROPOLE = "243500139";
/** Ouessant is in no EPCI; Daoulas is in the one of Landerneau. */
const OUESSANT = "29155";
const DAOULAS = "29043";

let files: PerimetreFiles;
let units: Units;
beforeAll(async () => {
  files = await readPerimetreFiles();
  const { atlas, zonages, coverage, epciAdjacency } = files;
  units = makeUnits(atlas, zonages, coverage, epciAdjacency, []);
});

const at = (code: string): number => files.atlas.epci.positionOf.get(code)!;
const countOf = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);

test("a group that only a boat holds together says it", () => {
  const island = at("245600465");
  const auray = at("200043123");
  expect(units.waysOf([island, auray])).toEqual([
    expect.stringMatching(/^bateau\u00a0: .*Quiberon/),
  ]);
  expect(units.waysOf([at(LANDERNEAU), at(IROISE)])).toEqual([]);
});

test("contracts were looked for in Bretagne, and in what reaches into it", () => {
  const nantes = at("244400404");
  expect([at(LANDERNEAU), at(REDON), nantes].map((unit) => units.isSearched[unit])).toEqual([
    1, 1, 0,
  ]);
});

describe("the area of a search", () => {
  test("holds the EPCI that have a commune in the départements of the start", () => {
    const area = units.areaOf("departement", [at(LANDERNEAU)], false);
    expect(area[at(IROISE)]).toBe(1);
    expect(area[at(REDON)]).toBe(0);
  });

  test("follows an EPCI over two régions into both", () => {
    const fromOne = units.areaOf("region", [at(LANDERNEAU)], false);
    const fromBoth = units.areaOf("region", [at(REDON)], false);
    expect(fromOne).toEqual(units.inRegion("53"));
    expect(countOf(fromBoth)).toBeGreaterThan(countOf(fromOne));
    expect(fromOne[at(REDON)]).toBe(1);
  });

  test("is everything for France, and nothing in an unknown région", () => {
    expect(countOf(units.areaOf("france", [], false))).toBe(units.noms.length);
    expect(countOf(units.inRegion("99"))).toBe(0);
  });

  test("without covered EPCI keeps those of the start", () => {
    const covered = units.isCovered.indexOf(1);
    const free = units.areaOf("france", [covered], true);
    expect(free[covered]).toBe(1);
    expect(countOf(free)).toBe(units.noms.length - countOf(units.isCovered) + 1);
  });
});

describe("contracts", () => {
  const touching = ({ zones }: Units, code: string): number =>
    contractsCriterion(zones.units, zones.contracts!).of(Uint16Array.of(at(code)));

  test("are counted once, whatever another one cuts out of them", () => {
    const { contracts } = files.coverage.register;
    const cuts = files.coverage.atoms.filter(({ contracts: of }) =>
      of.some((position) => contracts[position]!.id === "bre-rennes-metropole-1"),
    );
    expect(cuts).toHaveLength(2);
    expect(touching(units, RENNES_METROPOLE)).toBe(1);
  });

  test("cover on the day that is asked", () => {
    const { atlas, zonages, epciAdjacency } = files;
    const before = coverageOnDay(files.coverage.register, atlas, parseDay("2000-01-01"));
    const then = makeUnits(atlas, zonages, before, epciAdjacency, []);
    expect(countOf(then.isCovered)).toBe(0);
    expect(countOf(units.isCovered)).toBeGreaterThan(0);
  });
});

describe("neighbours that the user adds", () => {
  const voisinage = (a: string, b: string) => ({ a: refOf(a), b: refOf(b), motif: "bac" });

  test("count in the searches, a commune for its EPCI", () => {
    const pairs = [voisinage(LANDERNEAU, REDON), voisinage(DAOULAS, REDON)];
    const joined = { a: at(LANDERNEAU), b: at(REDON), motif: "bac" };
    expect(addedPairs(pairs, files.atlas)).toEqual([joined, joined]);
    const { atlas, zonages, coverage, epciAdjacency } = files;
    const dated = coverageOnDay(coverage.register, atlas, coverage.day);
    const added = makeUnits(atlas, zonages, dated, epciAdjacency, pairs).pairs;
    expect(added.a.length).toBe(units.pairs.a.length + 2);
    expect([added.a.at(-1), added.b.at(-1)]).toEqual([joined.a, joined.b]);
  });

  test("inside one EPCI, outside any, or unknown, count for nothing", () => {
    const pairs = [
      voisinage(DAOULAS, LANDERNEAU),
      voisinage(OUESSANT, LANDERNEAU),
      voisinage("999999999", LANDERNEAU),
      voisinage("99999", LANDERNEAU),
    ];
    expect(addedPairs(pairs, files.atlas)).toEqual([]);
  });
});
