import {
  capitalised,
  formatList,
  formatMeasure,
  formatNumber,
  formatShort,
  plural,
} from "../../words/french";
import type { Indicator } from "../../indicator/indicator";
import { inYear } from "../../words/dated";
import { levelName } from "../../words/level-name";
import { measureOf, type Measure } from "../../measure";
import { afterDe } from "../../words/place-grammar";
import { printedGap, printedValue } from "../../book/rounding";
import { gapOf } from "../gap";
import { isJudge, readingsBeside, type BesideReference } from "../profile/compared-entries";
import type { ProfileEntry } from "../profile/profile-entry";
import { comparedTests } from "./evidence-words";
import { gapsWords } from "./gap-words";
import { placesInSets } from "./position-words";
import type { Reading, ReadingPlace } from "./reading";

/** What the figures allow one to say, and the calculation behind it. Both in French. */
export interface Sentence {
  readonly text: string;
  /**
   * For a list that names the evidence beside it: without the test, the position nor the names of
   * the ends of a range, without its last point.
   */
  readonly short: string;
  readonly formula: string;
}

const NBSP = "\u00a0";
const SEMICOLON = `${NBSP}; `;

/** Where a figure was read, in words: « bassin de vie de Landerneau ». */
export function placeWords({ level, code, nom }: ReadingPlace): string {
  const { one, isNameEnough } = levelName(level);
  return isNameEnough ? nom : `${one} ${afterDe({ level, code: code ?? "", nom })}`;
}

/** « p < 0,001 ». */
const formatP = (p: number): string => (p < 0.001 ? "< 0,001" : `= ${formatNumber(p, 3)}`);

/** « (4,430 − 3,980) / 3,980 = 11,3 % »: enough figures to find a gap again by hand; empty without one. */
function gapFormula({ entry, reading }: BesideReference): string {
  const { indicator, reference } = entry;
  const { measure, comparison } = reading;
  if (measure.state !== "value" || reference.value === null || comparison.state === "impossible")
    return "";
  const decimals = indicator.decimals + 2;
  const number = (value: number) => formatNumber(value, decimals);
  const [own, other] = [measure.value, reference.value].map((exact) =>
    printedValue(exact, decimals),
  ) as [number, number];
  const { kind, value } = gapOf(own, other, indicator);
  const subtracted = other < 0 ? `(${number(other)})` : number(other);
  const difference = `${number(own)} − ${subtracted}`;
  return kind === "percent"
    ? `(${difference}) / ${number(Math.abs(other))} = ${formatNumber(value, 1)}${NBSP}%`
    : `${difference} = ${formatNumber(value, decimals)}`;
}

function testFormula({ entry, reading: { comparison } }: BesideReference): string {
  if (comparison.state !== "tested" || !isJudge(entry)) return "";
  return `test exact de Poisson, p ${formatP(comparison.pValue)}, corrigé ${formatP(comparison.adjusted)} (Benjamini-Hochberg)`;
}

/** The calculation beside one reference, named where there are several. */
function comparisonFormula(compared: BesideReference, isAlone: boolean): string {
  const words = [gapFormula(compared), testFormula(compared)].filter((part) => part !== "");
  if (words.length === 0) return "";
  const name = isAlone ? "" : ` (${compared.entry.reference.label})`;
  return `${words.join(isAlone ? SEMICOLON : ", ")}${name}`;
}

function formulaOf(compared: readonly BesideReference[]): string {
  const [first] = compared;
  if (first?.reading.measure.state !== "value") return "";
  const { count } = first.reading;
  const parts = [
    first.entry.note.replace(/\.$/, ""),
    count === null ? "" : `effectif${NBSP}: ${formatNumber(count)}`,
    ...compared.map((each) => comparisonFormula(each, compared.length === 1)),
  ];
  return parts.filter((part) => part !== "").join(SEMICOLON);
}

/** A label that says « pour 1 000 habitants » does not need its unit again. */
const saysItsUnit = ({ label, unit }: Indicator): boolean =>
  unit.startsWith("pour ") && label.includes(unit.split(" hab")[0]!);

const figureWords = ({ indicator }: ProfileEntry, measure: Measure): string =>
  formatMeasure(measure, saysItsUnit(indicator) ? { ...indicator, unit: "" } : indicator);

const whenWords = ({ indicator, year }: ProfileEntry): string =>
  inYear(indicator.traits.placedLabel, year);

/**
 * Sentence of one reading: value, gap to each reference, what the tests allow, positions. Nothing is
 * said of a gap without a test: the page says once what that means.
 *
 * @param compared the same reading beside each reference
 */
export function readingSentence(
  entry: ProfileEntry,
  reading: Reading,
  compared: readonly BesideReference[] = [{ entry, reading }],
): Sentence {
  const { indicator } = entry;
  const { measure, place } = reading;
  const where = entry.scale === "own" ? "" : ` (${placeWords(place)})`;
  const head = `${indicator.traits.placedLabel}${where}${NBSP}: ${figureWords(entry, measure)}`;
  const formula = formulaOf(compared);
  if (measure.state !== "value") return { text: `${head}.`, short: head, formula };
  const isCompared = ({ reading: { comparison } }: BesideReference) =>
    comparison.state !== "impossible";
  const gaps = gapsWords(
    compared.filter(isCompared).map((each) => each.entry),
    measure.value,
  );
  const short = `${head}${whenWords(entry)}${gaps === "" ? "" : `, ${gaps}`}`;
  const others = [comparedTests(compared), placesInSets(compared)]
    .filter((part) => part !== "")
    .join(SEMICOLON);
  return {
    text: others === "" ? `${short}.` : `${short}. ${capitalised(others)}.`,
    short,
    formula,
  };
}

