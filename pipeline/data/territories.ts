import {
  indexCommunes,
  NO_ZONE,
  zoningFrom,
  type CommuneIndex,
  type Zoning,
} from "@/domain/geography/commune-index";
import type { CommuneChanges } from "@/domain/geography/commune-changes";
import { checkSameCodes } from "./checks";
import { readCommunes, readDepartements, readEpci, readRegions } from "./decoupage";
import { readCommuneChanges } from "./places/commune-changes";
import { readFormerRegions } from "./places/former-regions";
import { parseNumber, readTable } from "./read-table";

/** Year of the Code officiel géographique: 34,875 communes, identical to those of 2025. */
const COG = 2026;

/** Year of the municipal populations of `communes.json` (décret authentifiant, Insee). */
export const POPULATION_YEAR = 2023;

/** A zoning with the name of each zone. */
export interface NamedZoning extends Zoning {
  readonly noms: readonly string[];
}

/** Every commune and the groupings it belongs to, in the order of the commune index. */
export interface Territories {
  readonly communes: CommuneIndex;
  readonly noms: readonly string[];
  readonly codesPostaux: readonly string[];
  /** Municipal population of `POPULATION_YEAR`, inhabitants. */
  readonly population: readonly number[];
  /** IGN Admin Express COG 2025, km². */
  readonly surfacesKm2: readonly number[];
  /** Longitude and latitude of an inner point, WGS84 degrees, flattened. */
  readonly points: readonly number[];
  readonly regions: NamedZoning;
  /** Régions of before 2016 that were merged; a commune of another région is in none. */
  readonly anciennesRegions: NamedZoning;
  readonly departements: NamedZoning;
  /** Région of each département, by position. */
  readonly regionOfDepartement: readonly string[];
  /** Région of before 2016 of each département, by position; null where it was not merged. */
  readonly formerRegionOfDepartement: readonly (string | null)[];
  readonly epci: NamedZoning;
  readonly bassinsDeVie: NamedZoning;
  readonly zonesEmploi: NamedZoning;
  /** What makes the communes of two dates other areas under the same codes. */
  readonly changes: CommuneChanges;
}

interface Named {
  readonly code: string;
  readonly nom: string;
}

function namedZoning(
  zones: readonly Named[],
  zoneCodeOf: readonly (string | null)[],
  label: string,
): NamedZoning {
  const zoning = zoningFrom(
    zones.map((zone) => zone.code),
    zoneCodeOf,
  );
  const used = new Set(zoning.zoneOf);
  const empty = zoning.codes.filter((_, zone) => !used.has(zone));
  if (empty.length > 0)
    throw new Error(
      `namedZoning requires a commune in each zone, got none in ${label} ${empty.join(", ")}`,
    );
  if (zoning.codes.length >= NO_ZONE)
    throw new Error(`namedZoning requires less than ${NO_ZONE} zones, got ${zoning.codes.length}`);
  return { ...zoning, noms: zones.map((zone) => zone.nom.trim().replaceAll(/\s+/g, " ")) };
}

const zoneTable = (name: string): Named[] =>
  readTable(name, ["code", "nom"]).sort((a, b) => (a.code < b.code ? -1 : 1));

/** EPCI of each commune: an EPCI lists its members, a commune does not name its EPCI. */
function epciOfCommunes(index: CommuneIndex): { zones: Named[]; codes: (string | null)[] } {
  const epci = readEpci();
  const codes = index.codes.map((): string | null => null);
  for (const { code, membres } of epci)
    for (const membre of membres) {
      const row = index.rowOf.get(membre.code);
      if (row === undefined || codes[row] !== null)
        throw new Error(
          `epciOfCommunes requires known communes in one EPCI, got ${membre.code} in ${code}`,
        );
      codes[row] = code;
    }
  return { zones: epci, codes };
}

const numberOf = (text: string, code: string): number =>
  parseNumber(text, `communes-points.csv, ${code}`);

export function readTerritories(): Territories {
  const communes = readCommunes();
  const index = indexCommunes(
    COG,
    communes.map((commune) => commune.code),
  );
  const points = readTable("communes-points.csv", [
    "code",
    "lon_interieur",
    "lat_interieur",
    "surface_km2",
    "bv2022",
    "ze2020",
  ]).sort((a, b) => (a.code < b.code ? -1 : 1));
  checkSameCodes(
    "communes-points.csv",
    points.map((point) => point.code),
    index.codes,
  );
  const epci = epciOfCommunes(index);
  const departements = readDepartements();
  const formerRegions = readFormerRegions(departements);
  const formerOf = new Map(
    formerRegions.flatMap(({ code, departements: members }) =>
      members.map((departement) => [departement, code] as const),
    ),
  );
  return {
    communes: index,
    noms: communes.map((commune) => commune.nom.trim()),
    codesPostaux: communes.map((commune) => [...(commune.codesPostaux ?? [])].sort().join(" ")),
    population: communes.map((commune) => commune.population ?? Number.NaN),
    surfacesKm2: points.map((point) => numberOf(point.surface_km2, point.code)),
    points: points.flatMap((point) => [
      numberOf(point.lon_interieur, point.code),
      numberOf(point.lat_interieur, point.code),
    ]),
    regions: namedZoning(
      readRegions(),
      communes.map((commune) => commune.region),
      "région",
    ),
    anciennesRegions: namedZoning(
      formerRegions,
      communes.map((commune) => formerOf.get(commune.departement) ?? null),
      "ancienne région",
    ),
    departements: namedZoning(
      departements,
      communes.map((commune) => commune.departement),
      "département",
    ),
    regionOfDepartement: departements.map((departement) => departement.region),
    formerRegionOfDepartement: departements.map(({ code }) => formerOf.get(code) ?? null),
    epci: namedZoning(epci.zones, epci.codes, "EPCI"),
    bassinsDeVie: namedZoning(
      zoneTable("bassins-de-vie-2022.csv"),
      points.map((point) => point.bv2022 || null),
      "bassin de vie",
    ),
    zonesEmploi: namedZoning(
      zoneTable("zones-emploi-2020.csv"),
      points.map((point) => point.ze2020 || null),
      "zone d’emploi",
    ),
    changes: readCommuneChanges(index.rowOf),
  };
}
