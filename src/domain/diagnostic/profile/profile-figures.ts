import { measureAt, type Column } from "../../indicator/column";
import type { Indicator } from "../../indicator/indicator";
import type { Level, PublishedLevel } from "../../geography/level";
import { measureOf, NOT_PUBLISHED, type Measure } from "../../measure";
import { rateOfCount, type RateOfCount } from "../../book/count-rate";
import type { Figures } from "../../book/book";
import { ownFigure, sumOver, type OwnFigure } from "./own-figure";
import type { Behind } from "../words/reading";
import type { Subject } from "../../group/subject";

/** An indicator as the profile reads it: published, computed, or a count reported to inhabitants. */
export interface ProfileIndicator {
  readonly indicator: Indicator;
  readonly rate: RateOfCount | null;
  readonly isComputed: boolean;
}

export function profileIndicator(indicator: Indicator, populationYear: number): ProfileIndicator {
  const rate = rateOfCount(indicator, populationYear);
  return {
    indicator: rate?.indicator ?? indicator,
    rate,
    isComputed: indicator.compute !== null,
  };
}

/** Count and inhabitants behind the rate of a territory; null for anything else. */
export function behindAt(
  { rate }: ProfileIndicator,
  level: PublishedLevel,
  position: number,
  year: number,
  figures: Figures,
): Behind | null {
  if (!rate) return null;
  const column = figures.column(rate.count, level, year);
  if (!column || column.states[position] !== 0) return null;
  return {
    count: column.values[position]!,
    population: figures.populationOf(level)[position]!,
    per: rate.per,
  };
}

/** Column of the indicator at a level; a rate is made from its count. */
export function profileColumn(
  { indicator, rate }: ProfileIndicator,
  level: PublishedLevel,
  year: number | null,
  figures: Figures,
): Column | null {
  if (!rate) return figures.column(indicator.id, level, year);
  const counts = figures.column(rate.count, level, year);
  if (!counts) return null;
  const population = figures.populationOf(level);
  const values = counts.values.map((count, at) =>
    population[at]! > 0 ? (count / population[at]!) * rate.per : Number.NaN,
  );
  const states = counts.states.map((state, at) =>
    state === 0 && !Number.isFinite(values[at]!) ? 2 : state,
  );
  return { ...counts, indicator: indicator.id, values, states };
}

export interface OwnReading extends OwnFigure {
  readonly behind: Behind | null;
}

/** Inhabitants of the subject. */
function inhabitantsOf({ zoning }: Subject, { files }: Figures): number {
  const { population } = files.atlas;
  let sum = 0;
  for (let row = 0; row < population.length; row++)
    if (zoning.zoneOf[row] === 0) sum += population[row]!;
  return sum;
}

function ownRate(
  subject: Subject,
  { indicator, rate }: ProfileIndicator,
  year: number,
  figures: Figures,
): OwnReading | null {
  if (!rate) return null;
  const levels = indicator.availability
    .map(({ level }) => level)
    .filter((level): level is Level => level !== "france");
  const own = subject.position === null ? null : subject.level;
  const column =
    own && own !== "perimetre" && levels.includes(own)
      ? figures.column(rate.count, own, year)
      : null;
  const measure = column ? measureAt(column, subject.position!) : null;
  const population = inhabitantsOf(subject, figures);
  if (measure && measure.state !== "value")
    return { measure, how: "published", note: "", behind: null };
  const sum = measure
    ? { value: measure.value, note: "" }
    : sumOver(subject, rate.count, levels, year, figures);
  if (!sum || !(population > 0)) return null;
  return {
    measure: measureOf((sum.value / population) * rate.per),
    how: sum.note === "" ? "computed" : "aggregated",
    note: sum.note,
    behind: { count: sum.value, population, per: rate.per },
  };
}

/** Figure of the subject itself, with what is behind a rate; null where there is none. */
export function ownReading(
  subject: Subject,
  profile: ProfileIndicator,
  year: number,
  figures: Figures,
): OwnReading | null {
  if (profile.rate) return ownRate(subject, profile, year, figures);
  const own = ownFigure(subject, profile.indicator, year, figures, profile.isComputed);
  return own && { ...own, behind: null };
}

/** Figure of a territory of a level. */
export const measureIn = (column: Column | null, position: number): Measure =>
  column ? measureAt(column, position) : NOT_PUBLISHED;
