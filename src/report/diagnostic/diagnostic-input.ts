import type { PerimetreComparison, Letter } from "@/domain/perimetres/compare/compare-perimetres";
import type { Ask } from "@/domain/ask";
import type { Source } from "@/domain/source";
import type { Coverage } from "@/domain/contract/cls-coverage";
import type { BareStatus } from "@/domain/contract/cls";
import { bareStatus, computeClsCoverage, coverageOfZone } from "@/domain/contract/cls-coverage";
import { indicatorOfRole } from "@/domain/indicator/catalogue";
import type { Column } from "@/domain/book/column";
import type { Indicator } from "@/domain/indicator/indicator";
import { NO_ZONE, type Zoning } from "@/domain/geography/commune-index";
import type { Day } from "@/domain/day";
import { valueAt } from "@/domain/book/column";
import { computedBy } from "@/domain/indicator/catalogue";
import {
  readCommuneTables,
  type CommuneFigures,
} from "@/domain/diagnostic/communes/commune-tables";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { positionsIn } from "@/domain/diagnostic/reference";
import type { Level } from "@/domain/geography/level";
import { besideFigures, type Beside } from "./beside";
import { insideSpreads, type PlaceSpread } from "./inside-spreads";
import type { DocumentPart } from "../dossier/document";
import type { SaidDocument } from "../dossier/changes/said-lines";
import type { DossierLogo } from "../dossier/dossier";
import type { Outline } from "@/domain/geography/outline";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import type { MapFiles } from "./figures/map-files";
import { referenceTrends, type TrendsByEntry } from "./reference-trends";

/** Territories of a level in the régions of the subject, with their figures. */
export interface RegionColumn {
  readonly indicator: Indicator;
  readonly column: Column;
  readonly positions: readonly number[];
}

/** The perimeters of a study beside the subject, in plain data. */
export interface DossierComparison {
  readonly comparison: PerimetreComparison;
  /** Outlines of the communes drawn one by one; the id of each is its row. */
  readonly communes: readonly Outline[];
  /** Letter of the perimeter of the diagnostic. */
  readonly subject: Letter;
  /** Names of the perimeters of the study that are not in the comparison. */
  readonly others: readonly string[];
}

/**
 * Everything that the dossier and the spreadsheet are made from, in plain data: it crosses to a
 * worker as it is.
 */
export interface DiagnosticInput {
  readonly diagnostic: Diagnostic;
  /** What the text documents hold; the spreadsheet holds all. */
  readonly part: DocumentPart;
  readonly files: MapFiles;
  /** APL of the EPCI of the régions of the subject; null where it is not embedded. */
  readonly aplByEpci: RegionColumn | null;
  /** Poverty rate of the bassins de vie of these régions; null where it is not embedded. */
  readonly povertyByBassin: RegionColumn | null;
  /** Positions of the départements of these régions. */
  readonly regionDepartements: readonly number[];
  /** Coverage of these régions by contracts. */
  readonly regionCoverage: {
    readonly shares: Coverage;
    /** What is said of the bare land of each of `regionDepartements`. */
    readonly grounds: readonly BareStatus[];
  };
  /** What the trends are compared with, by key of entry. */
  readonly trends: TrendsByEntry;
  readonly spreads: readonly PlaceSpread[];
  /** Every figure of the communes, and what they are read beside. */
  readonly tables: readonly CommuneFigures[];
  /** Inhabitants by year of the communes of the subject, in the order of `inside.communes`. */
  readonly populations: readonly { readonly year: number; readonly values: readonly number[] }[];
  /** The other perimeters of the study beside the subject; null without any. */
  readonly comparison: DossierComparison | null;
  /** What each ARS says of the subject; null where it is neither an EPCI nor a perimeter. */
  readonly check: PerimetreCheck | null;
  /** Région and France beside the figures of the territory. */
  readonly beside: Beside;
  /** Over the title of the text documents. */
  readonly logos: readonly DossierLogo[];
  /** What the last document of this part and this territory said; null: this is the first one. */
  readonly previous: SaidDocument | null;
  /** Day of the document. */
  readonly day: Day;
  readonly appVersion: string;
  readonly sources: readonly Source[];
  /** What a diagnosis misses, and where to ask for it. */
  readonly asks: readonly Ask[];
}

