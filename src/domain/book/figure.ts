import { measureAt, measureIn } from "./column";
import type { Indicator, RatioOfYear } from "../indicator/indicator";
import { availabilityAt } from "../indicator/availability-at";
import { absentAt } from "../indicator/level-absence";
import type { PublishedLevel } from "../geography/level";
import type { Zoning } from "../geography/commune-index";
import type { TerritoryRef } from "../geography/territory";
import { NOT_PUBLISHED, type Measure } from "../measure";
import { formatShare } from "../words/french";
import { aggregate, sumsOver } from "./aggregate";
import type { Book } from "./book";
import { figureYear } from "./figure-year";
import { finerLevels } from "./finer-levels";
import { madeWords } from "./made-words";
import { coverageOf, isUnderCoverage, rateFrom, ratioOf, sumsAt, type RatioSums } from "./ratio";

/** A territory, France, or a group of EPCI and communes: whom a figure is about. */
export interface Place {
  readonly level: PublishedLevel | "perimetre";
  /** Among the territories of its level; null for a group. */
  readonly position: number | null;
  /** Its communes, as a zoning of one zone. */
  readonly zoning: Zoning;
  /** EPCI and communes of a group. */
  readonly members?: readonly TerritoryRef[];
}

/** Events behind a rate, and what they are reported to: inhabitants, or the events expected. */
export interface Behind {
  readonly count: number;
  readonly population: number;
  readonly per: number;
}

/** A figure and where it comes from: its indicator says the producer, the data set, the licence. */
export interface BookFigure {
  readonly measure: Measure;
  readonly indicator: Indicator;
  readonly level: PublishedLevel | "perimetre";
  readonly year: number;
  readonly how: "published" | "computed" | "aggregated";
  /** How it was made, in French; empty for a figure published as it is. */
  readonly note: string;
  /** What a rate was made from: it has an interval. */
  readonly behind: Behind | null;
}

/** Measure, how it was made and the words of it; what is behind a rate made of two counts. */
type Made = Pick<BookFigure, "measure" | "how" | "note"> & { readonly behind?: Behind | null };

/** What is behind a rate that may be tested: the counts of events, not shares of a census. */
function behindOf(
  { evidence }: Indicator,
  { per }: RatioOfYear,
  { numerator, denominator }: RatioSums,
): Behind | null {
  if (evidence !== "events" || numerator.state !== "value" || denominator.state !== "value")
    return null;
  return { count: numerator.value, population: denominator.value, per };
}

/** « La population recensée compte 81,7 % du territoire, moins que les 99,5 % exigés. » */
function coverageWords({ coverage }: RatioOfYear, sums: RatioSums): string {
  const share = coverageOf(sums);
  if (!coverage || share === null) return "";
  return `Non calculé\u00a0: ce qui est compté couvre ${formatShare(share, 2)} du territoire, moins que les ${formatShare(coverage.atLeast, 1)} exigés.`;
}

/** Rate of a territory from the counts of its level; as published where they give none. */
function ratioAt(
  indicator: Indicator,
  ratio: RatioOfYear,
  level: PublishedLevel,
  position: number,
  book: Book,
): Made | null {
  if (!availabilityAt(indicator, level)) return null;
  const sums = sumsAt(ratio, level, position, book.column);
  const made = rateFrom(ratio, sums);
  if (made.state === "value")
    return { measure: made, how: "computed", note: "", behind: behindOf(indicator, ratio, sums) };
  const published = book.publishedColumn(indicator.id, level, ratio.year);
  const measure = published ? measureAt(published, position) : made;
  if (measure.state === "not-published") return null;
  if (measure.state === "value") return { measure, how: "published", note: "" };
  const note = isUnderCoverage(ratio, sums) ? coverageWords(ratio, sums) : "";
  return { measure, how: "computed", note };
}

