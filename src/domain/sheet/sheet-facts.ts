import type { Book } from "../book/book";
import { absentFrom, figureOf, type BookFigure } from "../book/figure";
import { isAwaited } from "../book/titles-for";
import { intervalOf } from "../book/interval";
import { printedGap } from "../book/rounding";
import type { Interval } from "@/stats/interval";
import { formatNumber } from "../words/french";
import { departementOf } from "../geography/code";
import { rowsOfZone } from "../geography/commune-index";
import type { PublishedLevel } from "../geography/level";
import { availabilityAt } from "../indicator/availability-at";
import type { Indicator } from "../indicator/indicator";
import type { IndicatorTraits } from "../indicator/traits";
import { measureOf, NOT_PUBLISHED, type Measure } from "../measure";
import { areaNote } from "./area-note";
import type { Atlas } from "../geography/atlas";
import type { SheetPlace } from "./sheet-places";
import { factLevels, partsRead } from "./sheet-titles";

/** Where a figure comes from, in the words of its producer. */
export type SheetSource = Pick<Indicator, "producer" | "dataset" | "url" | "licence" | "caution">;

export interface SheetReference {
  readonly label: string;
  readonly level: PublishedLevel;
  /** Null while its file is not there. */
  readonly measure: Measure | null;
}

/** Number of communes, which no catalogue holds. */
export const COMMUNES = "communes";

/** One figure of the territory beside the same figure of its references. */
export interface SheetFact {
  /** Identifier in the catalogue, or `COMMUNES`. */
  readonly id: string;
  /** In French, as is the unit. */
  readonly label: string;
  readonly unit: string;
  readonly year: string;
  readonly decimals: number;
  /** A change is written with its sign. */
  readonly isSigned: boolean;
  readonly source: SheetSource;
  /** What must be known to read this figure here, or empty. */
  readonly note: string;
  /** Null while its file is not there. */
  readonly own: Measure | null;
  /** In the order of the references of the sheet. */
  readonly references: readonly SheetReference[];
}

const MAYOTTE = "976";
const NO_APL_NOTE =
  "Pas d’APL de ce territoire dans l’atlas : celle des bassins de vie qui le couvrent est plus bas.";
const MAYOTTE_APL_NOTE = "La DREES ne publie pas l’APL de Mayotte.";

const cogSource = (cog: number): SheetSource => ({
  producer: "Insee",
  dataset: `Code officiel géographique ${cog}`,
  url: "https://www.insee.fr/fr/information/2560452",
  licence: "Licence Ouverte 2.0 (Etalab)",
  caution: "",
});

/**
 * Side of an index, said only where the interval leaves its reference out and the gap is the one from
 * which the catalogue allows it.
 */
function sideWords(value: number, { low, high }: Interval, indicator: Indicator): string {
  const { reference, judgedBeyond, decimals } = indicator;
  if (reference === null || judgedBeyond === null) return "";
  const gap = printedGap(value, reference, decimals);
  if (Math.abs(gap) < judgedBeyond || (low <= reference && reference <= high))
    return `Trop proche de ${formatNumber(reference)}, ou trop incertain, pour dire un sens.`;
  return gap > 0 ? "Supérieur à la France." : "Inférieur à la France.";
}

/** « France métropolitaine : 100. Intervalle à 95 % : 86,4 à 104,3. » and which side that is. */
function indexWords({ indicator, behind }: BookFigure, value: number): string {
  const interval = intervalOf(behind, 0.95);
  const number = (bound: number): string => formatNumber(bound, indicator.decimals);
  const base = `France métropolitaine\u00a0: ${formatNumber(indicator.reference ?? 0)}.`;
  if (!interval) return base;
  const range = `Intervalle à 95\u00a0%\u00a0: ${number(interval.low)} à ${number(interval.high)}.`;
  return `${base} ${range} ${sideWords(value, interval, indicator)}`;
}

