import type { Figure, MeasureText } from "@/charts/figure";
import { trendChart } from "@/charts/trend-chart";
import type { TrendSeries } from "@/charts/trend-words";
import type { ProfileEntry } from "@/domain/diagnostic/profile-entry";
import { placeWords, shortLabel } from "@/domain/diagnostic/sentence";
import { frenchSpaces } from "./french-spaces";
import { yearsBetween } from "./reference-trends";
import { yearsWords } from "./source-words";

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
 * A count is drawn as an index, 100 in its first year. Null where a single year exists.
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
  const drawable = (series: TrendSeries): boolean => !isCount || series.points[0]!.value > 0;
  const all = [own, ...references].filter(drawable);
  if (!all.includes(own)) return null;
  const unit = isCount ? `indice, 100 en ${years[0]!}` : indicator.unit;
  return trendChart(
    {
      id: `evolution-${entry.key}`,
      title: frenchSpaces(`${shortLabel(indicator)}, ${yearsWords(years)} : ${where}`),
      unit,
      decimals: isCount ? 1 : indicator.decimals,
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
}
