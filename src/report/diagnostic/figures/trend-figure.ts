import type { Figure, MeasureText } from "@/charts/figure";
import { trendChart } from "@/charts/trend-chart";
import { trendTable, type TrendSeries } from "@/charts/words/trend-words";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { placeWords } from "@/domain/diagnostic/words/sentence";
import { frenchSpaces } from "../french-spaces";
import { yearsBetween } from "../reference-trends";
import { yearsWords } from "../words/source-words";

/** Tallest a trend needs to be. */
const HEIGHT = 178;

/** The series divided by its first value, × 100: growths of different sizes side by side. */
function indexed({ points, ...series }: TrendSeries): TrendSeries {
  const base = points[0]!.value;
  return {
    ...series,
    points: points.map((point) => ({ ...point, value: (point.value / base) * 100 })),
  };
}

/**
 * Trend of an indicator for the subject, or for the place that speaks for it, beside wider areas.
 * A count is drawn as an index, 100 in its first year; its table keeps the counts. Null where a
 * single year exists.
 */
export function trendFigure(
  entry: ProfileEntry,
  references: readonly TrendSeries[],
  width: number,
  measure: MeasureText,
): Figure | null {
  const { indicator, trend, lead, scale } = entry;
  if (!trend || !lead) return null;
  const years = trend.points.map(({ year }) => year);
  const where = scale === "own" ? lead.place.nom : placeWords(lead.place);
  const own: TrendSeries = {
    label: where,
    isSubject: true,
    points: trend.points,
    absentYears: yearsBetween(years),
  };
  const isCount = indicator.kind === "count";
  // An index needs the figure of the year that all lines start from.
  const drawable = ({ points: [first] }: TrendSeries): boolean =>
    !isCount || (first!.year === years[0] && first!.value > 0);
  const all = [own, ...references].filter(drawable);
  if (!all.includes(own)) return null;
  const title = frenchSpaces(`${indicator.traits.placedLabel}, ${yearsWords(years)} : ${where}`);
  const figure = trendChart(
    {
      id: `evolution-${entry.key}`,
      title,
      unit: isCount ? "" : indicator.unit,
      decimals: isCount ? 1 : indicator.decimals,
      indexYear: isCount ? years[0]! : null,
      series: isCount ? all.map(indexed) : all,
      fromZero: false,
      source: frenchSpaces(
        `Source : ${indicator.producer}, ${yearsWords(years)}.${isCount ? "" : " L’axe ne part pas de zéro."}`,
      ),
      width,
      height: HEIGHT,
    },
    measure,
  );
  return isCount ? { ...figure, table: trendTable(title, all, indicator) } : figure;
}
