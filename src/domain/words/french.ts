import { printedPercent, printedShares, printedValue } from "../book/rounding";
import type { Day, SourceDate } from "../day";
import { measureOf, type Measure } from "../measure";
import { absenceOf, ABSENCE_WORDS } from "./absence-words";
import type { Quantity } from "./quantity";

/** Between a number and its unit or noun, or in a date: not to be parted at the end of a line. */
const NO_BREAK_SPACE = "\u00a0";

/** One formatter by number of decimals: building one costs far more than using it. */
const formatters = new Map<number, Intl.NumberFormat>();

function formatterOf(decimals: number): Intl.NumberFormat {
  let formatter = formatters.get(decimals);
  if (!formatter) {
    formatter = new Intl.NumberFormat("fr-FR", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // Without it a small negative number would read « -0 ».
      signDisplay: "negative",
    });
    formatters.set(decimals, formatter);
  }
  return formatter;
}

/**
 * Number with a decimal comma and narrow no-break spaces between thousands.
 *
 * @param decimals always written, zeros included
 * @throws when the value is not finite: an absence is a measure, never a number
 *
 * @example formatNumber(3449370.25, 1) // "3 449 370,3"
 */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value))
    throw new Error(`formatNumber requires a finite number, got ${value}`);
  // Intl writes a hyphen; French typography has a minus sign, as wide as a plus.
  return formatterOf(decimals).format(value).replace("-", "−");
}

/**
 * Number without zeros at its end: « 2,5 », « 10 », « 0,25 ».
 *
 * @param most decimals, fewer where they are zeros
 */
export function formatTrimmed(value: number, most: number): string {
  const printed = printedValue(value, most);
  const decimals = [...Array(most).keys()].find((few) => printedValue(printed, few) === printed);
  return formatNumber(printed, decimals ?? most);
}

/**
 * Share between 0 and 1 as a percentage.
 *
 * @example formatShare(0.3042, 1) // "30,4 %"
 */
export const formatShare = (share: number, decimals = 0): string =>
  `${formatNumber(printedPercent(share, decimals), decimals)}${NO_BREAK_SPACE}%`;

/**
 * Shares of one whole (0–1) that add up as printed; null is no share, and no text. One decimal for
 * all of them where a part is under 1 %, or would not be printed as it is alone: the same people may
 * be a part of two wholes, a département of a group and its région.
 *
 * @example formatShares([0.416, 0.316, 0.268]) // ["41,6 %", "31,6 %", "26,8 %"]
 */
export function formatShares(shares: readonly (number | null)[]): readonly string[] {
  const parts = shares.map((share) => share ?? 0);
  const whole = printedShares(parts, 0);
  const isWhole = parts.every(
    (share, at) => (share === 0 || share >= 0.01) && whole[at] === printedPercent(share, 0),
  );
  const printed = isWhole ? whole : printedShares(parts, 1);
  const decimals = isWhole ? 0 : 1;
  return shares.map((share, part) =>
    share === null ? "" : `${formatNumber(printed[part]!, decimals)}${NO_BREAK_SPACE}%`,
  );
}

/** « Finistère (44 %) et Morbihan (56 %) »: parts of one whole, in the order given. */
export function formatParts(
  parts: readonly { readonly nom: string; readonly share: number | null }[],
  of = "",
): string {
  const shares = formatShares(parts.map(({ share }) => share));
  return formatList(
    parts.map(({ nom, share }, part) => (share === null ? nom : `${nom} (${shares[part]}${of})`)),
  );
}

/**
 * In French a quantity is plural from 2 on: 0, 1 and 1,5 are singular. The words agree with the
 * number that is read: 1,96 is written « 2,0 », and « 2,0 points » is plural.
 */
const isPlural = (count: number, decimals: number): boolean =>
  Math.abs(printedValue(count, decimals)) >= 2;

/**
 * Count with its noun: « 0 commune », « 1 commune », « 1,5 commune », « 2 communes ».
 *
 * @param decimals of a count that is not whole
 */
