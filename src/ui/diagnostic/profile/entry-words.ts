import type { ComparisonSet } from "@/domain/diagnostic/comparables/comparison-set";
import { equalWords, formatGap, shownGap } from "@/domain/diagnostic/gap";
import type { Judgement } from "@/domain/diagnostic/judgement";
import { isJudge, type BesideReference } from "@/domain/diagnostic/profile/compared-entries";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Impossible, Reading } from "@/domain/diagnostic/words/reading";
import { shownJudgement } from "@/report/diagnostic/words/entry-words";
import type { Indicator } from "@/domain/indicator/indicator";
import { censoredWords, rankWords, tieWords } from "@/domain/diagnostic/words/rank-words";
import { formatMeasure, formatNumber, plural } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { printedGap } from "@/domain/book/rounding";
import { measureOf } from "@/domain/measure";

/** « [7,7 ; 9,5] »; nothing without one. */
export function intervalWords({ interval, measure }: Reading, decimals: number): string {
  if (measure.state !== "value" || !interval) return "";
  return `[${formatNumber(interval.low, decimals)}\u00a0; ${formatNumber(interval.high, decimals)}]`;
}

const IMPOSSIBLE: Record<Exclude<Impossible, "not-searched">, string> = {
  "no-value": "",
  "no-reference": "sans référence",
  "is-reference": "c’est le territoire lui-même",
  count: "",
  "too-close": "trop proche pour dire un sens",
};

/** Why nothing is compared; empty where something is. */
export function impossibleWords({ comparison }: Reading): string {
  if (comparison.state !== "impossible") return "";
  return comparison.reason === "not-searched"
    ? `contrats cherchés ${comparison.searched} seulement`
    : IMPOSSIBLE[comparison.reason];
}

/** « + 12 % », « − 3,0 points », « égal »; or why nothing is compared. */
export function gapShort({ entry, reading }: BesideReference): string {
  const { indicator, reference } = entry;
  const { measure } = reading;
  const impossible = impossibleWords(reading);
  if (impossible !== "" || measure.state !== "value" || reference.value === null) return impossible;
  const gap = shownGap(measure.value, reference.value, indicator);
  const size = formatGap(gap, indicator);
  return size === null ? equalWords(gap) : `${gap.value < 0 ? "−" : "+"}\u202f${size}`;
}

/** The sign of a line: what the test shows beside a reference that judges; null: no sign. */
export function signOf({ entry, reading }: BesideReference): Judgement | null {
  if (reading.comparison.state !== "tested" || !isJudge(entry)) return null;
  return shownJudgement(reading);
}

/** Whose figures stand for a subject that has none of its own, in a few words. */
export function othersWords(entry: ProfileEntry): string {
  const { readings, unread, level, scale, indicator } = entry;
  const { one, many } = levelName(level);
  const count = plural(readings.length, one, many);
  const isOne = readings.length === 1;
  switch (scale) {
    case "members": {
      const why = indicator.aggregation.rule === "none" ? "non agrégeable" : "non calculé";
      if (unread.length > 0)
        return `${why}\u00a0: ${count} sur ${formatNumber(readings.length + unread.length)}\u00a0membres`;
      return `${why}\u00a0: ${count} ${isOne ? "membre" : "membres"}`;
    }
    case "inside":
      return `${count} du territoire`;
    case "around":
    case "own":
      return `${count} qui ${isOne ? "couvre" : "couvrent"} le territoire`;
  }
}

/** « 10e valeur la plus haute des 61 EPCI de Bretagne ». */
export function positionShort(
  { position }: Reading,
  { label, positions }: ComparisonSet,
  { decimals }: Pick<Indicator, "decimals">,
): string {
  if (!position) return "";
  if (position.censored) return censoredWords(position.censored, decimals);
  const { count, isAdded } = position;
  const values = isAdded ? count - 1 : count;
  const among = isAdded ? `sur ${formatNumber(count)} en l’ajoutant aux` : "des";
  const known = values < positions.length ? ` (${plural(values, "valeur", "valeurs")})` : "";
  return `${rankWords(position)} ${among} ${label}${known}${tieWords(position)}`;
}

/** « 11,5 à 19,3 pour 1 000 hab. » */
export function rangeWords({ readings, indicator }: ProfileEntry): string {
  const values = readings.flatMap(({ measure }) =>
    measure.state === "value" ? [measure.value] : [],
  );
  if (values.length === 0) {
    const states = new Set(readings.map(({ measure }) => formatMeasure(measure, indicator)));
    return [...states].join(", ");
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const top = formatMeasure(measureOf(high), indicator);
  const isRange = printedGap(high, low, indicator.decimals) > 0;
  return isRange ? `${formatNumber(low, indicator.decimals)} à ${top}` : top;
}
