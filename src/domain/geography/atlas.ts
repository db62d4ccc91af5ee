import type { CommuneChanges } from "./commune-changes";
import type { CommuneIndex } from "./commune-index";
import type { TerritorySet } from "./territory";

/** Territories of the first view: communes, their population, EPCI, départements, régions. */
export interface Atlas {
  readonly communes: CommuneIndex;
  /** Legal year of `population`. */
  readonly populationYear: number;
  /** Municipal population by commune, inhabitants. */
  readonly population: Uint32Array;
  readonly regions: TerritorySet;
  /** Régions of before 2016 that were merged: groups of départements, which leave some out. */
  readonly anciennesRegions: TerritorySet;
  readonly departements: TerritorySet;
  readonly epci: TerritorySet;
  readonly changes: CommuneChanges;
}