export function plural(count: number, one: string, many: string, decimals = 1): string {
  const places = Number.isInteger(count) ? 0 : decimals;
  return `${formatNumber(count, places)}${NO_BREAK_SPACE}${isPlural(count, places) ? many : one}`;
}

/** Words that end in `s` in the singular too. */
const INVARIABLE = new Set(["cas", "décès", "mois", "accès", "fois", "temps"]);

/** What the number counts: « consultations possibles » of « consultations possibles par an ». */
const COUNTED = /^\p{L}+(?: \p{L}+)*?(?= (?:par|pour|de)\b|[^\p{L} ]|$)/u;

/** Plurals that do not end in `s`. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([["lieux", "lieu"]]);

const singular = (word: string): string =>
  IRREGULAR.get(word) ?? (word.endsWith("s") && !INVARIABLE.has(word) ? word.slice(0, -1) : word);

/** Unit as written after the value: « 1 habitant » where the catalogue says `habitants`. */
function unitFor(value: number, { unit, decimals }: Quantity): string {
  if (isPlural(value, decimals)) return unit;
  return unit.replace(COUNTED, (counted) => counted.split(" ").map(singular).join(" "));
}

/**
 * Figure with its unit, or the words of its absence. An indicator without unit is a bare number.
 *
 * @example formatMeasure(measureOf(2.345), { unit: "%", decimals: 1 }) // "2,3 %"
 */
export function formatMeasure(measure: Measure, quantity: Quantity): string {
  switch (measure.state) {
    case "value": {
      const number = formatNumber(measure.value, quantity.decimals);
      const unit = unitFor(measure.value, quantity);
      return unit === "" ? number : `${number}${NO_BREAK_SPACE}${unit}`;
    }
    case "secret":
    case "no-data":
    case "not-published":
    case "not-comparable":
    case "not-loaded":
      return absenceOf(measure.state, quantity, ABSENCE_WORDS);
  }
}

/** Short enough to stand after each number of a column: « % », « € », « ans ». */
export const isShortUnit = (unit: string): boolean => unit.length <= 3;

/**
 * A number beside which a long unit would be repeated: it is said once elsewhere. The sign of a
 * percentage stays, without which the number would be another one.
 *
 * @example formatShort(-0.35, { unit: "% par an", decimals: 2 }) // "−0,35 %"
 */
export function formatShort(value: number, { unit, decimals }: Quantity): string {
  const sign = unit.startsWith("% ") ? "%" : "";
  const short = isShortUnit(unit) ? unit : sign;
  return formatMeasure(measureOf(value), { unit: short, decimals });
}

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** Reads the text itself: a `Date` would bring a time zone, and the day before with it. */
function formatDateText(text: string): string {
  const [year = "", month, day] = text.split("-");
  if (!month) return year;
  const monthAndYear = `${MONTHS[Number(month) - 1]!}${NO_BREAK_SPACE}${year}`;
  if (!day) return monthAndYear;
  return `${day === "01" ? "1er" : Number(day)}${NO_BREAK_SPACE}${monthAndYear}`;
}

/** « 21 novembre 2026 », « 1er janvier 2026 ». */
export const formatDay = (day: Day): string => formatDateText(day);

/** As exactly as its source gives it: « 2012 », « juin 2012 », « 14 janvier 2020 ». */
export const formatSourceDate = (date: SourceDate): string => formatDateText(date.text);

const LIST = new Intl.ListFormat("fr-FR", { type: "conjunction" });

/** « a, b et c ». */
export const formatList = (items: readonly string[]): string => LIST.format(items);

/** « démographie » → « Démographie ». */
export const capitalised = (words: string): string =>
  words.charAt(0).toLocaleUpperCase("fr") + words.slice(1);

/**
 * Words as a sentence: a capital, and one full stop at its end.
 *
 * @example sentence("il manque un pont") // "Il manque un pont."
 */
export function sentence(words: string): string {
  const begun = capitalised(words.trim());
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
