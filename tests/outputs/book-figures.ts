import type { DiagnosticBook } from "@/domain/book/book";
import { figureOf } from "@/domain/book/figure";
import { LEVELS, type PublishedLevel } from "@/domain/geography/level";
import type { Subject } from "@/domain/group/subject";
import { measureAt } from "@/domain/book/column";
import type { Indicator } from "@/domain/indicator/indicator";
import { NOT_PUBLISHED, type Measure } from "@/domain/measure";

/** A figure of the book with the words that the catalogue has for it. */
export interface BookFigure {
  readonly indicator: Indicator;
  readonly measure: Measure;
  /** Null where the level has no figure. */
  readonly year: number | null;
}

/**
 * Reads the book for any place named in an output: in the column of its level, or on its own where
 * the level has none (a group; an island whose bassins de vie do not leave it).
 */
export interface BookReader {
  readonly read: (place: string, indicator: string, year?: number | null) => BookFigure;
  /** The same in the column of a level, which the map shows. */
  readonly readColumn: (place: string, indicator: string) => BookFigure;
  /** Indicators that a place has of its own, in the order of the catalogue. */
  readonly own: (place: string) => readonly Indicator[];
}

export function bookReader(book: DiagnosticBook, subjects: readonly Subject[]): BookReader {
  const { catalogue } = book.files;
  const indicatorOf = new Map(catalogue.indicators.map((each) => [each.id, each]));
  const subjectOf = new Map(subjects.map((subject) => [subject.key, subject]));
  /** Of the finest level that has the indicator: what a group is made of. */
  const yearFor = ({ availability }: Indicator): number | null => {
    const levels = LEVELS.toReversed();
    const finest = levels.find((level) => availability.some((each) => each.level === level));
    return availability.find(({ level }) => level === finest)?.years.at(-1) ?? null;
  };
  const inColumn = (place: string, id: string, year: number | null): BookFigure | null => {
    const indicator = indicatorOf.get(id)!;
    const [level, code] = place.split(":") as [PublishedLevel | "perimetre", string];
    const column = level === "perimetre" ? null : book.column(id, level, year);
    if (!column || level === "perimetre") return null;
    const position = level === "france" ? 0 : book.setOf(level).positionOf.get(code)!;
    return { indicator, measure: measureAt(column, position), year: column.year };
  };
  const read = (place: string, id: string, asked: number | null = null): BookFigure => {
    const found = inColumn(place, id, asked);
    if (found) return found;
    const indicator = indicatorOf.get(id)!;
    const subject = subjectOf.get(place);
    const year = asked ?? yearFor(indicator);
    const own = subject && year !== null && figureOf(subject, indicator, year, book);
    return own || { indicator, measure: NOT_PUBLISHED, year: null };
  };
  const readColumn = (place: string, id: string): BookFigure =>
    inColumn(place, id, null) ?? {
      indicator: indicatorOf.get(id)!,
      measure: NOT_PUBLISHED,
      year: null,
    };
  const own = (place: string): Indicator[] =>
    catalogue.indicators.filter(({ id }) => {
      const { state } = read(place, id).measure;
      return state !== "not-published" && state !== "not-loaded";
    });
  return { read, readColumn, own };
}