/** From the whole territories that make the place up; null where they do not, or lack a figure. */
function aggregated(place: Place, indicator: Indicator, year: number, book: Book): Made | null {
  // A level that has other years alone would hide the territories of a finer one.
  const levels = finerLevels(indicator, place.level).filter((each) =>
    indicator.availability.every((at) => at.level !== each || at.years.includes(year)),
  );
  const [pieces] = levels.length === 0 ? [null] : book.piecesOf(place.zoning, levels);
  if (!pieces) return null;
  const { id, aggregation } = indicator;
  const [only] = pieces;
  const from = { columnAt: book.column, splits: book.files.atlas.changes.splits };
  const isOne = pieces.length === 1 && only!.positions.length === 1;
  // Of a single territory, its figure, which may be published where its counts give none.
  const measure = isOne
    ? measureIn(book.column(id, only!.level, year), only!.positions[0]!)
    : aggregate({ id, year }, aggregation, pieces, from);
  if (measure.state !== "value") return null;
  const ratio = ratioOf(indicator, year);
  return {
    measure,
    how: "aggregated",
    note: madeWords(aggregation, pieces),
    behind: ratio && behindOf(indicator, ratio, sumsOver(ratio, pieces, from)),
  };
}

/** What the page computes: from the column of its level, or for a group of EPCI and communes. */
function computed({ level, position, zoning }: Place, { id }: Indicator, year: number, book: Book) {
  const column = level === "perimetre" || position === null ? null : book.column(id, level, year);
  const measure = column ? measureAt(column, position!) : book.computeFor(id, zoning, year);
  return measure && ({ measure, how: "computed", note: "" } satisfies Made);
}

/** How the figure of a place is made; null where there is none of the place itself. */
function findFigure(place: Place, indicator: Indicator, year: number, book: Book): Made | null {
  if (indicator.compute) return computed(place, indicator, year, book);
  const { level, position } = place;
  const ratio = ratioOf(indicator, year);
  // Counts exist at every level; the rate, where the catalogue says that it holds.
  if (ratio && level !== "perimetre" && !availabilityAt(indicator, level)) return null;
  if (position !== null && level !== "perimetre") {
    const found = ratio && ratioAt(indicator, ratio, level, position, book);
    if (found) return found;
    const column = book.publishedColumn(indicator.id, level, year);
    // What the producer leaves out at its own level is not made up from another one.
    if (column) {
      const measure = measureAt(column, position);
      return measure.state === "not-published" ? null : { measure, how: "published", note: "" };
    }
  }
  return aggregated(place, indicator, year, book);
}

/**
 * The figure of a place itself: published, computed from its communes, or made of the whole
 * territories that compose it; null where there is none. Figures of wider territories are not its
 * own, and never stand for it.
 *
 * @param year a year of the indicator, among those that the catalogue gives
 */
export function figureOf(
  place: Place,
  indicator: Indicator,
  year: number,
  book: Book,
): BookFigure | null {
  const found = findFigure(place, indicator, year, book);
  return (
    found && {
      ...found,
      indicator,
      level: place.level,
      year: figureYear(indicator, year, book.files.coverage),
      behind: found.behind ?? null,
    }
  );
}

/** Why a place has no figure of its own: its level has none in the atlas, or none is published for it. */
export const absentFrom = (indicator: Indicator, level: BookFigure["level"]): Measure =>
  level === "perimetre" || availabilityAt(indicator, level)
    ? NOT_PUBLISHED
    : absentAt(indicator, level);

/** Figure of a territory of a level, by its position, with what is behind a rate. */
export function figureAt(
  indicator: Indicator,
  level: PublishedLevel,
  position: number,
  year: number,
  book: Book,
): Pick<BookFigure, "measure" | "behind"> {
  const ratio = ratioOf(indicator, year);
  const found = ratio && ratioAt(indicator, ratio, level, position, book);
  if (found) return { measure: found.measure, behind: found.behind ?? null };
  const column = book.column(indicator.id, level, year);
  const measure = column ? measureAt(column, position) : absentFrom(indicator, level);
  return { measure, behind: null };
}
