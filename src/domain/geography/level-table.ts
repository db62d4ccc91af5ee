import type { EmbeddedLevel, ReadLevel } from "./level";
import { ADDED_ROW, NO_FILES } from "./added-row";
import type { LevelFiles, LevelRow } from "./level-row";

/** The only list of what levels are, one by one: the rest of the atlas reads it. */
const TABLE = {
  france: {
    words: {
      one: "France",
      many: "France",
      by: "France entière",
      gender: "f",
      short: "France",
      code: "code",
      role: null,
      isNameEnough: true,
      hasLegalForm: false,
    },
    files: { ...NO_FILES, columns: "data/figures/france", spread: "data/repartition/france.json" },
    territories: { file: "none" },
    membership: "groups-communes",
    rank: 0,
    canJoin: false,
    searchPriority: 0,
    toldApartBy: "nothing",
    members: [],
    around: [],
    inside: [],
    references: [],
  },
  region: {
    words: {
      one: "région",
      many: "régions",
      by: "région",
      gender: "f",
      short: "région",
      code: "code",
      role: null,
      isNameEnough: false,
      hasLegalForm: false,
    },
    files: {
      ...NO_FILES,
      outlines: "geo/regions.topojson",
      labels: "geo/etiquettes-regions.json",
      columns: "data/figures/region",
      spread: "data/repartition/region.json",
    },
    territories: { file: "atlas", key: "regions" },
    membership: "groups-communes",
    rank: 1,
    canJoin: false,
    searchPriority: 1,
    toldApartBy: "nothing",
    members: [],
    around: [],
    inside: ["departement", "bassin-de-vie"],
    references: [],
  },
  // Régions of before 2016 that were merged in 2016: what people still compare themselves with.
  "ancienne-region": {
    words: {
      one: "ancienne région",
      many: "anciennes régions",
      by: "ancienne région",
      gender: "f",
      short: "région",
      code: "code",
      role: "région d’avant 2016",
      isNameEnough: false,
      hasLegalForm: false,
    },
    files: {
      ...NO_FILES,
      outlines: "geo/anciennes-regions.topojson",
      labels: "geo/etiquettes-anciennes-regions.json",
      columns: "data/figures/ancienne-region",
      spread: "data/repartition/ancienne-region.json",
    },
    territories: { file: "atlas", key: "anciennesRegions" },
    membership: "groups-communes",
    rank: 1.5,
    canJoin: false,
    searchPriority: 1,
    toldApartBy: "nothing",
    members: [],
    around: ["region"],
    inside: ["departement", "bassin-de-vie"],
    references: ["region"],
  },
  departement: {
    words: {
      one: "département",
      many: "départements",
      by: "département",
      gender: "m",
      short: "département",
      code: "code",
      role: "territoire de concertation",
      isNameEnough: false,
      hasLegalForm: false,
    },
    files: {
      ...NO_FILES,
      outlines: "geo/departements.topojson",
      labels: "geo/etiquettes-departements.json",
      columns: "data/figures/departement",
      spread: "data/repartition/departement",
    },
    territories: { file: "atlas", key: "departements" },
    membership: "groups-communes",
    rank: 2,
    canJoin: false,
    searchPriority: 0,
    toldApartBy: "its-code",
    members: [],
    around: ["region"],
    inside: ["epci", "bassin-de-vie"],
    references: ["region"],
  },
  // Zones d'emploi 2020 stand for the bassins intermédiaires.
  "zone-emploi": {
    words: {
      one: "zone d’emploi",
      many: "zones d’emploi",
      by: "zone d’emploi",
      gender: "f",
      short: "zone",
      code: "code",
      role: "bassin de santé intermédiaire",
      isNameEnough: false,
      hasLegalForm: false,
    },
    files: {
      ...NO_FILES,
      outlines: "geo/zones-emploi.topojson",
      outlinesByRegion: "geo/zones-emploi",
      labels: "geo/etiquettes-zones-emploi.json",
      columns: "data/figures/zone-emploi",
      spread: "data/repartition/zone-emploi",
    },
    territories: { file: "zonages", key: "zonesEmploi" },
    membership: "groups-communes",
    rank: 3,
    canJoin: false,
    searchPriority: 4,
    toldApartBy: "region-of-code",
    members: [],
    around: ["bassin-de-vie", "departement", "region"],
    inside: [],
    references: ["departement", "region"],
  },
  // Bassins de vie 2022 are the base of the ministry's territoires de vie-santé.
  "bassin-de-vie": {
    words: {
      one: "bassin de vie",
      many: "bassins de vie",
      by: "bassin de vie",
      gender: "m",
      short: "bassin",
      code: "code",
      role: "bassin de santé de proximité",
      isNameEnough: false,
      hasLegalForm: false,
    },
    files: {
      ...NO_FILES,
      outlines: "geo/bassins-de-vie.topojson",
      outlinesByRegion: "geo/bassins-de-vie",
      labels: "geo/etiquettes-bassins-de-vie.json",
      columns: "data/figures/bassin-de-vie",
      spread: "data/repartition/bassin-de-vie",
    },
    territories: { file: "zonages", key: "bassinsDeVie" },
    membership: "groups-communes",
    rank: 4,
    canJoin: false,
    // It bears the name of its main commune, which comes first.
    searchPriority: 5,
    toldApartBy: "departement-of-code",
    members: [],
    around: ["departement", "region"],
    inside: [],
    references: ["departement", "region"],
  },
  // Between the territories that it crosses and those that it gathers.
  perimetre: {
    words: {
      one: "périmètre",
      many: "périmètres",
      by: "périmètre",
      gender: "m",
      short: "périmètre",
      code: "code",
      role: null,
      isNameEnough: true,
      hasLegalForm: false,
    },
    files: NO_FILES,
    territories: { file: "none" },
    membership: "groups-communes",
    rank: 4.5,
    canJoin: false,
    searchPriority: 0,
    toldApartBy: "nothing",
    members: ["epci"],
    around: ["bassin-de-vie", "departement", "region"],
    inside: [],
    references: [],
  },
  epci: {
    words: {
      one: "EPCI",
      many: "EPCI",
      by: "EPCI",
      gender: "m",
      short: "EPCI",
      code: "SIREN",
      role: null,
      isNameEnough: true,
      hasLegalForm: true,
    },
    files: {
      outlines: "geo/epci.topojson",
      outlinesByRegion: "geo/epci",
      labels: "geo/etiquettes-epci.json",
      columns: "data/figures/epci",
      spread: "data/repartition/epci",
      adjacency: "data/voisinage-epci.json",
    },
    territories: { file: "atlas", key: "epci" },
    membership: "groups-communes",
    rank: 5,
    canJoin: true,
    searchPriority: 2,
    toldApartBy: "departements",
    members: [],
    around: ["bassin-de-vie", "departement", "region"],
    inside: [],
    references: ["departement", "region"],
  },
  commune: {
    words: {
      one: "commune",
      many: "communes",
      by: "commune",
      gender: "f",
      short: "commune",
      code: "code Insee",
      role: null,
      isNameEnough: true,
      hasLegalForm: false,
    },
    files: {
      ...NO_FILES,
      outlines: "geo/communes.topojson",
      outlinesByRegion: "geo/communes",
      columns: "data/figures/commune",
      adjacency: "data/voisinage-communes.json",
    },
    territories: { file: "names" },
    membership: "groups-communes",
    rank: 6,
    canJoin: true,
    searchPriority: 3,
    toldApartBy: "departement-and-epci",
    members: [],
    around: ["bassin-de-vie", "epci", "departement", "region"],
    inside: [],
    // Hardly anything is published by commune: its EPCI and its bassin stand beside it.
    references: ["epci", "bassin-de-vie", "departement", "region"],
  },
} as const satisfies Record<EmbeddedLevel | "france" | "perimetre", LevelRow>;

