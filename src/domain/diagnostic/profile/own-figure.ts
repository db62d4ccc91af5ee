import { weightedMean } from "@/stats/weighted-mean";
import type { Column } from "../../indicator/column";
import { formatList, plural } from "../../words/french";
import type { Indicator } from "../../indicator/indicator";
import { LEVELS, type Level } from "../../geography/level";
import { levelName, ofTheLevel } from "../../words/level-name";
import { isWider } from "../../geography/level-table";
import { measureOf, type Measure } from "../../measure";
import type { Figures } from "../../book/book";
import { partsOf, type Subject } from "../../group/subject";

/** How the figure of the subject was obtained. */
export interface OwnFigure {
  readonly measure: Measure;
  readonly how: "published" | "computed" | "aggregated";
  /** In French, empty for a published figure. */
  readonly note: string;
}

/** Territories of one level, all inside the subject. */
interface Piece {
  readonly level: Level;
  readonly positions: readonly number[];
}

function findPieces(
  subject: Subject,
  levels: readonly Level[],
  figures: Figures,
): readonly Piece[] | null {
  const isCovered = subject.zoning.zoneOf.map((zone) => (zone === 0 ? 0 : 1));
  const pieces: Piece[] = [];
  for (const level of levels) {
    const set = figures.setOf(level);
    const inside = new Set(
      partsOf(subject, set, figures.files.atlas.population)
        .filter(({ isInside }) => isInside)
        .map(({ zone }) => zone),
    );
    // A finer piece must not be counted again within a wider one.
    const taken = new Set(inside);
    set.zoning.zoneOf.forEach((zone, row) => {
      if (isCovered[row] === 1) taken.delete(zone);
    });
    set.zoning.zoneOf.forEach((zone, row) => {
      if (taken.has(zone)) isCovered[row] = 1;
    });
    if (taken.size > 0) pieces.push({ level, positions: [...taken].sort((a, b) => a - b) });
  }
  return pieces.length > 0 && isCovered.every((covered) => covered === 1) ? pieces : null;
}

/** Pieces found for a subject, by levels: some twenty figures of a profile ask for the same ones. */
const known = new WeakMap<Figures, WeakMap<Subject, Map<string, readonly Piece[] | null>>>();

/**
 * Territories of the levels given that make up the subject exactly, the widest first; null where
 * they do not: a bassin that crosses the border belongs to nobody. Each answer is worked out once.
 */
export function piecesOf(
  subject: Subject,
  levels: readonly Level[],
  figures: Figures,
): readonly Piece[] | null {
  const bySubject =
    known.get(figures) ?? new WeakMap<Subject, Map<string, readonly Piece[] | null>>();
  known.set(figures, bySubject);
  const byLevels = bySubject.get(subject) ?? new Map<string, readonly Piece[] | null>();
  bySubject.set(subject, byLevels);
  const widestFirst = LEVELS.filter((each) => levels.includes(each));
  const key = widestFirst.join("|");
  if (!byLevels.has(key)) byLevels.set(key, findPieces(subject, widestFirst, figures));
  return byLevels.get(key)!;
}

/** Values of pieces in one list; null where one of them has none. */
function valuesOfPieces(
  pieces: readonly Piece[],
  columnAt: (level: Level) => Column | null,
): number[] | null {
  const values: number[] = [];
  for (const { level, positions } of pieces) {
    const column = columnAt(level);
    if (!column) return null;
    for (const position of positions) {
      if (column.states[position] !== 0) return null;
      values.push(column.values[position]!);
    }
  }
  return values;
}

/** « Somme des 2 EPCI et de la commune qui le composent », « Valeur publiée pour 1 EPCI, seul territoire qui le compose ». */
function noteOf(operation: string, pieces: readonly Piece[], end = ""): string {
  const [first] = pieces;
  if (pieces.length === 1 && first!.positions.length === 1)
    return `Valeur publiée pour ${plural(1, levelName(first!.level).one, "")}, seul territoire qui le compose.`;
  const words = pieces.map(({ level, positions }) =>
    positions.length === 1
      ? ofTheLevel(level)
      : `des ${plural(positions.length, "", levelName(level).many)}`,
  );
  return `${operation} ${formatList(words)} qui le composent${end}.`;
}

