import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { mergeCommunes } from "../../src/geo/topology";
import type { CommuneTopology } from "../../src/geo/topology";
import type { CommuneSite, Names } from "./sites";

export type Outline = Polygon | MultiPolygon;
export type LevelFeature = Feature<Outline, { code: string; nom: string }>;
export type LevelCollection = FeatureCollection<Outline, { code: string; nom: string }>;

/** The levels above the commune: file name, code carried by each commune, names. */
export const LEVELS = [
  { cle: "epci", codeOf: (site: CommuneSite) => site.epci, names: "epci" },
  { cle: "bassins-de-vie", codeOf: (site: CommuneSite) => site.bassinDeVie, names: "bassinsDeVie" },
  { cle: "zones-emploi", codeOf: (site: CommuneSite) => site.zoneEmploi, names: "zonesEmploi" },
  { cle: "departements", codeOf: (site: CommuneSite) => site.departement, names: "departements" },
  { cle: "regions", codeOf: (site: CommuneSite) => site.region, names: "regions" },
] as const satisfies readonly {
  cle: string;
  codeOf: (site: CommuneSite) => string;
  names: keyof Names;
}[];

export type LevelKey = (typeof LEVELS)[number]["cle"];

/** Commune indices of each code of a level, sorted by code; "" (no territory) is left out. */
export function groupCommunes(
  sites: readonly CommuneSite[],
  codeOf: (site: CommuneSite) => string,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  sites.forEach((site, index) => {
    const code = codeOf(site);
    if (code === "") return;
    const members = groups.get(code);
    if (members) members.push(index);
    else groups.set(code, [index]);
  });
  return new Map([...groups].toSorted(([p], [q]) => (p < q ? -1 : 1)));
}

/** Territories of a level as unions of communes, sorted by code, `id` = row. */
export function buildLevel(
  topology: CommuneTopology,
  groups: ReadonlyMap<string, readonly number[]>,
  names: ReadonlyMap<string, string>,
): LevelCollection {
  const features = [...groups].map(([code, members], id): LevelFeature => {
    const nom = names.get(code);
    if (nom === undefined) throw new Error(`buildLevel requires a name, got none for ${code}`);
    const geometry = mergeCommunes(topology, members);
    return { type: "Feature", id, properties: { code, nom }, geometry };
  });
  return { type: "FeatureCollection", features };
}