const ROWS: ReadonlyMap<string, LevelRow> = new Map(Object.entries(TABLE));

/** What is known of a level; of a loaded zoning, what its gazetteer does not tell better. */
export const levelRow = (level: ReadLevel): LevelRow => ROWS.get(level) ?? ADDED_ROW;

/** Is a level wider than another: a région than an EPCI? */
export const isWider = (a: ReadLevel, b: ReadLevel): boolean => levelRow(a).rank < levelRow(b).rank;

type Table = typeof TABLE;
type FileKind = keyof LevelFiles;

/** Levels that have a file of a kind: asking another level for it does not compile. */
export type LevelWith<Kind extends FileKind> = {
  [L in keyof Table]: Table[L]["files"][Kind] extends string ? L : never;
}[keyof Table];

export type ColumnLevel = LevelWith<"columns">;

const hasFile =
  <Kind extends FileKind>(kind: Kind) =>
  (level: ReadLevel): level is LevelWith<Kind> =>
    levelRow(level).files[kind] !== null;

export const hasColumns = hasFile("columns");
export const hasSpread = hasFile("spread");
export const hasLabels = hasFile("labels");
export const hasOutlines = hasFile("outlines");
/** Levels read région by région; the others are read whole. */
export const hasRegionalOutlines = hasFile("outlinesByRegion");

/** Levels that have a file of a kind, the widest first. */
export const levelsWith = <Kind extends FileKind>(kind: Kind): LevelWith<Kind>[] =>
  (Object.keys(TABLE) as (keyof Table)[]).filter(
    (level): level is LevelWith<Kind> => TABLE[level].files[kind] !== null,
  );

/** A value for each of some levels. */
export const mapLevels = <L extends ReadLevel, Value>(
  levels: readonly L[],
  make: (level: L) => Value,
): Readonly<Record<L, Value>> =>
  Object.fromEntries(levels.map((level) => [level, make(level)])) as Record<L, Value>;

/** Name of a file of a level, from the root of the site. */
export function levelFile<Kind extends FileKind>(kind: Kind, level: LevelWith<Kind>): string {
  const file = levelRow(level).files[kind];
  if (file === null) throw new Error(`levelFile requires a level with ${kind}, got ${level}`);
  return file;
}
