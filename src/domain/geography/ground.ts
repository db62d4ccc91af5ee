import type { Outline } from "./outline";

/** Quiet land around the territories of a map. */
export interface Ground {
  /** Départements of France, drawn with few points: their borders meet those of no other file. */
  readonly departements: readonly Outline[];
  /** Countries around France; they go under the French land. */
  readonly neighbours: readonly Outline[];
}

/** Its files, from the root of the site. */
export const GROUND_FILES = {
  departements: "geo/fond-departements.topojson",
  neighbours: "geo/fond-pays-voisins.topojson",
} as const;
