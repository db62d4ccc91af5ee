import { createBook, type Book } from "../book/book";
import type { BookFiles } from "../book/book-files";
import type { ArsContact } from "../contract/ars-contact";
import type { Atlas } from "../geography/atlas";
import type { CommuneNames } from "../geography/commune-names";
import type { SpreadSet } from "../indicator/spread";
import { rowsOfZone } from "../geography/commune-index";
import type { Level } from "../geography/level";
import { sheetContacts, type SheetContacts } from "./sheet-contacts";
import type { CoverageOnDay } from "../contract/coverage-on-day";
import { sheetContracts, type SheetContracts } from "./sheet-contracts";
import { sheetFacts, type SheetFact } from "./sheet-facts";
import {
  ownPlace,
  partsAround,
  referencePlaces,
  type SheetPart,
  type SheetPlace,
  type SheetTerritory,
} from "./sheet-places";
import { sheetSpreads, type IndicatorSpreads } from "./sheet-spread";
import { sheetZones, type SheetZone } from "./sheet-zones";
import type { TerritoryRef } from "../geography/territory";

/** Files that the sheet is made from; null while not there. */
export interface SheetInput extends BookFiles {
  readonly territory: SheetTerritory;
  readonly coverage: CoverageOnDay;
  /** Files of the spreads between communes; null while one of them is not there. */
  readonly spreads: readonly SpreadSet[] | null;
  readonly ars: readonly ArsContact[] | null;
}

/** A territory named in the sheet, that a click opens. */
export interface SheetLink {
  readonly ref: TerritoryRef;
  /** Null while the names of communes are not there. */
  readonly nom: string | null;
}

/** What the territory is compared with. */
export type SheetComparison = Pick<SheetPart, "level" | "code" | "label" | "share" | "isWhole">;

/** Everything that the panel, the printed page and the exports say of a territory. */
export interface TerritorySheet {
  readonly ref: TerritoryRef;
  readonly level: Level;
  readonly code: string;
  readonly nom: string;
  /** In the order of the references of each fact. */
  readonly places: readonly SheetComparison[];
  readonly population: readonly SheetFact[];
  readonly access: readonly SheetFact[];
  /** Empty where the atlas has none at this level. */
  readonly health: readonly SheetFact[];
  /** One by indicator that has spreads, that of access first; none before their files are there. */
  readonly spreads: readonly IndicatorSpreads[];
  readonly contracts: SheetContracts;
  /** Null while the zonings are not there. */
  readonly bassins: readonly SheetZone[] | null;
  readonly departements: readonly SheetZone[];
  /** Null while the file is not there. */
  readonly contacts: SheetContacts | null;
  /** EPCI of a commune; null at other levels, and for the four islands without any. */
  readonly epci: SheetLink | null;
  /** Communes of an EPCI, by name; empty at other levels. */
  readonly members: readonly SheetLink[];
}

function membersOf(own: SheetPlace, atlas: Atlas, names: CommuneNames | null): SheetLink[] {
  if (own.level !== "epci") return [];
  return rowsOfZone(own.zoning, 0)
    .map((row): SheetLink => ({
      ref: { level: "commune", code: atlas.communes.codes[row]! },
      nom: names?.noms[row] ?? null,
    }))
    .sort((a, b) => (a.nom ?? a.ref.code).localeCompare(b.nom ?? b.ref.code, "fr"));
}

function epciOf(territory: SheetTerritory, atlas: Atlas): SheetLink | null {
  if (territory.set.level !== "commune") return null;
  const epci = partsAround(territory, atlas.epci, atlas.population)[0];
  return epci ? { ref: { level: "epci", code: epci.code }, nom: epci.label } : null;
}

function zonesOf(
  territory: SheetTerritory,
  book: Book,
  parts: readonly string[],
): Pick<TerritorySheet, "bassins" | "departements"> {
  const { atlas, zonages } = book.files;
  const set = zonages?.bassinsDeVie;
  const bassins = set ? { ...set, level: "bassin-de-vie" as const } : null;
  const departements = { ...atlas.departements, level: "departement" as const };
  return {
    bassins: bassins && sheetZones(territory, bassins, book, parts),
    departements: sheetZones(territory, departements, book, parts),
  };
}

/**
 * What is known of a territory of any level on the chosen day. Nothing is estimated: a figure that
 * is not published at this level is `not-published`, and what is still loading is null.
 */
export function buildTerritorySheet(input: SheetInput): TerritorySheet {
  const { atlas, territory, coverage, names, ars } = input;
  const own = ownPlace(territory);
  const references = referencePlaces(territory, atlas, input.zonages);
  const departements = partsAround(territory, atlas.departements, atlas.population);
  const codes = departements.map(({ code }) => code);
  const { level } = territory.set;
  const book = createBook(input);
  return {
    ref: { level, code: own.code },
    level,
    code: own.code,
    nom: own.label,
    places: references.map(({ level: of, code, label, share, isWhole }) => ({
      level: of,
      code,
      label,
      share,
      isWhole,
    })),
    ...sheetFacts(own, references, book, codes),
    spreads: sheetSpreads(own, references, input.catalogue, input.spreads),
    contracts: sheetContracts(own, codes, atlas, coverage),
    ...zonesOf(territory, book, codes),
    contacts: ars && sheetContacts(departements, atlas, ars),
    epci: epciOf(territory, atlas),
    members: membersOf(own, atlas, names),
  };
}
