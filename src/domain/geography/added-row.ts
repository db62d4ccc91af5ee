import type { LevelFiles, LevelRow } from "./level-row";

/** Of a level without any file. */
export const NO_FILES: { readonly [Kind in keyof LevelFiles]: null } = {
  outlines: null,
  outlinesByRegion: null,
  labels: null,
  columns: null,
  spread: null,
  adjacency: null,
};

/**
 * A zoning that the user loads, until it says more of itself. Any embedded territory may lie inside
 * it: it ranks after France alone, and membership is looked at commune by commune.
 */
export const ADDED_ROW: LevelRow = {
  words: {
    one: "zone",
    many: "zones",
    by: "zone",
    gender: "f",
    short: "zone",
    code: "code",
    role: null,
    isNameEnough: true,
    hasLegalForm: false,
  },
  files: NO_FILES,
  territories: { file: "none" },
  membership: "groups-communes",
  rank: 0.5,
  canJoin: false,
  searchPriority: 6,
  toldApartBy: "departements",
  members: [],
  around: ["bassin-de-vie", "departement", "region"],
  inside: [],
  references: ["departement", "region"],
};
