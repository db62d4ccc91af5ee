import { NO_ZONE } from "@/domain/geography/commune-index";
import { POPULATION_YEARS, type Populations } from "./populations";
import { POPULATION_YEAR, type Territories } from "./territories";

/** Rank of an EPCI within its département, as one character. */
const RANKS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Character of a commune without EPCI. */
const NO_RANK = "-";

const NO_POSITION = -1;

/**
 * Index of the communes: by département the ends of their codes as differences, and their EPCI as
 * one character each. Half the bytes of two plain columns, in the first view.
 */
export function communesFile(territories: Territories) {
  const { communes, departements, epci, population } = territories;
  return {
    cog: communes.cog,
    anneePopulation: POPULATION_YEAR,
    departements: departements.codes.map((code, departement) => {
      const rows = communes.codes
        .map((_, row) => row)
        .filter((row) => departements.zoneOf[row] === departement);
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
    population,
  };
}

export const territoiresFile = ({
  regions,
  anciennesRegions,
  departements,
  regionOfDepartement,
  formerRegionOfDepartement,
  epci,
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
});

export function zonagesFile({ bassinsDeVie, zonesEmploi }: Territories) {
  const file = ({ codes, noms, zoneOf }: typeof bassinsDeVie) => ({
    codes,
    noms,
    communes: Array.from(zoneOf, (zone) => (zone === NO_ZONE ? NO_POSITION : zone)),
  });
  return { bassinsDeVie: file(bassinsDeVie), zonesEmploi: file(zonesEmploi) };
}

export const rechercheFile = ({ noms, codesPostaux }: Territories) => ({ noms, codesPostaux });

/** Populations of the years that `communes.json` does not carry, areas and inner points. */
export function communesDetailFile(territories: Territories, populations: Populations) {
  const annees = POPULATION_YEARS.filter((year) => year !== POPULATION_YEAR);
  return {
    annees,
    populations: Object.fromEntries(annees.map((year) => [year, populations.get(year)])),
    surfacesKm2: territories.surfacesKm2,
    points: territories.points,
  };
}
