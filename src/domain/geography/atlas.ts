import type { Cls } from "../contract/cls";
import type { Day } from "../day";
import type { CommuneIndex } from "./commune-index";
import type { TerritorySet } from "./territory";

/** What the first view needs: communes, their population, EPCI, contracts. */
export interface Atlas {
  readonly communes: CommuneIndex;
  /** Legal year of `population`. */
  readonly populationYear: number;
  /** Municipal population by commune, inhabitants. */
  readonly population: Uint32Array;
  readonly regions: TerritorySet;
  readonly departements: TerritorySet;
  readonly epci: TerritorySet;
  readonly contracts: readonly Cls[];
  /** Day on which the state of the contracts was recorded. */
  readonly recordedOn: Day;
}
