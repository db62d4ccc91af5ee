import type { Atlas } from "@/domain/geography/atlas";
import { NO_ZONE } from "@/domain/geography/commune-index";
import type { Adjacency } from "@/domain/perimetres/graph/adjacency";
import type { Voisinage } from "@/domain/perimetres/graph/voisinage";
import { isSameTerritory, type TerritoryRef } from "@/domain/geography/territory";

/** Two territories to make neighbours, as the user chose them. */
export interface VoisinageDraft {
  readonly a: TerritoryRef | null;
  readonly b: TerritoryRef | null;
  readonly motif: string;
}

export type VoisinageProblem =
  | "no-territory"
  | "same"
  /** A commune and its own EPCI. */
  | "inside"
  | "known"
  | "already"
  | "no-reason";

export interface VoisinageFiles {
  readonly atlas: Atlas;
  readonly epciAdjacency: Adjacency;
  /** Only read where one of the two is a commune. */
  readonly communeAdjacency: Adjacency | null;
  /** Those of the study. */
  readonly voisinages: readonly Voisinage[];
}

/** Positions of a territory at a level: those of its communes, for an EPCI seen by communes. */
function isPartOf({ level, code }: TerritoryRef, seenAs: "epci" | "commune", atlas: Atlas) {
  const { epci, communes } = atlas;
  if (level === "commune") {
    const row = communes.rowOf.get(code);
    return (position: number): boolean => position === row;
  }
  const zone = epci.positionOf.get(code) ?? NO_ZONE - 1;
  return (position: number): boolean =>
    (seenAs === "epci" ? position : epci.zoning.zoneOf[position]) === zone;
}

/** Does a border, a bridge or a boat of the atlas join the two? */
function areNeighbours(a: TerritoryRef, b: TerritoryRef, files: VoisinageFiles): boolean {
  const seenAs = a.level === "epci" && b.level === "epci" ? "epci" : "commune";
  const adjacency = seenAs === "epci" ? files.epciAdjacency : files.communeAdjacency;
  if (!adjacency) return false;
  const [inA, inB] = [isPartOf(a, seenAs, files.atlas), isPartOf(b, seenAs, files.atlas)];
  const joins = (from: number, to: number): boolean =>
    (inA(from) && inB(to)) || (inA(to) && inB(from));
  return (
    adjacency.a.some((from, pair) => joins(from, adjacency.b[pair]!)) ||
    adjacency.exceptions.some((way) => joins(way.a, way.b))
  );
}

/** Is one a commune of the other? */
function isInside(a: TerritoryRef, b: TerritoryRef, { epci, communes }: Atlas): boolean {
  if (a.level === b.level) return false;
  const [commune, whole] = a.level === "commune" ? [a, b] : [b, a];
  const row = communes.rowOf.get(commune.code);
  return row !== undefined && epci.zoning.codes[epci.zoning.zoneOf[row]!] === whole.code;
}

/** Why two territories cannot be made neighbours; null when they can. */
export function voisinageProblem(
  { a, b, motif }: VoisinageDraft,
  files: VoisinageFiles,
): VoisinageProblem | null {
  if (!a || !b) return "no-territory";
  if (isSameTerritory(a, b)) return "same";
  if (isInside(a, b, files.atlas)) return "inside";
  const isKnown = files.voisinages.some(
    (known) =>
      (isSameTerritory(known.a, a) && isSameTerritory(known.b, b)) ||
      (isSameTerritory(known.a, b) && isSameTerritory(known.b, a)),
  );
  if (isKnown) return "known";
  if (areNeighbours(a, b, files)) return "already";
  return motif.trim() === "" ? "no-reason" : null;
}

export const VOISINAGE_PROBLEMS: Record<VoisinageProblem, string> = {
  "no-territory": "Choisissez deux territoires, par leur nom ou leur code.",
  same: "Deux fois le même territoire\u00a0: choisissez-en un autre.",
  inside: "La commune est dans cet EPCI\u00a0: ils sont déjà d’un seul tenant.",
  known: "Ces deux territoires sont déjà dans la liste.",
  already: "Ces deux territoires sont déjà voisins, par une frontière, un pont ou une liaison.",
  "no-reason": "Donnez le motif\u00a0: il accompagne le périmètre partout où ce voisinage compte.",
};
