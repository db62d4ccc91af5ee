import { NO_ZONE, type Zoning } from "@/domain/geography/commune-index";
import type { Level } from "@/domain/geography/level";
import { territorySet, type TerritorySet } from "@/domain/geography/territory";
import type { CommunesFile } from "./parse-communes";
import { codes, field, list, texts } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

export interface TerritorySets {
  readonly regions: TerritorySet;
  readonly anciennesRegions: TerritorySet;
  readonly departements: TerritorySet;
  readonly epci: TerritorySet;
}

interface Zones {
  readonly codes: string[];
  readonly noms: string[];
}

/** Codes and names of a level, one name by code. */
export function readZones(json: unknown, key: string): Zones {
  const value = field(json, key);
  const all = codes(field(value, "codes", key), `${key}.codes`);
  return { codes: all, noms: texts(field(value, "noms", key), `${key}.noms`, all.length) };
}

const setOf = (level: Level, { codes: all, noms }: Zones, zoneOf: Uint16Array): TerritorySet => {
  const zoning: Zoning = { codes: all, zoneOf };
  return territorySet(level, noms, zoning);
};

/** Reads `data/territoires.json` against the communes: both files must agree. */
export function readTerritories(json: unknown, communes: CommunesFile): TerritorySets {
  const regions = readZones(json, "regions");
  const anciennesRegions = readZones(json, "anciennesRegions");
  const departements = readZones(json, "departements");
  const epci = readZones(json, "epci");
  const wrong = communes.departements.codes.findIndex(
    (code, position) => departements.codes[position] !== code,
  );
  if (wrong !== -1 || departements.codes.length !== communes.departements.codes.length)
    refuse("departements.codes", "mêmes départements que communes.json", departements.codes);
  const stranger = communes.epciOf.find((zone) => zone !== NO_ZONE && zone >= epci.codes.length);
  if (stranger !== undefined) refuse("epci.codes", `au moins ${stranger + 1} EPCI`, epci.codes);
  const regionOf = texts(
    field(field(json, "departements"), "regions", "departements"),
    "departements.regions",
    departements.codes.length,
  ).map((code, position) => {
    const region = regions.codes.indexOf(code);
    return region === -1
      ? refuse(`departements.regions[${position}]`, "région connue", code)
      : region;
  });
  const formerOf = list(
    field(field(json, "departements"), "anciennesRegions", "departements"),
    "departements.anciennesRegions",
    departements.codes.length,
  ).map((code, position) => {
    if (code === null) return NO_ZONE;
    const former = anciennesRegions.codes.findIndex((each) => each === code);
    return former === -1
      ? refuse(
          `departements.anciennesRegions[${position}]`,
          "ancienne région connue, ou rien",
          code,
        )
      : former;
  });
  const { zoneOf } = communes.departements;
  return {
    regions: setOf(
      "region",
      regions,
      zoneOf.map((departement) => regionOf[departement]!),
    ),
    anciennesRegions: setOf(
      "ancienne-region",
      anciennesRegions,
      zoneOf.map((departement) => formerOf[departement]!),
    ),
    departements: setOf("departement", departements, zoneOf),
    epci: setOf("epci", epci, communes.epciOf),
  };
}
