import { formatList, formatMeasure, formatNumber, formatShort } from "../../words/french";
import { measureOf } from "../../measure";
import { thanWithin, within } from "../../words/place-grammar";
import { shownGap } from "../gap";
import type { Side } from "../judgement";
import type { ProfileEntry } from "../profile/profile-entry";
import type { Reference } from "../reference";
import { endRankWords } from "../words/rank-words";
import type { Standing } from "./standing";

const NBSP = "\u00a0";
const SEMICOLON = `${NBSP}; `;

/** A département that makes a région alone takes the grammar of the région: « en Guadeloupe ». */
function placeOf({ kind, code, nom, regionKey }: Reference) {
  return regionKey === null
    ? { level: kind, code, nom }
    : { level: "region", code: regionKey.split(":")[1]!, nom };
}

const figureOf = ({ reference, indicator }: ProfileEntry): string =>
  reference.value === null ? "" : ` (${formatShort(reference.value, indicator)})`;

/** « qu’en Bretagne (4,0) », « que la médiane des 61 EPCI de Bretagne (10,4 %) ». */
const thanWords = (entry: ProfileEntry): string =>
  `${entry.reference.how === "median" ? `que la ${entry.reference.label}` : thanWithin(placeOf(entry.reference.reference))}${figureOf(entry)}`;

/** Both are medians: « que la médiane des 61 EPCI de Bretagne (14,3 %) et que celle des 1 255 EPCI de France (16,5 %) ». */
const thanBoth = (entries: readonly ProfileEntry[]): string =>
  formatList(
    entries.map((entry, at) =>
      at > 0 && entry.reference.how === "median" && entries[at - 1]!.reference.how === "median"
        ? thanWords(entry).replace("que la médiane", "que celle")
        : thanWords(entry),
    ),
  );

/** « à peu près comme en Bretagne (81,9 %) ». */
const likeWords = (entry: ProfileEntry): string =>
  `à peu près comme ${entry.reference.how === "median" ? `la ${entry.reference.label}` : within(placeOf(entry.reference.reference))}${figureOf(entry)}`;

/** Comparators of a side, those that are near, those of the other side: each is named. */
function comparedWords(standings: readonly Standing[], side: Side): string {
  const on = standings.filter((each) => each.side === side).map(({ entry }) => entry);
  const near = standings.filter((each) => each.side === null).map(({ entry }) => likeWords(entry));
  const against = standings
    .filter((each) => each.side !== null && each.side !== side)
    .map(
      ({ entry }) => `l’inverse par rapport ${entry.reference.reference.afterA}${figureOf(entry)}`,
    );
  return [thanBoth(on), ...near, ...against].filter((words) => words !== "").join(", ");
}

/** Phrase of a side in the catalogue; empty where that side is never proposed. */
export const phraseOf = ({ indicator }: ProfileEntry, side: Side): string =>
  (side === "higher" ? indicator.traits.synthesis?.more : indicator.traits.synthesis?.less) ?? "";

/** « en 2023 », « entre 2017 et 2023 ». */
export const whenWords = ({ indicator: { compute }, year }: ProfileEntry): string =>
  compute?.rule === "yearly-change" ? `entre ${compute.from} et ${year}` : `en ${year}`;

/** Under this many events the number itself is worth reading. */
const FEW = 5;

/** « 2,5 consultations… en 2023 », « 0,6 pour 10 000 hab. en 2021 (effectif : 3) ». */
export function datedFigure(entry: ProfileEntry, { value, reading: { count } }: Standing): string {
  const few = count !== null && count <= FEW ? ` (effectif${NBSP}: ${formatNumber(count)})` : "";
  return `${formatMeasure(measureOf(value), entry.indicator)} ${whenWords(entry)}${few}`;
}

/** « 33 % de décès de plus qu’attendu à âge égal »: the phrase alone, for an index with its distance. */
export function shortPhrase({ entry, value, reference }: Standing, side: Side): string {
  const phrase = phraseOf(entry, side);
  if (entry.indicator.reference === null || phrase === "") return phrase;
  const { value: gap } = shownGap(value, reference, entry.indicator);
  return `${formatNumber(Math.abs(gap), 0)}${NBSP}% ${phrase}`;
}

/** « 33 % de décès de plus qu’attendu à âge égal (indice 132,9 en 2022, intervalle 116,6 à 150,9 ; 100 en France métropolitaine) ». */
function indexHead(standings: readonly Standing[], side: Side): string {
  const standing = standings.at(-1)!;
  const { entry, reading, value } = standing;
  const { indicator, year, reference } = entry;
  const { interval } = reading;
  const range = interval
    ? `, intervalle ${formatNumber(interval.low, indicator.decimals)} à ${formatNumber(interval.high, indicator.decimals)}`
    : "";
  return `${shortPhrase(standing, side)} (indice ${formatNumber(value, indicator.decimals)} en ${year}${range}${SEMICOLON}${formatNumber(reference.value!)} ${within({ level: "france", code: "france", nom: reference.label })})`;
}

/** « Médecins généralistes plus accessibles qu’en Bretagne (4,0) et qu’en France (3,7) ». */
export function directionWords(standings: readonly Standing[], side: Side): string {
  const last = standings.at(-1)!;
  return last.entry.indicator.reference === null
    ? `${phraseOf(last.entry, side)} ${comparedWords(standings, side)}`
    : shortPhrase(last, side);
}

/** Direction first, figure second, both comparators named. */
export function pointHead(standings: readonly Standing[], side: Side, figure: string): string {
  const { entry } = standings.at(-1)!;
  if (entry.indicator.reference !== null) return indexHead(standings, side);
  return `${directionWords(standings, side)}${NBSP}: ${figure}`;
}

/** « Quart le plus bas des 61 EPCI de Bretagne (2e plus basse valeur)… »: where a place allows to speak. */
export function positionsWords(standings: readonly Standing[], side: Side): string {
  const places = standings.flatMap(({ entry, reading: { position } }) => {
    if (position?.quarter !== (side === "higher" ? 4 : 1)) return [];
    const rank = position.censored ? "" : endRankWords(position);
    return [`des ${entry.set.label}${rank === "" ? "" : ` (${rank})`}`];
  });
  if (places.length === 0) return "";
  return `Quart le plus ${side === "higher" ? "haut" : "bas"} ${formatList([...new Set(places)])}.`;
}

/** « Différence significative par rapport à la Bretagne et à la France. »; empty without any. */
export function testsWords(standings: readonly Standing[]): string {
  const tested = standings.filter(({ evidence }) => evidence === "tested");
  if (tested.length === 0) return "";
  const whom = formatList(tested.map(({ entry }) => entry.reference.reference.afterA));
  return `Différence significative par rapport ${whom}.`;
}
