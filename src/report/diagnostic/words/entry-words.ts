import { FALSE_DISCOVERY_RATE, type Judgement } from "@/domain/diagnostic/judgement";
import { equalWords, formatGap, shownGap } from "@/domain/diagnostic/gap";
import type { BesideReference } from "@/domain/diagnostic/profile/compared-entries";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { endWords } from "@/domain/indicator/censored";
import { testSign } from "@/domain/diagnostic/words/signs";
import { tieCount } from "@/domain/diagnostic/words/rank-words";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { placeWords } from "@/domain/diagnostic/words/sentence";
import {
  formatMeasure,
  formatNumber,
  formatShare,
  formatShares,
  formatShort,
  isShortUnit,
  plural,
} from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { frenchSpaces } from "../french-spaces";

/** Below this many, each territory has its line. */
export const MOST_READINGS = 6;

function withUnit(label: string, unit: string): string {
  const isSaid = unit === "" || isShortUnit(unit) || label.includes(unit);
  return frenchSpaces(isSaid || label.includes("pour 1") ? label : `${label} (${unit})`);
}

/** « APL aux médecins généralistes (consultations par an et par habitant standardisé) ». */
export const labelWithUnit = ({ indicator }: ProfileEntry): string =>
  withUnit(indicator.traits.placedLabel, indicator.unit);

/** With the level where two indicators have the same name, where no place beside it tells it. */
export const fullLabelWithUnit = ({ indicator }: ProfileEntry): string =>
  withUnit(indicator.label, indicator.unit);

/** The figure, with its unit where this is a mere sign. */
export const valueWords = (entry: ProfileEntry, { measure }: Reading): string =>
  measure.state === "value"
    ? formatShort(measure.value, entry.indicator)
    : formatMeasure(measure, entry.indicator);

/** Where a figure was read; the subject itself by its name. */
export const whereWords = ({ scale }: ProfileEntry, { place }: Reading): string =>
  scale === "own" ? place.nom : placeWords(place);

/** Two ends of one range, on one line: a column widens for them. */
const unparted = (range: string): string => range.replaceAll(" ", "\u00a0");

/** « 7,7 à 9,5 »; empty without one. */
export function intervalWords({ indicator }: ProfileEntry, { interval, measure }: Reading): string {
  if (measure.state !== "value" || !interval) return "";
  const [low, high] = [interval.low, interval.high].map((bound) =>
    formatNumber(bound, indicator.decimals),
  );
  return unparted(`${low} à ${high}`);
}

/** « médiane, Bretagne »: of which territories, in as few words as two of them need to be told apart. */
function medianWords({ reference: { reference, label } }: ProfileEntry): string {
  if (reference.afterDe !== "" && label.endsWith(reference.afterDe))
    return `médiane, ${reference.nom}`;
  // Those of France stand in where an area has too few.
  return label.endsWith("de France") ? "médiane, France" : "médiane";
}

/** « 4,0 (Bretagne) », « 16,9 % (médiane, Bretagne) ». */
export function referenceWords(entry: ProfileEntry): string {
  const { indicator, reference } = entry;
  if (reference.value === null) return "aucune";
  const value = formatShort(reference.value, indicator);
  return `${value} (${reference.how === "median" ? medianWords(entry) : reference.label})`;
}

/** « + 12 % », « − 3,0 points »; empty where nothing is compared. */
function gapWords(entry: ProfileEntry, { measure, comparison }: Reading): string {
  const { indicator, reference } = entry;
  if (measure.state !== "value" || reference.value === null || comparison.state === "impossible")
    return "";
  const gap = shownGap(measure.value, reference.value, indicator);
  const size = formatGap(gap, indicator);
  if (size === null) return equalWords(gap);
  return `${gap.value < 0 ? "−" : "+"}\u202f${size}`;
}

/** What the test allows, in a word; empty without a test. */
export function evidenceWords({ comparison }: Reading): string {
  if (comparison.state === "untested") return "";
  if (comparison.state === "impossible") return IMPOSSIBLE[comparison.reason];
  if (comparison.judgement === "similar") return "non significatif";
  return comparison.adjusted < FALSE_DISCOVERY_RATE
    ? "significatif"
    : "significatif seul, non retenu après correction";
}

const IMPOSSIBLE = {
  "no-value": "",
  "no-reference": "",
  "is-reference": "la référence elle-même",
  count: "",
  "too-close": "trop proche pour un sens",
  "not-searched": "non comparé, relevé incomplet",
} as const;

/** « 4,0 (Bretagne), + 12 % ● »: a reference, how far the figure is from it, the sign of the test. */
export function besideWords(compared: BesideReference): string {
  const { entry, reading } = compared;
  const said =
    reading.comparison.state === "impossible" ? evidenceWords(reading) : gapWords(entry, reading);
  const words = [referenceWords(entry), said].filter((part) => part !== "").join(", ");
  const sign = testSign(compared);
  return sign === "" ? words : `${words}\u00a0${sign}`;
}

/** « 10e / 61, quart haut », « 20e / 61, 42 ex aequo ». */
export function positionWords({ position }: Reading): string {
  if (!position) return "–";
  if (position.censored)
    return `${endWords(position.censored)}, ${plural(position.censored.count, "territoire", "territoires")}`;
  const at = position.rank === 1 ? "1er" : `${formatNumber(position.rank)}e`;
  const rank = `${at}\u00a0/\u00a0${formatNumber(position.count)}${tieCount(position)}`;
  if (position.quarter === 4) return `${rank}, quart haut`;
  if (position.quarter === 1) return `${rank}, quart bas`;
  return rank;
}

/** What a figure shows of a reading: a gap that the correction sets aside is not significant. */
export function shownJudgement({ comparison }: Reading): Judgement {
  if (comparison.state !== "tested") return "untested";
  return comparison.adjusted < FALSE_DISCOVERY_RATE ? comparison.judgement : "similar";
}

/** « 36 bassins de vie ». */
export function manyPlaces({ readings, level }: ProfileEntry): string {
  const { one, many } = levelName(level);
  return plural(readings.length, one, many);
}

/**
 * « de 84,3 à 86,4 ans », the value where all are the same, or the words of their absence.
 *
 * @param show the upper end with its unit, as the place allows: a table says a long one once
 */
export function rangeWords(
  { readings, indicator }: ProfileEntry,
  show: (value: number) => string = (value) => formatShort(value, indicator),
): string {
  const values = readings.flatMap(({ measure }) =>
    measure.state === "value" ? [measure.value] : [],
  );
  if (values.length === 0) return formatMeasure(readings[0]!.measure, indicator);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [low, high].map((value) => formatNumber(value, indicator.decimals));
  return from === to ? show(high) : unparted(`de ${from} à ${show(high)}`);
}

/** Share of the inhabitants that a figure from elsewhere concerns: « 88 % des habitants ». */
export function shareWords({ readings }: ProfileEntry, { place }: Reading): string {
  if (place.share === null || place.share >= 0.995) return "";
  const shares = formatShares(readings.map((reading) => reading.place.share));
  const at = readings.findIndex((reading) => reading.place === place);
  return `${shares[at] ?? formatShare(place.share)} des habitants`;
}