/** Territories of a level that have a commune in the régions of the subject. */
function positionsAround(level: Level, { profile }: Diagnostic, book: DiagnosticBook): number[] {
  const regions = profile.references.filter(({ regionKey }) => regionKey !== null);
  const positions = new Set(regions.flatMap((region) => positionsIn(region, level, book)));
  return [...positions].sort((a, b) => a - b);
}

function regionColumn(
  role: "access" | "poverty",
  level: Level,
  diagnostic: Diagnostic,
  book: DiagnosticBook,
): RegionColumn | null {
  const indicator = indicatorOfRole(book.files.catalogue, role);
  const column = indicator && book.column(indicator.id, level, null);
  const positions = positionsAround(level, diagnostic, book);
  return indicator && column && positions.length > 0 ? { indicator, column, positions } : null;
}

/** The régions of the subject as one zone. */
function regionsZoning({ regions }: Diagnostic, book: DiagnosticBook): Zoning {
  const zones = new Set(regions.map(({ zone }) => zone));
  const { zoneOf } = book.files.atlas.regions.zoning;
  return { codes: ["regions"], zoneOf: zoneOf.map((zone) => (zones.has(zone) ? 0 : NO_ZONE)) };
}

function regionCoverage(diagnostic: Diagnostic, book: DiagnosticBook) {
  const { atlas, coverage } = book.files;
  const zoning = regionsZoning(diagnostic, book);
  const byZone = computeClsCoverage(zoning, coverage, atlas.population);
  const byDepartement = computeClsCoverage(atlas.departements.zoning, coverage, atlas.population);
  return {
    shares: coverageOfZone(byZone, 0),
    grounds: positionsAround("departement", diagnostic, book).map((zone) =>
      bareStatus(coverageOfZone(byDepartement, zone)),
    ),
  };
}

/** Inhabitants of each commune, ascending years, that of the atlas included; NaN where missing. */
function populationsOf({ inside, populationYear }: Diagnostic, book: DiagnosticBook) {
  const indicator = computedBy("inhabitants", book.files.catalogue);
  const years = indicator ? book.yearsAt(indicator, "commune") : [];
  const others = years.flatMap((year) => {
    const column = year === populationYear ? null : book.column(indicator!.id, "commune", year);
    const valueOf = (row: number): number => (column && valueAt(column, row)) ?? Number.NaN;
    return column ? [{ year, values: inside.communes.map(({ row }) => valueOf(row)) }] : [];
  });
  const own = { year: populationYear, values: inside.communes.map(({ population }) => population) };
  return [...others, own].sort((a, b) => a.year - b.year);
}

/** Gathers what the documents say beside the diagnostic itself. */
export function prepareInput(
  diagnostic: Diagnostic,
  book: DiagnosticBook,
  given: Pick<DiagnosticInput, "files" | "day" | "appVersion" | "sources"> &
    Partial<Pick<DiagnosticInput, "part" | "comparison" | "check" | "asks" | "logos" | "previous">>,
): DiagnosticInput {
  return {
    diagnostic,
    comparison: null,
    check: null,
    logos: [],
    asks: [],
    previous: null,
    part: "complet",
    ...given,
    beside: besideFigures(diagnostic, book),
    aplByEpci: regionColumn("access", "epci", diagnostic, book),
    povertyByBassin: regionColumn("poverty", "bassin-de-vie", diagnostic, book),
    regionDepartements: positionsAround("departement", diagnostic, book),
    regionCoverage: regionCoverage(diagnostic, book),
    trends: referenceTrends(diagnostic, book),
    spreads: insideSpreads(diagnostic, book),
    tables: readCommuneTables(diagnostic, book),
    populations: populationsOf(diagnostic, book),
  };
}
