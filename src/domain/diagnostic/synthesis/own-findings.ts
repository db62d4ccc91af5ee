import type { SynthesisList } from "../notes/diagnostic-notes";
import { isFavourable } from "../judgement";
import { formatMeasure, formatNumber, plural } from "../../words/french";
import { levelName } from "../../words/level-name";
import { measureOf } from "../../measure";
import { judgesOf, standingsAt, type DoubleEntry } from "./beside-both";
import type { Finding } from "./finding";
import {
  datedFigure,
  directionWords,
  pointHead,
  phraseOf,
  positionsWords,
  shortPhrase,
  testsWords,
} from "./point-words";
import type { Standing } from "./standing";
import { verdictOf, type Verdict } from "./verdict";

/** What is asked of a subject beside its profiles. */
export interface Around {
  /** Départements of its communes. */
  readonly departements: ReadonlySet<string>;
  /** Words that a group adds to a figure, where its members differ; empty elsewhere. */
  readonly spreadOf: (of: DoubleEntry) => string;
}

/** Why a favourable figure is to be explained here before it is a strength; empty elsewhere. */
const reserveOf = ({ traits }: DoubleEntry, { departements }: Around): string =>
  traits.synthesis?.reserve?.departements.some((code) => departements.has(code))
    ? traits.synthesis.reserve.words
    : "";

function listOf(of: DoubleEntry, { side, isAgreed }: Verdict, around: Around): SynthesisList {
  const { entry, traits } = of;
  if (traits.synthesis?.use === "context") return "contexte";
  const favourable = isFavourable(side, entry.indicator.polarity);
  if (favourable === null) return "caracteristique";
  if (favourable && reserveOf(of, around) !== "") return "a-expliquer";
  if (!isAgreed) return "contraste";
  return favourable ? "atout" : "attention";
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/**
 * Finding of standings and of their verdict, with the figure in words.
 *
 * @param where « Département du Finistère : », for a figure that is not of the territory
 */
export function findingFrom(
  of: DoubleEntry,
  list: SynthesisList,
  standings: readonly Standing[],
  { side, evidence, size }: Verdict,
  figure: string,
  where = "",
): Finding {
  const direction = directionWords(standings, side);
  const head = pointHead(standings, side, figure);
  const short = where === "" ? head : `${where}${lowerFirst(head)}`;
  const rest = [positionsWords(standings, side), testsWords(judgesOf(standings))];
  return {
    key: of.key,
    list,
    entry: of.entry,
    standings,
    evidence,
    size,
    phrase: shortPhrase(standings.at(-1)!, side),
    direction,
    text: [`${short}.`, ...rest].filter((words) => words !== "").join(" "),
    short,
  };
}

/** What the figure of the territory itself allows to say. */
export function ownFinding(of: DoubleEntry, around: Around): Finding | null {
  if (of.entry.scale !== "own") return null;
  const standings = standingsAt(of, 0);
  const verdict = verdictOf(judgesOf(standings));
  if (!verdict || phraseOf(of.entry, verdict.side) === "") return null;
  const spread = around.spreadOf(of);
  const figure = `${datedFigure(of.entry, standings.at(-1)!)}${spread === "" ? "" : `, ${spread}`}`;
  const list = listOf(of, verdict, around);
  const found = findingFrom(of, list, standings, verdict, figure);
  return list === "a-expliquer"
    ? { ...found, text: `${found.text} ${reserveOf(of, around)}` }
    : found;
}

/** « 11,3 % dans les 2 EPCI en 2021 », « de 11,1 à 11,5 % selon les 2 EPCI en 2021 ». */
function membersFigure({ entry }: DoubleEntry, values: readonly number[]): string {
  const { indicator, level, year } = entry;
  const { one, many } = levelName(level);
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) =>
    formatNumber(value, indicator.decimals),
  );
  const top = formatMeasure(measureOf(Math.max(...values)), indicator);
  const places = `les ${plural(values.length, one, many)}`;
  return low === high
    ? `${top} dans ${places} en ${year}`
    : `de ${low} à ${top} selon ${places} en ${year}`;
}

/**
 * What does not add up for a group, where all its members agree: it characterises the group, and
 * is no strength nor point of attention of the whole, of which no figure exists.
 */
export function membersFinding(of: DoubleEntry): Finding | null {
  const { entry } = of;
  if (entry.scale !== "members" || entry.unread.length > 0) return null;
  if (of.traits.synthesis?.use !== "point") return null;
  const byMember = entry.readings.map((_, at) => standingsAt(of, at));
  const verdicts = byMember.map((standings) => verdictOf(judgesOf(standings)));
  const [first] = verdicts;
  const agree = verdicts.every((each) => each?.isAgreed && each.side === first?.side);
  if (!first || !agree || phraseOf(entry, first.side) === "") return null;
  const values = byMember.map((standings) => standings.at(-1)!.value);
  const size = Math.min(...verdicts.map((each) => each!.size));
  const figure = membersFigure(of, values);
  return findingFrom(of, "caracteristique", byMember[0]!, { ...first, size }, figure);
}
