import type { Outline } from "../../snapshot/snapshot-scene";

/** Outlines for the maps of a diagnostic; any list may be empty: its maps are then left out. */
export interface MapFiles {
  /** Those of the subject only; the id of each is its row among the communes of France. */
  readonly communes: readonly Outline[];
  /** Those of France, the id of each its position. Properties `code` and `nom`. */
  readonly epci: readonly Outline[];
  readonly bassins: readonly Outline[];
  readonly departements: readonly Outline[];
  readonly regions: readonly Outline[];
  /** Outlines of the contracts, with their states on the chosen day. */
  readonly perimeters: {
    readonly features: readonly Outline[];
    readonly statuses: Uint8Array;
  } | null;
  /** What the outlines are worth, printed under each map: « Contours généralisés… ». */
  readonly note: string;
}

export const NO_MAP_FILES: MapFiles = {
  communes: [],
  epci: [],
  bassins: [],
  departements: [],
  regions: [],
  perimeters: null,
  note: "",
};
