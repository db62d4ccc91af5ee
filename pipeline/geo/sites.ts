import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One commune of `communes-points.csv` (IGN Admin Express COG 2025), with its zonings. */
export interface CommuneSite {
  readonly code: string;
  /** Centroid, WGS84 degrees; may fall outside a crooked commune. */
  readonly lon: number;
  readonly lat: number;
  readonly surfaceKm2: number;
  readonly bassinDeVie: string;
  readonly zoneEmploi: string;
  /** SIREN of the EPCI, "" for the four island communes that have none. */
  readonly epci: string;
  readonly departement: string;
  readonly region: string;
}

interface EtalabCommune {
  readonly code: string;
  readonly type: string;
  readonly departement: string;
  readonly region: string;
}

interface EtalabEpci {
  readonly code: string;
  readonly nom: string;
  readonly membres: readonly { readonly code: string }[];
}

/** Names of the territories of each level, keyed by code. */
export interface Names {
  readonly epci: ReadonlyMap<string, string>;
  readonly bassinsDeVie: ReadonlyMap<string, string>;
  readonly zonesEmploi: ReadonlyMap<string, string>;
  readonly departements: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
}

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Rows of a CSV whose cells hold neither comma nor quote, as those of `figures/` do. */
function readCsv(path: string): string[][] {
  const lines = readFileSync(root(path), "utf8").trim().split(/\r?\n/);
  return lines.slice(1).map((line) => line.split(","));
}

const readEtalab = <T>(name: string): T[] =>
  JSON.parse(
    readFileSync(root(`node_modules/@etalab/decoupage-administratif/data/${name}.json`), "utf8"),
  ) as T[];

/** The communes in the order of `communes-points.csv` (sorted by code): the commune index. */
export function readSites(): CommuneSite[] {
  const epciOf = new Map<string, string>();
  for (const epci of readEtalab<EtalabEpci>("epci"))
    for (const membre of epci.membres) epciOf.set(membre.code, epci.code);
  const communes = readEtalab<EtalabCommune>("communes").filter(
    (commune) => commune.type === "commune-actuelle",
  );
  const etalabOf = new Map(communes.map((commune) => [commune.code, commune]));
  return readCsv("pipeline/figures/communes-points.csv").map((row) => {
    const [code = "", lon, lat, , , surface, bassinDeVie = "", zoneEmploi = ""] = row;
    const etalab = etalabOf.get(code);
    if (!etalab) throw new Error(`readSites requires a commune-actuelle of Etalab, got ${code}`);
    return {
      code,
      lon: Number(lon),
      lat: Number(lat),
      surfaceKm2: Number(surface),
      bassinDeVie,
      zoneEmploi,
      epci: epciOf.get(code) ?? "",
      departement: etalab.departement,
      region: etalab.region,
    };
  });
}

/** Names from Etalab (EPCI, departements, regions) and INSEE (bassins de vie, zones d'emploi). */
export function readNames(): Names {
  const fromEtalab = (name: string) =>
    new Map(readEtalab<{ code: string; nom: string }>(name).map((item) => [item.code, item.nom]));
  const fromCsv = (path: string) =>
    new Map(readCsv(path).map(([code = "", nom = ""]): [string, string] => [code, nom]));
  return {
    epci: fromEtalab("epci"),
    bassinsDeVie: fromCsv("pipeline/figures/bassins-de-vie-2022.csv"),
    zonesEmploi: fromCsv("pipeline/figures/zones-emploi-2020.csv"),
    departements: fromEtalab("departements"),
    regions: fromEtalab("regions"),
  };
}

/** Pairs of codes of communes that share a border (official outlines, `voisinage-communes.csv`). */
export const readBorders = (): (readonly [string, string])[] =>
  readCsv("pipeline/figures/voisinage-communes.csv").map(([a = "", b = ""]) => [a, b] as const);
