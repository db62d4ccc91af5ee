import type { Cls } from "./contract/cls";
import type { Column } from "./indicator/column";
import { departementOf } from "./geography/code";
import { zoningFrom, type CommuneIndex, type Zoning } from "./geography/commune-index";
import type { Day } from "./day";
import type { Indicator } from "./indicator/indicator";
import type { Level, PublishedLevel } from "./geography/level";
import { territorySet, type TerritorySet } from "./geography/territory";

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

/** Loaded when asked for: names and postal codes of communes. */
export interface CommuneNames {
  readonly noms: readonly string[];
  /** Postal codes of each commune, separated by a space. */
  readonly codesPostaux: readonly string[];
}

/** Loaded when asked for: zonings of bassins de vie and zones d'emploi. */
export interface Zonages {
  readonly bassinsDeVie: TerritorySet;
  readonly zonesEmploi: TerritorySet;
}

/** Loaded when asked for: populations of other years (NaN: not published), areas, inner points. */
export interface CommuneDetail {
  readonly populations: ReadonlyMap<number, Float64Array>;
  readonly surfacesKm2: Float64Array;
  /** Longitude and latitude of an inner point of each commune, one after the other. */
  readonly points: Float64Array;
}

export interface Catalogue {
  /** In the order in which they are shown. */
  readonly themes: readonly string[];
  readonly indicators: readonly Indicator[];
}

/** Embedded figures of one level. */
export interface ColumnSet {
  readonly level: PublishedLevel;
  readonly columns: readonly Column[];
}

/** Spread of an indicator between the communes of each territory; NaN where not published. */
export interface Spread {
  readonly level: PublishedLevel;
  readonly indicator: string;
  readonly year: number;
  readonly min: Float64Array;
  readonly q1: Float64Array;
  readonly mediane: Float64Array;
  readonly q3: Float64Array;
  readonly max: Float64Array;
}

/** Whom to contact at the ARS, where a source gives it. */
export interface ArsContact {
  /** Code of the département (délégation) or of the région (siège). */
  readonly code: string;
  readonly level: "departement" | "region";
  readonly nom: string;
  readonly courriel: string;
  readonly source: string;
}

/** A source of the embedded files, as « À propos » cites it. */
export interface Source {
  readonly id: string;
  readonly titre: string;
  readonly producteur: string;
  readonly url: string;
  readonly millesime: string;
  readonly licence: string;
}

/** Label points and bounding boxes of a level, in the order of its territories. */
export interface Labels {
  readonly points: readonly (readonly [lng: number, lat: number])[];
  readonly boxes: readonly (readonly [west: number, south: number, east: number, north: number])[];
}

/** Column of a year, or of the latest one when `year` is null. */
export function columnOf(set: ColumnSet, indicator: string, year: number | null): Column | null {
  const columns = set.columns.filter((column) => column.indicator === indicator);
  if (year !== null) return columns.find((column) => column.year === year) ?? null;
  return columns.reduce<Column | null>(
    (latest, column) => (latest && latest.year >= column.year ? latest : column),
    null,
  );
}

/** Each commune is its own territory. */
export function communeSet(communes: CommuneIndex, names: CommuneNames): TerritorySet {
  const zoneOf = Uint16Array.from(communes.codes, (_, row) => row);
  return territorySet("commune", names.noms, { codes: communes.codes, zoneOf });
}

/** Grouping of communes into départements, from their codes. */
export const departementZoning = (communes: CommuneIndex, codes: readonly string[]): Zoning =>
  zoningFrom(codes, communes.codes.map(departementOf));

/** Territories of a level, or null while the files that define them are not there. */
export function territoriesOf(
  level: Level,
  atlas: Atlas,
  zonages: Zonages | null,
  communes: TerritorySet | null,
): TerritorySet | null {
  switch (level) {
    case "region":
      return atlas.regions;
    case "departement":
      return atlas.departements;
    case "epci":
      return atlas.epci;
    case "bassin-de-vie":
      return zonages?.bassinsDeVie ?? null;
    case "zone-emploi":
      return zonages?.zonesEmploi ?? null;
    case "commune":
      return communes;
  }
}
