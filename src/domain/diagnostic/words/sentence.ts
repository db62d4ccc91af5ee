import {
  capitalised,
  formatList,
  formatMeasure,
  formatNumber,
  formatShare,
  formatShort,
  plural,
} from "../../words/french";
import type { EvidenceKind, Indicator } from "../../indicator/indicator";
import { levelName } from "../../words/level-name";
import { measureOf, type Measure } from "../../measure";
import { afterDe } from "../../words/place-grammar";
import { printedGap, printedValue } from "../../book/rounding";
import { formatGap, gapOf, shownGap } from "../gap";
import { agree } from "../../words/label-grammar";
import type { ComparisonSet } from "../comparables/comparison-set";
import type { ProfileEntry, ReferenceFigure } from "../profile/profile-entry";
import { censoredWords, rankWords, tieWords } from "./rank-words";
import type { Position, Reading, ReadingPlace } from "./reading";

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

const NOT_RETAINED = "différence significative prise seule, non retenue après correction";

/** Level of significance after the correction for many comparisons (Benjamini-Hochberg). */
export const FALSE_DISCOVERY_RATE = 0.05;

/** Where a figure was read, in words: « bassin de vie de Landerneau ». */
export function placeWords({ level, code, nom }: ReadingPlace): string {
  const { one, isNameEnough } = levelName(level);
  return isNameEnough ? nom : `${one} ${afterDe({ level, code: code ?? "", nom })}`;
}

/** Of how many values a rank is, after the name of the set (`inSet`) and with it (`alone`). */
function rankedWith({ count, isAdded }: Position, { label, positions }: ComparisonSet) {
  const known = isAdded ? count - 1 : count;
  const knownWords = plural(known, "connue", "connues");
  const isWhole = known >= positions.length;
  if (!isAdded) {
    const inSet = isWhole ? "" : ` sur ${knownWords}`;
    return { inSet, alone: ` des ${label}${inSet}` };
  }
  // The last of 11 is not « 11e des 10 ».
  const of = ` sur ${formatNumber(count)} en l’`;
  return isWhole
    ? { inSet: `${of}y ajoutant`, alone: `${of}ajoutant aux ${label}` }
    : {
        inSet: `${of}ajoutant aux ${knownWords}`,
        alone: `${of}ajoutant aux ${knownWords} des ${label}`,
      };
}

/** « quart le plus élevé des 61 EPCI de Bretagne (10e valeur la plus haute) ». */
function positionWords(position: Position, set: ComparisonSet, decimals: number) {
  if (position.censored) return censoredWords(position.censored, decimals);
  const { quarter } = position;
  const { label } = set;
  const [value, ties] = [rankWords(position), tieWords(position)];
  const { inSet, alone } = rankedWith(position, set);
  if (quarter === 4) return `quart le plus élevé des ${label} (${value}${inSet}${ties})`;
  if (quarter === 1) return `quart le plus bas des ${label} (${value}${inSet}${ties})`;
  return `${value}${alone}${ties}`;
}

/** « p < 0,001 ». */
const formatP = (p: number): string => (p < 0.001 ? "< 0,001" : `= ${formatNumber(p, 3)}`);

/** « à la Bretagne », « à la médiane des 135 bassins… ». */
const toReference = ({ reference, how, label }: ReferenceFigure): string =>
  how === "median" ? `à la ${label}` : reference.afterA;

/** « inférieure de 28 % à la Bretagne (2,9) », « de 3,0 points à la Bretagne (10,1 %) ». */
function gapWords({ indicator, reference }: ProfileEntry, value: number): string | null {
  if (reference.value === null) return null;
  const gap = shownGap(value, reference.value, indicator);
  const to = toReference(reference);
  const figure = formatShort(reference.value, indicator);
  const size = formatGap(gap, indicator);
  // Equal is what the reader sees equal: both figures are on the line.
  if (size === null)
    return `${agree("égal", indicator.traits.agreement)} ${to} à l’arrondi près (${figure})`;
  const side = agree(gap.value < 0 ? "inférieur" : "supérieur", indicator.traits.agreement);
  return `${side} de ${size} ${to} (${figure})`;
}

const confidenceWords = (confidence: number): string =>
  formatShare(confidence, confidence === 0.95 ? 0 : 1);

function intervalWords({ interval }: Reading, decimals: number): string {
  if (!interval) return "";
  const [low, high] = [interval.low, interval.high].map((bound) => formatNumber(bound, decimals));
  return `intervalle à ${confidenceWords(interval.confidence)}${NBSP}: ${low} à ${high}`;
}

const NO_INTERVAL = "sans intervalle, écart non testé";

/** Why a gap is not tested: what the figure is made of decides. */
const UNTESTED: Record<EvidenceKind, string> = {
  events: NO_INTERVAL,
  census: `part du recensement${NBSP}: pas d’intervalle, écart non testé`,
  published: NO_INTERVAL,
};

/** « à moins de 5 points de la France métropolitaine : rien n’est dit du sens ». */
function tooCloseWords({ indicator, reference }: ProfileEntry, within: string): string {
  const band = formatNumber(indicator.judgedBeyond ?? 0, 0);
  const interval = within === "" ? "" : ` (${within})`;
  return `moins de ${band}${NBSP}points d’écart avec ${formatNumber(reference.value ?? 0, 0)}${NBSP}: le calcul est trop approché pour dire un sens${interval}`;
}