/** Names of the weights used, as the catalogue calls them. */
const WEIGHT_NAMES: Readonly<Record<string, string>> = {
  pop_standardisee: "la population standardisée de la DREES",
};

/** Sum of a published count over the pieces of a subject; null where it cannot be made. */
export function sumOver(
  subject: Subject,
  id: string,
  levels: readonly Level[],
  year: number,
  figures: Figures,
): { readonly value: number; readonly note: string } | null {
  const pieces = piecesOf(subject, levels, figures);
  const values = pieces && valuesOfPieces(pieces, (level) => figures.column(id, level, year));
  if (!pieces || !values) return null;
  const value = values.reduce((sum, each) => sum + each, 0);
  return { value, note: noteOf("Somme", pieces) };
}

/** Figure of the subject from its pieces, by the rule of the indicator; null where none applies. */
function aggregate(
  subject: Subject,
  indicator: Indicator,
  levels: readonly Level[],
  year: number,
  figures: Figures,
): OwnFigure | null {
  const { aggregation, id } = indicator;
  if (aggregation.rule === "sum") {
    const sum = sumOver(subject, id, levels, year, figures);
    return sum && { measure: measureOf(sum.value), how: "aggregated", note: sum.note };
  }
  if (aggregation.rule !== "weighted-mean") return null;
  const pieces = piecesOf(subject, levels, figures);
  const values = pieces && valuesOfPieces(pieces, (level) => figures.column(id, level, year));
  const weights =
    pieces && valuesOfPieces(pieces, (level) => figures.column(aggregation.weight, level, year));
  if (!pieces || !values || !weights || !weights.some((weight) => weight > 0)) return null;
  const weight = WEIGHT_NAMES[aggregation.weight] ?? aggregation.weight;
  return {
    measure: measureOf(weightedMean(values, weights)),
    how: "aggregated",
    note: noteOf("Moyenne", pieces, `, pondérée par ${weight}`),
  };
}

/** Levels finer than the subject at which the indicator is published. */
const finerLevels = (subject: Subject, indicator: Indicator): Level[] =>
  LEVELS.filter(
    (level) =>
      indicator.availability.some((each) => each.level === level) && isWider(subject.level, level),
  );

/** Figure that the page computes from communes: exact for any group of them. */
function computed(
  subject: Subject,
  { id, availability }: Indicator,
  year: number,
  figures: Figures,
): OwnFigure | null {
  // A perimeter of EPCI is measured as an EPCI; single communes have areas too rough to add up.
  const like = subject.members.some(({ level }) => level === "commune") ? "commune" : "epci";
  const level = subject.level === "perimetre" ? like : subject.level;
  if (!availability.some((each) => each.level === level)) return null;
  const measure = figures.computeFor(id, subject.zoning, year);
  return measure && { measure, how: "computed", note: "" };
}

/** The figure of the subject itself, published, computed or aggregated; null where there is none. */
export function ownFigure(
  subject: Subject,
  indicator: Indicator,
  year: number,
  figures: Figures,
  isComputed: boolean,
): OwnFigure | null {
  if (isComputed) return computed(subject, indicator, year, figures);
  if (subject.position !== null && subject.level !== "perimetre") {
    const column = figures.column(indicator.id, subject.level, year);
    if (column) {
      const state = column.states[subject.position];
      const value = column.values[subject.position]!;
      if (state === 0) return { measure: measureOf(value), how: "published", note: "" };
      if (state === 1) return { measure: { state: "secret" }, how: "published", note: "" };
      if (state === 2) return { measure: { state: "no-data" }, how: "published", note: "" };
    }
  }
  const levels = finerLevels(subject, indicator);
  return levels.length === 0 ? null : aggregate(subject, indicator, levels, year, figures);
}
