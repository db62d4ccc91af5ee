import type { TrendSeries } from "@/charts/words/trend-words";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { entriesOf, type Profile } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { measureIn } from "@/domain/book/column";
import { medianOf } from "@/domain/diagnostic/words/reading";
import { valuesOf } from "@/domain/diagnostic/comparables/comparison-set";
import type { Reference, ReferenceKind } from "@/domain/diagnostic/reference";
import { isWider } from "@/domain/geography/level-table";

/** Lines drawn beside the trend of the subject, by key of entry. */
export type TrendsByEntry = Readonly<Record<string, readonly TrendSeries[]>>;

type Area = Exclude<ReferenceKind, "comparables">;

const AREAS = ["departement", "region", "france"] as const satisfies readonly Area[];

/** The largest département, the largest région and France, as far as they are wider. */
const areasFor = ({ level }: ProfileEntry, { references }: Profile): Reference[] =>
  AREAS.filter((area) => isWider(area, level)).flatMap(
    (wanted) => references.find(({ kind, isSelf }) => kind === wanted && !isSelf) ?? [],
  );

/** Years between the first and the last without a figure. */
export function yearsBetween(years: readonly number[]): number[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first }, (_, at) => first + at).filter(
    (year) => !years.includes(year),
  );
}

function seriesOf(
  label: string,
  years: readonly number[],
  valueAt: (year: number) => number | null,
): TrendSeries[] {
  const points = years.flatMap((year) => {
    const value = valueAt(year);
    return value === null ? [] : [{ year, value, low: null, high: null }];
  });
  if (points.length < 2) return [];
  const absentYears = yearsBetween(points.map(({ year }) => year));
  return [{ label, isSubject: false, points, absentYears }];
}

function areaSeries(
  { indicator }: ProfileEntry,
  { kind, zone, nom }: Reference,
  years: readonly number[],
  book: DiagnosticBook,
): TrendSeries[] {
  if (kind === "comparables" || zone === null) return [];
  return seriesOf(nom, years, (year) => {
    const measure = measureIn(book.column(indicator.id, kind, year), zone);
    return measure.state === "value" ? measure.value : null;
  });
}

/** Median of the comparison set each year, where nothing is published for a wider area. */
function medianSeries(
  { indicator, set }: ProfileEntry,
  years: readonly number[],
  book: DiagnosticBook,
): TrendSeries[] {
  return seriesOf(`médiane des ${set.label}`, years, (year) => {
    const column = book.column(indicator.id, set.level, year);
    return column && medianOf(valuesOf(column, set));
  });
}

/** What the trend of an entry is drawn beside: at most three lines; none without a trend. */
export function trendReferences(
  entry: ProfileEntry,
  profile: Profile,
  book: DiagnosticBook,
): readonly TrendSeries[] {
  if (!entry.trend) return [];
  const years = entry.trend.points.map(({ year }) => year);
  const areas = areasFor(entry, profile).flatMap((area) => areaSeries(entry, area, years, book));
  const isCount = entry.indicator.kind === "count";
  return areas.length > 0 || isCount ? areas : medianSeries(entry, years, book);
}

/** The same for all the trends of a diagnostic. */
export const referenceTrends = ({ profile }: Diagnostic, book: DiagnosticBook): TrendsByEntry =>
  Object.fromEntries(
    entriesOf(profile)
      .filter(({ trend }) => trend !== null)
      .map((entry) => [entry.key, trendReferences(entry, profile, book)]),
  );
