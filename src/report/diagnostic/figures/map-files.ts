import type { ReadLevel } from "@/domain/geography/level";
import { mapLevels } from "@/domain/geography/level-table";
import type { Outline } from "@/domain/geography/outline";

/** Levels drawn as they are; a territory of another one is drawn by its communes. */
export const MAP_LEVELS = ["region", "departement", "bassin-de-vie", "epci"] as const;

type MapLevel = (typeof MAP_LEVELS)[number];

/** Outlines for the maps of a diagnostic; any list may be empty: its maps are then left out. */
export interface MapFiles {
  /** Those of the subject only; the id of each is its row among the communes of France. */
  readonly communes: readonly Outline[];
  /** Those of the régions of the subject at least, the id of each its position. Properties `code` and `nom`. */
  readonly levels: Readonly<Record<MapLevel, readonly Outline[]>>;
  /** Outlines of the contracts, with their states on the chosen day. */
  readonly contractAreas: {
    readonly features: readonly Outline[];
    readonly statuses: Uint8Array;
  } | null;
  /** What the outlines are worth, printed under each map: « Contours simplifiés… ». */
  readonly note: string;
}

export const NO_MAP_FILES: MapFiles = {
  communes: [],
  levels: mapLevels(MAP_LEVELS, () => []),
  contractAreas: null,
  note: "",
};

export const isMapLevel = (level: ReadLevel): level is MapLevel =>
  (MAP_LEVELS as readonly string[]).includes(level);
