import { capitalised, formatList, formatMeasure, formatNumber } from "../../words/french";
import { levelName } from "../../words/level-name";
import { afterDe } from "../../words/place-grammar";
import type { Quantity } from "../../words/quantity";
import { measureOf } from "../../measure";
import type { ReadingPlace } from "../words/reading";
import { placeWords } from "../words/sentence";
import { judgesOf, standingsAt, type DoubleEntry } from "./beside-both";
import type { Finding } from "./finding";
import { findingFrom } from "./own-findings";
import { phraseOf, whenWords } from "./point-words";
import { verdictOf } from "./verdict";

/** A wider territory that holds less of the inhabitants is not worth a line of the context. */
const MIN_SHARE = 0.2;

/** « département du Finistère », « départements d’Ille-et-Vilaine et du Morbihan ». */
function placesWords(places: readonly ReadingPlace[]): string {
  const [first] = places;
  const { many, isNameEnough } = levelName(first!.level);
  if (places.length === 1 || isNameEnough) return formatList(places.map(placeWords));
  const names = places.map(({ level, code, nom }) => afterDe({ level, code: code ?? "", nom }));
  return `${many} ${formatList(names)}`;
}

/** « 63,2 % », « 29,6 ; 30,0 ; 29,8 pour 100 000 hab. »: in the order of their places. */
function valuesWords(values: readonly number[], quantity: Quantity): string {
  const before = values.slice(0, -1).map((value) => formatNumber(value, quantity.decimals));
  return [...before, formatMeasure(measureOf(values.at(-1)!), quantity)].join("\u00a0; ");
}

/**
 * What the figures of wider territories tell of the surroundings, each place named first: nobody
 * may take them for those of the territory. Where several hold a good part of the inhabitants, all
 * must say the same.
 */
export function contextFinding(of: DoubleEntry): Finding | null {
  const { entry } = of;
  if (entry.scale !== "around" || !of.traits.synthesis) return null;
  const shown = [...entry.readings.keys()].filter(
    (at) => (entry.readings[at]!.place.share ?? 0) >= MIN_SHARE,
  );
  const byPlace = shown.map((at) => standingsAt(of, at));
  const verdicts = byPlace.map((standings) => verdictOf(judgesOf(standings)));
  const [verdict] = verdicts;
  const agree = verdicts.every((each) => each?.isAgreed && each.side === verdict?.side);
  if (!verdict || !agree || phraseOf(entry, verdict.side) === "") return null;
  const values = byPlace.map((standings) => standings.at(-1)!.value);
  const places = shown.map((at) => entry.readings[at]!.place);
  const figure = `${valuesWords(values, entry.indicator)} ${whenWords(entry)}`;
  const where = capitalised(placesWords(places));
  return findingFrom(of, "contexte", judgesOf(byPlace[0]!), verdict, figure, `${where}\u00a0: `);
}
