import { plural } from "../../words/french";
import type { Level } from "../../geography/level";
import { levelName } from "../../words/level-name";
import { likeLevel } from "../comparables/comparable-variable";
import { valuesOf, type ComparisonSet } from "../comparables/comparison-set";
import type { EntryContext } from "./entry-context";
import type { DiagnosticBook } from "../../book/book";
import type { ReferenceFigure } from "./profile-entry";
import { knownValues, measureIn, valueAt } from "../../book/column";
import type { ProfileIndicator } from "../../book/profile-indicator";
import { medianOf } from "../words/reading";
import { fitReference, METROPOLITAN_FRANCE, type Reference } from "../reference";
import { isOfCoverage, searchedPart } from "./searched-places";

/** Value of the area of a reference; the median of the set where nothing is published for it. */
function referenceFigure(
  profile: ProfileIndicator,
  reference: Reference,
  year: number,
  set: ComparisonSet,
  setValues: readonly number[],
  context: EntryContext,
): ReferenceFigure {
  const { book } = context;
  const { kind, zone, nom } = reference;
  if (profile.indicator.kind === "count")
    return { reference, value: null, how: "none", label: nom };
  if (kind !== "comparables" && zone !== null && !profile.rate) {
    const column = book.column(profile.indicator.id, kind, year);
    const measure = measureIn(column, zone);
    if (measure.state === "value")
      return { reference, value: measure.value, how: "published", label: nom };
  }
  const pooled = kind === "comparables" ? null : pooledRate(profile, reference, year, set, context);
  if (pooled) return { reference, how: "pooled", ...pooled };
  const median = medianOf(setValues);
  return median === null
    ? { reference, value: null, how: "none", label: nom }
    : {
        reference,
        value: median,
        how: "median",

        label: `médiane des ${set.label}`,
      };
}

const fixedFigure = (value: number): ReferenceFigure => ({
  reference: METROPOLITAN_FRANCE,
  value,
  how: "published",
  label: METROPOLITAN_FRANCE.nom,
});

/** Level at which the counts behind a rate exist: that of the set, or the first that has some. */
function countLevel(
  { indicator, rate }: ProfileIndicator,
  asked: Level,
  year: number,
  book: DiagnosticBook,
): Level | null {
  const levels = [asked, ...indicator.availability.map(({ level }) => level)];
  const found = levels.find(
    (level) => level !== "france" && rate && book.column(rate.count, level, year) !== null,
  );
  return found === undefined || found === "france" ? null : found;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);

/**
 * Rate of an area from the counts of its territories: sum of counts over sum of inhabitants. The
 * label tells the territories where they do not make the area exactly (a bassin crosses borders).
 */
function pooledRate(
  profile: ProfileIndicator,
  reference: Reference,
  year: number,
  set: ComparisonSet,
  { book, places }: EntryContext,
): { readonly value: number; readonly label: string } | null {
  const { rate } = profile;
  const level = countLevel(profile, set.level, year, book);
  const counts = rate && level && book.column(rate.count, level, year);
  if (!rate || !level || !counts) return null;
  const population = book.populationOf(level);
  const positions = places
    .positionsIn(reference, level)
    .filter((position) => valueAt(counts, position) !== null);
  const sum = sumOf(knownValues(counts, positions));
  const people = sumOf(positions.map((position) => population[position]!));
  if (!(people > 0 && sum > 0)) return null;
  const { kind, zone, nom } = reference;
  const isWhole =
    kind !== "comparables" && zone !== null && book.populationOf(kind)[zone] === people;
  const { one, many } = levelName(level);
  const territories = `${plural(positions.length, one, many)} ${reference.afterDe}`;
  return {
    value: (sum / people) * rate.per,
    label: isWhole ? nom : `ensemble des ${territories}`,
  };
}

/** What the figures of a level are compared with. */
export interface LevelContext {
  readonly profile: ProfileIndicator;
  readonly year: number;
  readonly level: Level | "perimetre";
  readonly set: ComparisonSet;
  readonly setValues: readonly number[];
  readonly reference: ReferenceFigure;
}

/** Comparison set and reference of the figures of a level. */
export function levelContext(
  profile: ProfileIndicator,
  level: Level | "perimetre",
  year: number,
  context: EntryContext,
): LevelContext {
  const { subject, book, places, reference, references } = context;
  const fitted = fitReference(reference, level, subject, references);
  const setLevel = level === "perimetre" ? likeLevel(subject) : level;
  const set = places.setOf(fitted, setLevel);
  const { reference: fixed } = profile.indicator;
  // Two indices are not ranked: nothing but what 100 stands for is compared with one.
  if (fixed !== null)
    return { profile, year, level, set, setValues: [], reference: fixedFigure(fixed) };
  const column = book.column(profile.indicator.id, setLevel, year);
  const known = isOfCoverage(profile.indicator) ? searchedPart(set, book) : set;
  const setValues = column && known ? valuesOf(column, known) : [];
  return {
    profile,
    year,
    level,
    set,
    setValues,
    reference: referenceFigure(profile, fitted, year, set, setValues, context),
  };
}
