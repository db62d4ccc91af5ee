import type { Interval } from "@/stats/interval";
import { saysYear } from "../../words/dated";
import { equalWords, formatGap, shownGap, type ShownGap } from "../../diagnostic/gap";
import { entriesOf, type Profile } from "../../diagnostic/profile/profile";
import type { ProfileEntry } from "../../diagnostic/profile/profile-entry";
import { formatMeasure, formatNumber } from "../../words/french";
import type { Indicator } from "../../indicator/indicator";
import { measureOf } from "../../measure";
import { printedGap } from "../../book/rounding";

/**
 * What the figures allow one to say of a difference. `apart` and `overlapping` compare intervals;
 * `untested`: one of them is missing; `count`: a number, not an estimate; `other-year`: nothing may be
 * compared. Coverage by contracts is a figure only where these were looked for, so it compares.
 */
export type Evidence = "apart" | "overlapping" | "untested" | "count" | "other-year";

/** Own figure of one perimeter. */
export interface ComparedFigure {
  readonly value: number;
  readonly year: number;
  readonly interval: Interval | null;
}

/** A, the first perimeter, beside another one. */
export interface ProfileDifference {
  /** Of A from the other; null where nothing may be compared. */
  readonly gap: ShownGap | null;
  readonly evidence: Evidence;
}

/** An indicator that has an own figure in every perimeter compared. */
export interface ComparedIndicator {
  readonly key: string;
  readonly indicator: Indicator;
  /** In the order of the perimeters. */
  readonly figures: readonly ComparedFigure[];
  /** Of A with the second perimeter, then with the third. */
  readonly differences: readonly ProfileDifference[];
}

type OwnEntry = { readonly entry: ProfileEntry; readonly figure: ComparedFigure };

function ownEntries(profile: Profile): Map<string, OwnEntry> {
  const own = entriesOf(profile).flatMap((entry): [string, OwnEntry][] => {
    const { scale, lead, year, key } = entry;
    if (scale !== "own" || lead?.measure.state !== "value") return [];
    const figure = { value: lead.measure.value, year, interval: lead.interval };
    return [[key, { entry, figure }]];
  });
  return new Map(own);
}

/** Differences of numbers are numbers: 50 440 inhabitants, not 50 %. */
function gapBetween(a: number, b: number, indicator: Indicator): ShownGap {
  if (indicator.kind !== "count") return shownGap(a, b, indicator);
  const value = printedGap(a, b, indicator.decimals);
  return { kind: "unit", value, isHidden: value === 0 && a !== b };
}

/**
 * Intervals that do not meet: a stricter demand than a test of the difference, also for perimeters
 * that share communes, whose rates go up and down together (their covariance is positive).
 */
const isApart = (a: Interval, b: Interval): boolean => a.high < b.low || b.high < a.low;

function evidenceOf(a: OwnEntry, b: OwnEntry): Evidence {
  if (a.figure.year !== b.figure.year) return "other-year";
  if (a.entry.indicator.kind === "count") return "count";
  if (!a.figure.interval || !b.figure.interval) return "untested";
  return isApart(a.figure.interval, b.figure.interval) ? "apart" : "overlapping";
}

function differenceOf(a: OwnEntry, b: OwnEntry): ProfileDifference {
  const evidence = evidenceOf(a, b);
  return {
    evidence,
    gap:
      evidence === "other-year"
        ? null
        : gapBetween(a.figure.value, b.figure.value, a.entry.indicator),
  };
}

/** Indicators with an own figure in all profiles, in the order of the first one. */
export function compareProfiles(profiles: readonly Profile[]): ComparedIndicator[] {
  const [first, ...others] = profiles.map(ownEntries);
  if (!first || others.length === 0) return [];
  return [...first].flatMap(([key, own]): ComparedIndicator[] => {
    const beside = others.flatMap((entries) => entries.get(key) ?? []);
    if (beside.length < others.length) return [];
    return [
      {
        key,
        indicator: own.entry.indicator,
        figures: [own, ...beside].map(({ figure }) => figure),
        differences: beside.map((other) => differenceOf(own, other)),
      },
    ];
  });
}

/** « Densité de population (2023, hab./km²) »: a rate has its unit here, not in each cell. */
export function headWords({ indicator, figures }: ComparedIndicator): string {
  const { kind, unit } = indicator;
  const { placedLabel } = indicator.traits;
  const years = [...new Set(figures.map(({ year }) => year))].filter(
    (year) => !saysYear(placedLabel, year),
  );
  const said = [years.join(" et "), kind === "count" ? "" : unit].filter((part) => part !== "");
  return said.length === 0 ? placedLabel : `${placedLabel} (${said.join(", ")})`;
}

/** « 2,3 (2,1 à 2,5) », « 2,3 » without an interval, « 50 011 habitants ». */
export function comparedFigureWords(
  { value, interval }: ComparedFigure,
  indicator: Indicator,
): string {
  const { decimals, kind } = indicator;
  if (kind === "count") return formatMeasure(measureOf(value), indicator);
  const show = (number: number): string => formatNumber(number, decimals);
  return interval ? `${show(value)} (${show(interval.low)} à ${show(interval.high)})` : show(value);
}

const EVIDENCE: Record<Evidence, string> = {
  apart: "intervalles disjoints",
  overlapping: "intervalles qui se recouvrent\u00a0: différence non établie",
  // Said once under the table.
  untested: "",
  count: "",
  "other-year": "non comparable\u00a0: années différentes",
};

function gapWords(gap: ShownGap, indicator: Indicator): string {
  if (gap.value === 0) return equalWords(gap);
  const size =
    indicator.kind === "count"
      ? formatMeasure(measureOf(Math.abs(gap.value)), indicator)
      : formatGap(gap, indicator);
  return `${size} de ${gap.value < 0 ? "moins" : "plus"}`;
}

/** « 12 % de plus ; intervalles disjoints »: of A from the other, never better nor worse. */
export function differenceWords(difference: ProfileDifference, indicator: Indicator): string {
  const { gap, evidence } = difference;
  return [gap ? gapWords(gap, indicator) : "", EVIDENCE[evidence]]
    .filter((part) => part !== "")
    .join("\u00a0; ");
}