/** « les 3 bassins de vie ». */
function placesWords({ readings, unread, level }: ProfileEntry): string {
  const { one, many } = levelName(level);
  const count = readings.length;
  // Not « le seul EPCI »: the perimeter has other members, which are no EPCI.
  if (count === 1) return unread.length > 0 ? `son seul ${one}` : `le seul ${one}`;
  return `les ${formatNumber(count)}${NBSP}${many}`;
}

/** « les 3 bassins de vie qui couvrent le territoire », « les 5 EPCI membres ». */
function othersWords(entry: ProfileEntry): string {
  const { scale, unread } = entry;
  const count = entry.readings.length;
  const what = placesWords(entry);
  if (unread.length > 0 && count === 1) return what;
  if (scale === "members") return `${what} ${count === 1 ? "membre" : "membres"}`;
  if (scale === "inside") return `${what} du territoire`;
  return `${what} qui ${count === 1 ? "couvre" : "couvrent"} le territoire`;
}

const MOST_NAMES = 3;

/** « Sans valeur ici : Redon. », by name up to three; empty where every member has a reading. */
function unreadWords({ unread }: ProfileEntry): string {
  if (unread.length === 0) return "";
  const rest = unread.length - MOST_NAMES;
  const others = rest > 0 ? [plural(rest, "autre membre", "autres membres")] : [];
  return ` Sans valeur ici${NBSP}: ${formatList([...unread.slice(0, MOST_NAMES), ...others])}.`;
}

/** Sentence of figures that belong to other territories and that none of them sums up. */
export function spreadSentence(
  entry: ProfileEntry,
  entries: readonly ProfileEntry[] = [entry],
): Sentence {
  const { indicator, readings } = entry;
  const values = readings.flatMap(({ measure, place }) =>
    measure.state === "value" ? [{ value: measure.value, place }] : [],
  );
  const others = othersWords(entry);
  if (values.length === 0) {
    const states = [...new Set(readings.map(({ measure }) => formatMeasure(measure, indicator)))];
    const short = `${indicator.traits.placedLabel}${NBSP}: ${formatList(states)} pour ${others}`;
    return { text: `${short}.${unreadWords(entry)}`, short, formula: "" };
  }
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  const show = (value: number) => figureWords(entry, measureOf(value));
  const without = readings.length - values.length;
  // Printed alike, both ends are one figure.
  const isFlat = printedGap(high.value, low.value, indicator.decimals) === 0;
  const range =
    values.length === 1
      ? `${show(low.value)} (${placeWords(low.place)})`
      : isFlat
        ? show(low.value)
        : `de ${formatNumber(low.value, indicator.decimals)} (${placeWords(low.place)}) à ${show(high.value)} (${placeWords(high.place)})`;
  const missing =
    without > 0
      ? ` ${capitalised(plural(without, "territoire sans valeur", "territoires sans valeur"))}.`
      : "";
  const known = entries.flatMap(({ reference: { value, label } }) =>
    value === null ? [] : [`${formatShort(value, indicator)} (${label})`],
  );
  const beside =
    known.length === 0
      ? ""
      : ` ${known.length > 1 ? "Références" : "Référence"}${NBSP}: ${formatList(known)}.`;
  const head = `${indicator.traits.placedLabel}${NBSP}: `;
  const ends = isFlat
    ? show(low.value)
    : `de ${formatNumber(low.value, indicator.decimals)} à ${show(high.value)}`;
  const end = `${beside}${missing}${unreadWords(entry)}`;
  return {
    text: `${head}${range}${whenWords(entry)}, selon ${others}.${end}`,
    short: `${head}${ends}${whenWords(entry)}, selon ${placesWords(entry)}.${end}`.slice(0, -1),
    formula: entry.note,
  };
}

/**
 * What may be said of an indicator in the profile of a subject.
 *
 * @param entries the same figure beside each reference
 */
export function sentenceOf(
  entry: ProfileEntry,
  entries: readonly ProfileEntry[] = [entry],
): Sentence {
  const { lead, readings } = entry;
  if (!lead) return spreadSentence(entry, entries);
  return readingSentence(entry, lead, readingsBeside(entries, readings.indexOf(lead)));
}

/** The trend in words; empty where a single year exists. */
export function trendSentence({ trend, indicator }: ProfileEntry): string {
  const [first, last] = [trend?.points[0], trend?.points.at(-1)];
  if (!trend || !first || !last) return "";
  const from = formatNumber(first.value, indicator.decimals);
  const to = formatMeasure(measureOf(last.value), indicator);
  const span = `De ${from} en ${first.year} à ${to} en ${last.year}`;
  switch (trend.test.state) {
    case "rising":
      return `${span}. Tendance à la hausse sur les cinq dernières années, significative.`;
    case "falling":
      return `${span}. Tendance à la baisse sur les cinq dernières années, significative.`;
    case "none":
      return `${span}. Pas de tendance significative sur les cinq dernières années.`;
    case "too-few-points":
    case "no-interval":
      return `${span}, sur ${trend.points.length} années publiées.`;
  }
}
