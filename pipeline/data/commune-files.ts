import type { Cls } from "@/domain/contract/cls";
import { contractAreas } from "@/domain/contract/contract-area";
import { FIRST_ETUDE } from "@/domain/etude";
import { NO_ZONE, rowsOfZone } from "@/domain/geography/commune-index";
import { POPULATION_YEAR, type Territories } from "./territories";

/** Rank of an EPCI within its département, as one character. */
const RANKS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Character of a commune without EPCI. */
const NO_RANK = "-";

/**
 * Index of the communes: by département the ends of their codes as differences, and their EPCI as
 * one character each. Half the bytes of two plain columns.
 *
 * @param isKept rows that the file holds; all of them without it
 */
export function communesFile(
  territories: Territories,
  isKept: (row: number) => boolean = () => true,
) {
  const { communes, departements, epci, population } = territories;
  return {
    cog: communes.cog,
    anneePopulation: POPULATION_YEAR,
    departements: departements.codes.map((code, departement) => {
      const rows = communes.codes
        .map((_, row) => row)
        .filter((row) => departements.zoneOf[row] === departement && isKept(row));
      const ends = rows.map((row) => Number(communes.codes[row]!.slice(code.length)));
      const zones = [...new Set(rows.map((row) => epci.zoneOf[row]!))]
        .filter((zone) => zone !== NO_ZONE)
        .sort((a, b) => a - b);
      if (zones.length > RANKS.length)
        throw new Error(
          `communesFile requires ${RANKS.length} EPCI at most, got ${zones.length} in ${code}`,
        );
      return {
        code,
        suffixes: ends.map((end, index) => end - (ends[index - 1] ?? 0)),
        epci: zones,
        rangs: rows.map((row) => RANKS[zones.indexOf(epci.zoneOf[row]!)] ?? NO_RANK).join(""),
      };
    }),
    population: population.filter((_, row) => isKept(row)),
  };
}

/**
 * The communes that the first view counts: those of the EPCI of the région where the page opens,
 * whole, and those of every contract, so that its areas are cut as they are over all of France.
 */
export function openingFile(territories: Territories, contracts: readonly Cls[]) {
  const { communes, regions, epci } = territories;
  const opening = regions.codes.indexOf(FIRST_ETUDE.scope);
  const touching = new Set(rowsOfZone(regions, opening).map((row) => epci.zoneOf[row]!));
  const kept = new Set(contractAreas(contracts, communes, epci).flat());
  communes.codes.forEach((_, row) => {
    const isWithin = epci.zoneOf[row] !== NO_ZONE && touching.has(epci.zoneOf[row]!);
    if (isWithin || regions.zoneOf[row] === opening) kept.add(row);
  });
  return communesFile(territories, (row) => kept.has(row));
}

export const territoiresFile = ({
  regions,
  anciennesRegions,
  departements,
  regionOfDepartement,
  formerRegionOfDepartement,
  epci,
  communes,
  changes,
}: Territories) => ({
  regions: { codes: regions.codes, noms: regions.noms },
  anciennesRegions: { codes: anciennesRegions.codes, noms: anciennesRegions.noms },
  departements: {
    codes: departements.codes,
    noms: departements.noms,
    regions: regionOfDepartement,
    anciennesRegions: formerRegionOfDepartement,
  },
  epci: { codes: epci.codes, noms: epci.noms },
  changements: {
    scissions: changes.splits.map(({ mother, daughters, since }) => ({
      mere: communes.codes[mother],
      filles: daughters.map((row) => communes.codes[row]),
      depuis: since,
    })),
    transferts: changes.transfers.map(({ from, to, note }) => ({
      de: communes.codes[from],
      vers: communes.codes[to],
      note,
    })),
    populationReportee: changes.carried && {
      annee: changes.carried.year,
      departements: changes.carried.departements,
    },
  },
});

/**
 * A zoning, where the zone of a commune is one character: its rank among the zones of its EPCI, the
 * one of most communes first. An EPCI has few, so this takes half the bytes of their positions.
 */
export function zonageFile(key: "bassinsDeVie" | "zonesEmploi", territories: Territories) {
  const { epci } = territories;
  const { codes, noms, zoneOf } = territories[key];
  const groups = [...epci.codes.keys(), NO_ZONE].map((zone) => {
    const own = rowsOfZone(epci, zone).map((row) => zoneOf[row]!);
    const counts = new Map<number, number>();
    for (const each of own) if (each !== NO_ZONE) counts.set(each, (counts.get(each) ?? 0) + 1);
    const zones = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || a - b);
    if (zones.length > RANKS.length)
      throw new Error(`zonageFile requires ${RANKS.length} zones at most, got ${zones.length}`);
    return {
      zones,
      ranks: own.map((each) => RANKS[zones.indexOf(each)] ?? NO_RANK).join(""),
    };
  });
  return {
    [key]: {
      codes,
      noms,
      parEpci: groups.map(({ zones }) => zones),
      rangs: groups.map(({ ranks }) => ranks).join(""),
    },
  };
}

export const rechercheFile = ({ noms, codesPostaux }: Territories) => ({ noms, codesPostaux });

/** Inner points of the communes. */
export const communesDetailFile = ({ points }: Territories) => ({ points });
