import { eachCommune, type CommuneIndex } from "./commune-index";
import { territorySet, type TerritorySet } from "./territory";

/** Loaded when asked for: names and postal codes of communes. */
export interface CommuneNames {
  readonly noms: readonly string[];
  /** Postal codes of each commune, separated by a space. */
  readonly codesPostaux: readonly string[];
}

/** Each commune is its own territory. */
export function communeSet(communes: CommuneIndex, names: CommuneNames): TerritorySet {
  return territorySet("commune", names.noms, eachCommune(communes));
}
