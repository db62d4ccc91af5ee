import { saysYear } from "../../words/dated";
import { formatMeasure, formatShort } from "../../words/french";
import { measureOf } from "../../measure";
import { isFavourable } from "../judgement";
import { placeWords } from "../words/sentence";
import { standingsAt, type DoubleEntry } from "./beside-both";
import { explanationOf } from "./explanation";
import type { Finding } from "./finding";
import { shortPhrase, whenWords } from "./point-words";
import type { Standing } from "./standing";

const SEMICOLON = "\u00a0; ";

/** « Infirmiers » in a sentence, but « APL ». */
const lowerFirst = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** Does a figure speak for the territory, its own or that of the wider territory of most inhabitants? */
const speaks = ({ entry }: DoubleEntry): boolean => entry.lead?.measure.state === "value";

/** Side of the need: favourable or not, and where the indicator has no good side, higher or not. */
const senseOf = ({ entry: { indicator }, side }: Standing): boolean | null =>
  side && (isFavourable(side, indicator.polarity) ?? side === "higher");

/**
 * Another figure of the family of a finding, on the same side: « De même : infirmiers, lieux d’exercice
 * 2021 (densité) : 11,4 pour 10 000 hab. (Bretagne 18,1 ; France 15,3). »
 */
export const companionWords = (of: DoubleEntry, standings: readonly Standing[]): string =>
  `De même\u00a0: ${lowerFirst(figureWords(of, standings))}.`;

/** « Généralistes : 12,4 pour 10 000 hab. en 2021 (Auvergne-Rhône-Alpes 9,4 ; France 8,9) ». */
function figureWords({ entry }: DoubleEntry, standings: readonly Standing[]): string {
  const { indicator, scale, lead } = entry;
  const { value } = standings.at(-1)!;
  const where = scale === "own" ? "" : ` (${placeWords(lead!.place)})`;
  // « lieux d’exercice 2021 » says the year already.
  const when = saysYear(indicator.traits.shortLabel, entry.year) ? "" : ` ${whenWords(entry)}`;
  const beside = standings.map(
    ({ entry: { reference }, reference: other }) =>
      `${reference.label} ${formatShort(other, indicator)}`,
  );
  return `${indicator.traits.shortLabel}${where}\u00a0: ${formatMeasure(measureOf(value), indicator)}${when} (${beside.join(SEMICOLON)})`;
}

/** « Plus de généralistes installés, mais généralistes moins accessibles »; empty where a side is never said. */
function oppositionWords(first: Standing, second: Standing): string {
  const words = [first, second].map((each) => shortPhrase(each, each.side!));
  return words.includes("") ? "" : `${words[0]!}, mais ${lowerFirst(words[1]!)}`;
}

/**
 * Two measures of the same need that stand on opposite sides of the same reference, one of them
 * with a test or in an end quarter: printed together, with what explains it.
 *
 * @param all entries of the subject, for the facts that explain
 */
export function contradictionOf(
  first: DoubleEntry,
  second: DoubleEntry,
  all: readonly DoubleEntry[],
): Finding | null {
  if (!speaks(first) || !speaks(second)) return null;
  const at = ({ entry }: DoubleEntry) => entry.readings.indexOf(entry.lead!);
  const [one, two] = [standingsAt(first, at(first)), standingsAt(second, at(second))];
  // A figure of a wider territory is set against one that the territory proves, not against a hint.
  const proofs = first.entry.scale === "own" ? [...one, ...two] : two;
  const isKnown = proofs.some(({ evidence }) => evidence !== null);
  const opposed = one.flatMap((standing) => {
    const other = two.find(
      ({ entry }) => entry.reference.reference.key === standing.entry.reference.reference.key,
    );
    const [sense, against] = [senseOf(standing), other ? senseOf(other) : null];
    return other && sense !== null && against !== null && sense !== against
      ? [[standing, other] as const]
      : [];
  });
  const [pair] = opposed.toSorted((a, b) => b[0].size + b[1].size - a[0].size - a[1].size);
  const direction = pair ? oppositionWords(...pair) : "";
  if (!isKnown || !pair || direction === "") return null;
  const short = `${direction}. ${figureWords(first, one)}${SEMICOLON}${figureWords(second, two)}`;
  return {
    key: first.key,
    list: "a-expliquer",
    entry: first.entry,
    standings: [...one, ...two],
    evidence: one.some(({ evidence }) => evidence === "tested") ? "tested" : "position",
    size: Math.min(pair[0].size, pair[1].size),
    phrase: direction,
    direction,
    text: `${short}. ${explanationOf(pair[0], pair[1], all)}`,
    short,
  };
}
