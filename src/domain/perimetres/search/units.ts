import { COVERAGE_STATUSES } from "../../contract/cls";
import { COVERING, coveringAreas } from "../../contract/cls-coverage";
import type { CoverageOnDay } from "../../contract/coverage-on-day";
import { searchedWords, searchedZones } from "../../contract/register";
import type { Day } from "../../day";
import type { Atlas } from "../../geography/atlas";
import { NO_ZONE, sumByZone, type Zoning } from "../../geography/commune-index";
import type { Zonages } from "../../geography/gazetteer";
import { territoryOfScope } from "../../geography/scope";
import type { TerritoryRef } from "../../geography/territory";
import type { Adjacency } from "../graph/adjacency";
import { graphOfPairs, graphPairs, type GraphPairs } from "../graph/graph-pairs";
import type { Voisinage } from "../graph/voisinage";
import { joiningWays } from "./joining-ways";
import type { CriteriaZones } from "./search-types";

/** The EPCI of France as the units of the searches. */
export interface Units {
  /** Borders, bridges and boats, and the neighbours that the user adds. */
  readonly pairs: GraphPairs;
  /** Municipal population, inhabitants, of `populationYear`. */
  readonly populationYear: number;
  readonly population: Float64Array;
  readonly noms: readonly string[];
  readonly zones: CriteriaZones;
  /** Day on which contracts count. */
  readonly day: Day;
  /** 1 where most inhabitants are under a contract signed or adopted. */
  readonly isCovered: Uint8Array;
  /** 1 where contracts were looked for: in all the unit, or reaching into it. */
  readonly isSearched: Uint8Array;
  /** Where they were: « en Bretagne et en Auvergne ». */
  readonly searchedWords: string;
  /** What joins a group that borders alone leave in pieces: « bateau : Quiberon – Le Palais ». */
  readonly waysOf: (group: readonly number[]) => string[];
  readonly refOf: (unit: number) => TerritoryRef;
  readonly positionOf: ReadonlyMap<string, number>;
  readonly populationOf: (group: readonly number[]) => number;
  /** Units around some of them: those of the same départements, régions, or all. */
  readonly areaOf: (
    area: "departement" | "region" | "france",
    around: readonly number[],
    isFree: boolean,
  ) => Uint8Array;
  /** Units that have a commune in a région, of today or of before 2016. */
  readonly inRegion: (code: string) => Uint8Array;
}

/** For each unit, 1 if one of its communes lies in one of the zones. */
function unitsInZones(units: Zoning, zoning: Zoning, zones: ReadonlySet<number>): Uint8Array {
  const isIn = new Uint8Array(units.codes.length);
  units.zoneOf.forEach((unit, row) => {
    if (unit !== NO_ZONE && zones.has(zoning.zoneOf[row]!)) isIn[unit] = 1;
  });
  return isIn;
}

function zonesOfUnits(units: Zoning, zoning: Zoning, of: readonly number[]): Set<number> {
  const wanted = new Set(of);
  const zones = new Set<number>();
  units.zoneOf.forEach((unit, row) => {
    if (wanted.has(unit) && zoning.zoneOf[row] !== NO_ZONE) zones.add(zoning.zoneOf[row]!);
  });
  return zones;
}

function coveredUnits({ epci, population }: Atlas, { communeStatuses }: CoverageOnDay): Uint8Array {
  const isCovering = Uint8Array.from(communeStatuses, (status) =>
    COVERING.includes(COVERAGE_STATUSES[status]!) ? 1 : 0,
  );
  const all = sumByZone(epci.zoning, population);
  const covered = sumByZone(
    epci.zoning,
    Float64Array.from(population, (people, row) => people * isCovering[row]!),
  );
  return Uint8Array.from(all, (people, unit) => (covered[unit]! > people / 2 ? 1 : 0));
}

/** Positions of the EPCI that the study makes neighbours; a commune stands for its EPCI. */
export function addedPairs(
  voisinages: readonly Voisinage[],
  { communes, epci }: Atlas,
): { readonly a: number; readonly b: number; readonly motif: string }[] {
  const unitOf = ({ level, code }: TerritoryRef): number => {
    if (level === "epci") return epci.positionOf.get(code) ?? NO_ZONE;
    const row = communes.rowOf.get(code);
    return row === undefined ? NO_ZONE : epci.zoning.zoneOf[row]!;
  };
  return voisinages
    .map(({ a, b, motif }) => ({ a: unitOf(a), b: unitOf(b), motif }))
    .filter(({ a, b }) => a !== NO_ZONE && b !== NO_ZONE && a !== b);
}

export function makeUnits(
  atlas: Atlas,
  { bassinsDeVie }: Pick<Zonages, "bassinsDeVie">,
  dated: CoverageOnDay,
  adjacency: Pick<Adjacency, "a" | "b" | "exceptions">,
  voisinages: readonly Voisinage[],
): Units {
  const { epci, departements, regions } = atlas;
  const { register } = dated;
  const population = sumByZone(epci.zoning, atlas.population);
  const isCovered = coveredUnits(atlas, dated);
  const searched = new Set(
    [...searchedZones(register, departements.zoning, atlas.communes.codes).entries()].flatMap(
      ([zone, isSearched]) => (isSearched === 1 ? [zone] : []),
    ),
  );
  const count = epci.zoning.codes.length;
  const added = addedPairs(voisinages, atlas);
  const borders = graphOfPairs(graphPairs(count, { ...adjacency, exceptions: [] }));
  const ways = [...adjacency.exceptions, ...added.map((pair) => ({ ...pair, nature: "étude" }))];
  return {
    pairs: graphPairs(count, adjacency, added),
    waysOf: (group) =>
      joiningWays(group, borders, ways).map(({ nature, motif }) => `${nature}\u00a0: ${motif}`),
    populationYear: atlas.populationYear,
    population,
    noms: epci.noms,
    zones: {
      units: epci.zoning,
      departements: departements.zoning,
      bassins: bassinsDeVie.zoning,
      contracts: coveringAreas(register.contracts, dated.atoms, dated.day, register.recordedOn),
    },
    day: dated.day,
    isCovered,
    searchedWords: searchedWords(register),
    isSearched: unitsInZones(epci.zoning, departements.zoning, searched),
    refOf: (unit) => ({ level: "epci", code: epci.zoning.codes[unit]! }),
    positionOf: epci.positionOf,
    populationOf: (group) => group.reduce((sum, unit) => sum + population[unit]!, 0),
    areaOf: (area, around, isFree) => {
      const zoning = area === "departement" ? departements.zoning : regions.zoning;
      const inside =
        area === "france"
          ? new Uint8Array(population.length).fill(1)
          : unitsInZones(epci.zoning, zoning, zonesOfUnits(epci.zoning, zoning, around));
      if (!isFree) return inside;
      return inside.map((isIn, unit) =>
        isIn === 1 && (isCovered[unit] === 0 || around.includes(unit)) ? 1 : 0,
      );
    },
    inRegion: (code) => {
      const region = territoryOfScope(code, atlas);
      return region
        ? unitsInZones(epci.zoning, region.set.zoning, new Set([region.position]))
        : new Uint8Array(population.length);
    },
  };
}