/** What must be known to read the figure of a territory, in French, or empty. */
function noteOf(
  indicator: Indicator,
  figure: BookFigure | null,
  { zoning }: SheetPlace,
  touchesMayotte: boolean,
  atlas: Atlas,
): string {
  if (figure?.measure.state === "value" && figure.indicator.reference !== null)
    return [indexWords(figure, figure.measure.value), figure.note]
      .filter((note) => note !== "")
      .join(" ");
  const { traits } = indicator;
  const note = areaNote(indicator, figure?.measure ?? NOT_PUBLISHED, zoning, atlas);
  if (note !== "") return note;
  if (figure?.measure.state === "value" && !touchesMayotte) return figure.note;
  if (figure?.note) return figure.note;
  if (traits.role !== "access") return "";
  if (touchesMayotte) return MAYOTTE_APL_NOTE;
  return figure && figure.measure.state !== "not-published" ? "" : NO_APL_NOTE;
}

/** Year read at the level of the territory, or the latest where it has no figure of its own. */
function yearOf(indicator: Indicator, level: PublishedLevel): number | null {
  const years =
    availabilityAt(indicator, level)?.years ?? indicator.availability.flatMap((at) => at.years);
  return years.length === 0 ? null : Math.max(...years);
}

/** Figure of an indicator for a territory and for its references; the catalogue has its words. */
function factOf(
  indicator: Indicator,
  own: SheetPlace,
  references: readonly SheetPlace[],
  touchesMayotte: boolean,
  book: Book,
  parts: readonly string[],
): SheetFact | null {
  const year = yearOf(indicator, own.level);
  if (year === null) return null;
  const { compute, traits } = indicator;
  const read = (place: SheetPlace): BookFigure | null => figureOf(place, indicator, year, book);
  const measureOfPlace = (place: SheetPlace): Measure | null =>
    isAwaited(indicator, place.level, year, partsRead(place.level, own.level, parts), book.files)
      ? null
      : (read(place)?.measure ?? absentFrom(indicator, place.level));
  const measure = measureOfPlace(own);
  return {
    id: indicator.id,
    label: traits.shortLabel,
    unit: indicator.unit,
    year: compute?.rule === "yearly-change" ? `${compute.from}-${year}` : String(year),
    decimals: indicator.decimals,
    isSigned: compute?.rule === "yearly-change",
    source: indicator,
    note: measure ? noteOf(indicator, read(own), own, touchesMayotte, book.files.atlas) : "",
    own: measure,
    references: references.map((place) => ({
      label: place.label,
      level: place.level,
      measure: measureOfPlace(place),
    })),
  };
}

/** How many communes: the grain of everything else. */
function communesFact(own: SheetPlace, references: readonly SheetPlace[], cog: number): SheetFact {
  const count = ({ zoning }: SheetPlace): Measure => measureOf(rowsOfZone(zoning, 0).length);
  return {
    id: COMMUNES,
    label: "Communes",
    unit: "nombre",
    year: String(cog),
    decimals: 0,
    isSigned: false,
    source: cogSource(cog),
    note: "",
    own: count(own),
    references: references.map((place) => ({
      label: place.label,
      level: place.level,
      measure: count(place),
    })),
  };
}

/**
 * Facts of a territory: those on its population, on access to general practitioners, on health, as the
 * catalogue gives them to each table. None of them before the catalogue is there.
 *
 * @param parts codes of the départements of the territory, by which the files of sheets are cut
 */
export function sheetFacts(
  own: SheetPlace,
  references: readonly SheetPlace[],
  book: Book,
  parts: readonly string[],
): Record<NonNullable<IndicatorTraits["sheet"]>, readonly SheetFact[]> {
  const { atlas, catalogue } = book.files;
  const touchesMayotte = rowsOfZone(own.zoning, 0).some(
    (row) => departementOf(atlas.communes.codes[row]!) === MAYOTTE,
  );
  const factsOf = (table: IndicatorTraits["sheet"]): SheetFact[] =>
    (catalogue?.indicators ?? [])
      .filter(({ traits }) => traits.sheet === table)
      // Where the index is not made, the rate of its producer stands among the figures of the zone.
      .filter((indicator) => factLevels(indicator, own.level).length > 0)
      .flatMap((indicator) => {
        const levels = factLevels(indicator, own.level);
        const beside = references.filter(({ level }) => levels.includes(level));
        return factOf(indicator, own, beside, touchesMayotte, book, parts) ?? [];
      });
  return {
    population: [...factsOf("population"), communesFact(own, references, atlas.communes.cog)],
    access: factsOf("access"),
    health: factsOf("health"),
  };
}
