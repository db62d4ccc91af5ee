import type { Level } from "../../geography/level";
import { likeLevel } from "../comparables/comparable-variable";
import { valuesOf, type ComparisonSet } from "../comparables/comparison-set";
import type { EntryContext } from "./entry-context";
import type { ReferenceFigure } from "./profile-entry";
import { measureIn } from "../../book/column";
import type { Indicator } from "../../indicator/indicator";
import { medianOf } from "../words/reading";
import { fitReference, METROPOLITAN_FRANCE, type Reference } from "../reference";
import { isOfCoverage, searchedPart } from "./searched-places";

/** Value of the area of a reference; the median of the set where nothing is published for it. */
function referenceFigure(
  indicator: Indicator,
  reference: Reference,
  year: number,
  set: ComparisonSet,
  setValues: readonly number[],
  { book }: EntryContext,
): ReferenceFigure {
  const { kind, zone, nom } = reference;
  if (indicator.kind === "count") return { reference, value: null, how: "none", label: nom };
  if (kind !== "comparables" && zone !== null) {
    const column = book.column(indicator.id, kind, year);
    const measure = measureIn(column, zone);
    if (measure.state === "value")
      return { reference, value: measure.value, how: "published", label: nom };
  }
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

/** What the figures of a level are compared with. */
export interface LevelContext {
  readonly indicator: Indicator;
  readonly year: number;
  readonly level: Level | "perimetre";
  readonly set: ComparisonSet;
  readonly setValues: readonly number[];
  readonly reference: ReferenceFigure;
}

/** Comparison set and reference of the figures of a level. */
export function levelContext(
  indicator: Indicator,
  level: Level | "perimetre",
  year: number,
  context: EntryContext,
): LevelContext {
  const { subject, book, places, reference, references } = context;
  const fitted = fitReference(reference, level, subject, references);
  const setLevel = level === "perimetre" ? likeLevel(subject) : level;
  const set = places.setOf(fitted, setLevel);
  const { reference: fixed } = indicator;
  // Two indices are not ranked: nothing but what 100 stands for is compared with one.
  if (fixed !== null)
    return { indicator, year, level, set, setValues: [], reference: fixedFigure(fixed) };
  const column = book.column(indicator.id, setLevel, year);
  const known = isOfCoverage(indicator) ? searchedPart(set, book) : set;
  const setValues = column && known ? valuesOf(column, known) : [];
  return {
    indicator,
    year,
    level,
    set,
    setValues,
    reference: referenceFigure(indicator, fitted, year, set, setValues, context),
  };
}