/** What the test allows, or why there is none. */
function evidenceWords({ comparison, ...reading }: Reading, entry: ProfileEntry): string {
  const within = intervalWords({ comparison, ...reading }, entry.indicator.decimals);
  if (comparison.state === "tested") {
    const isDifferent = comparison.judgement !== "similar";
    if (!isDifferent) return `écart non significatif (${within})`;
    return comparison.adjusted < FALSE_DISCOVERY_RATE
      ? `différence significative (${within})`
      : `${NOT_RETAINED} pour comparaisons multiples (${within})`;
  }
  if (comparison.state === "untested") return UNTESTED[entry.indicator.evidence];
  switch (comparison.reason) {
    case "no-value":
      return "";
    case "no-reference":
      return "comparaison impossible\u00a0: pas de valeur de référence";
    case "is-reference":
      return "comparaison impossible\u00a0: la référence est le territoire lui-même";
    case "count":
      return "";
    case "too-close":
      return tooCloseWords(entry, within);
    case "not-searched":
      return `comparaison impossible${NBSP}: les contrats n’ont été cherchés qu’${comparison.searched}`;
  }
}

function formulaOf({ indicator, reference, note }: ProfileEntry, reading: Reading): string {
  const { measure, count, comparison } = reading;
  if (measure.state !== "value") return "";
  // Enough figures to find the result again by hand.
  const decimals = indicator.decimals + 2;
  const number = (value: number) => formatNumber(value, decimals);
  const parts = [note.replace(/\.$/, "")];
  if (count !== null) parts.push(`effectif${NBSP}: ${formatNumber(count)}`);
  if (reference.value !== null && comparison.state !== "impossible") {
    const [own, other] = [measure.value, reference.value].map((exact) =>
      printedValue(exact, decimals),
    ) as [number, number];
    const { kind, value } = gapOf(own, other, indicator);
    const subtracted = other < 0 ? `(${number(other)})` : number(other);
    const difference = `${number(own)} − ${subtracted}`;
    parts.push(
      kind === "percent"
        ? `(${difference}) / ${number(Math.abs(other))} = ${formatNumber(value, 1)}${NBSP}%`
        : `${difference} = ${formatNumber(value, decimals)}`,
    );
  }
  if (comparison.state === "tested")
    parts.push(
      `test exact de Poisson, p ${formatP(comparison.pValue)}, corrigé ${formatP(comparison.adjusted)} (Benjamini-Hochberg)`,
    );
  return parts.filter((part) => part !== "").join(SEMICOLON);
}

/** A label that says « pour 1 000 habitants » does not need its unit again. */
const saysItsUnit = ({ label, unit }: Indicator): boolean =>
  unit.startsWith("pour ") && label.includes(unit.split(" hab")[0]!);

const figureWords = ({ indicator }: ProfileEntry, measure: Measure): string =>
  formatMeasure(measure, saysItsUnit(indicator) ? { ...indicator, unit: "" } : indicator);

/** « en 2023 »; nothing where the label says that year already: « lieux d’exercice 2021 ». */
const inYear = ({ indicator, year }: ProfileEntry): string =>
  indicator.traits.placedLabel.includes(String(year)) ? "" : ` en ${year}`;

/** Sentence of one reading: value, gap, evidence, position. */
export function readingSentence(entry: ProfileEntry, reading: Reading): Sentence {
  const { indicator, set } = entry;
  const { measure, comparison, position, place } = reading;
  const where = entry.scale === "own" ? "" : ` (${placeWords(place)})`;
  const head = `${indicator.traits.placedLabel}${where}${NBSP}: ${figureWords(entry, measure)}`;
  if (measure.state !== "value")
    return {
      text: `${head}. Comparaison impossible.`,
      short: head,
      formula: formulaOf(entry, reading),
    };
  const gap = comparison.state === "impossible" ? null : gapWords(entry, measure.value);
  const evidence = evidenceWords(reading, entry);
  const short = `${head}${inYear(entry)}${gap ? `, ${gap}` : ""}`;
  const others = [evidence, position ? positionWords(position, set, indicator.decimals) : ""]
    .filter((part) => part !== "")
    .join(SEMICOLON);
  return {
    text: others === "" ? `${short}.` : `${short}. ${capitalised(others)}.`,
    short,
    formula: formulaOf(entry, reading),
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
export function spreadSentence(entry: ProfileEntry): Sentence {
  const { indicator, readings, reference } = entry;
  const values = readings.flatMap(({ measure, place }) =>
    measure.state === "value" ? [{ value: measure.value, place }] : [],
  );
  const others = othersWords(entry);
  if (values.length === 0) {
    const states = [...new Set(readings.map(({ measure }) => formatMeasure(measure, indicator)))];
    const short = `${indicator.traits.placedLabel}${NBSP}: ${formatList(states)} pour ${others}`;
    return { text: `${short}. Comparaison impossible.${unreadWords(entry)}`, short, formula: "" };
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
  const beside =
    reference.value === null
      ? ""
      : ` Référence${NBSP}: ${formatShort(reference.value, indicator)} (${reference.label}).`;
  const head = `${indicator.traits.placedLabel}${NBSP}: `;
  const ends = isFlat
    ? show(low.value)
    : `de ${formatNumber(low.value, indicator.decimals)} à ${show(high.value)}`;
  const end = `${beside}${missing}${unreadWords(entry)}`;
  return {
    text: `${head}${range}${inYear(entry)}, selon ${others}.${end}`,
    short: `${head}${ends}${inYear(entry)}, selon ${placesWords(entry)}.${end}`.slice(0, -1),
    formula: entry.note,
  };
}

/** What may be said of an indicator in the profile of a subject. */
export function sentenceOf(entry: ProfileEntry): Sentence {
  if (entry.lead) return readingSentence(entry, entry.lead);
  return spreadSentence(entry);
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
