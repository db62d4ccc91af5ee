import { searchedZones } from "../cls-record";
import type { Zoning } from "../commune-index";
import type { Level } from "../level";
import { likeLevel } from "./comparable-variable";
import { valuesOf, type ComparisonSet } from "./comparison-set";
import type { EntryContext } from "./entry-context";
import type { Figures } from "./figures";
import type { Places } from "./places";
import type { ReferenceFigure } from "./profile-entry";
import { measureIn, profileColumn, type ProfileIndicator } from "./profile-figures";
import { medianOf } from "./reading";
import { fitReference, type Reference } from "./reference";

/** Value of the area of a reference; the median of the set where nothing is published for it. */
function referenceFigure(
  profile: ProfileIndicator,
  reference: Reference,
  year: number,
  set: ComparisonSet,
  setValues: readonly number[],
  { figures, places }: EntryContext,
): ReferenceFigure {
  const { kind, zone, nom } = reference;
  if (profile.indicator.kind === "count")
    return { reference, value: null, how: "none", label: nom };
  if (kind !== "comparables" && zone !== null && !profile.rate) {
    const column = figures.column(profile.indicator.id, kind, year);
    const measure = measureIn(column, zone);
    if (measure.state === "value")
      return { reference, value: measure.value, how: "published", label: nom };
  }
  const pooled =
    kind === "comparables" ? null : pooledRate(profile, reference, year, set, figures, places);
  if (pooled !== null) return { reference, value: pooled, how: "pooled", label: nom };
  const median = medianOf(setValues);
  return median === null
    ? { reference, value: null, how: "none", label: nom }
    : { reference, value: median, how: "median", label: `médiane des ${set.label}` };
}

/** Rate of an area from the counts of its territories: sum of counts over sum of inhabitants. */
function pooledRate(
  { rate }: ProfileIndicator,
  reference: Reference,
  year: number,
  { level }: ComparisonSet,
  figures: Figures,
  places: Places,
): number | null {
  const counts = rate && figures.column(rate.count, level, year);
  if (!rate || !counts) return null;
  const population = figures.populationOf(level);
  let [sum, people] = [0, 0];
  for (const position of places.positionsIn(reference, level)) {
    if (counts.states[position] !== 0) continue;
    sum += counts.values[position]!;
    people += population[position]!;
  }
  return people > 0 && sum > 0 ? (sum / people) * rate.per : null;
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
  const { subject, figures, places, reference, references } = context;
  const fitted = fitReference(reference, level, subject, references);
  const setLevel = level === "perimetre" ? likeLevel(subject) : level;
  const set = places.setOf(fitted, setLevel);
  const column = profileColumn(profile, setLevel, year, figures);
  const setValues = column ? valuesOf(column, set) : [];
  return {
    profile,
    year,
    level,
    set,
    setValues,
    reference: referenceFigure(profile, fitted, year, set, setValues, context),
  };
}

/** Of the zonings of a level, which every profile asks again: a pass over all communes. */
const searchedOf = new WeakMap<Zoning, Uint8Array>();

/**
 * Were contracts looked for all over the subject, and in the territories of a set? Elsewhere 0 %
 * is not an absence.
 */
export function isSearchedIn(
  { level, positions }: ComparisonSet,
  { subject, figures }: EntryContext,
): boolean {
  const { codes } = figures.files.atlas.communes;
  if (searchedZones(subject.zoning, codes)[0] !== 1) return false;
  const { zoning } = figures.setOf(level);
  const searched = searchedOf.get(zoning) ?? searchedZones(zoning, codes);
  searchedOf.set(zoning, searched);
  return positions.filter((position) => searched[position] === 1).length >= positions.length * 0.9;
}
