import { formatNumber, plural } from "../../words/french";
import { endWords } from "../../indicator/censored";
import type { Censored } from "../../indicator/indicator";
import type { Position } from "./reading";

type Ranked = Pick<Position, "rank" | "count" | "ties">;

/** Rank from the lowest: ties share the best one from there too. */
const rankFromLow = ({ rank, count, ties }: Ranked): number => count - rank - ties + 2;

/** Is the nearer end the low one? */
const isLow = (position: Ranked): boolean => rankFromLow(position) < position.rank;

/** At an end itself, alone or with others. */
const isAtEnd = (position: Ranked): boolean => position.rank === 1 || rankFromLow(position) === 1;

/** « valeur la plus haute », « 10e valeur la plus haute », « 2e valeur la plus basse »: from the nearer end. */
export function rankWords(position: Ranked): string {
  const [rank, end] = isLow(position) ? [rankFromLow(position), "basse"] : [position.rank, "haute"];
  return `${rank === 1 ? "" : `${formatNumber(rank)}e `}valeur la plus ${end}`;
}

/** Ranks near enough to an end to be told apart from their quarter. */
const NEAR_END = 10;

/** « 2e valeur la plus basse »; empty beyond the tenth, where the quarter says enough. */
export function endRankWords(position: Ranked): string {
  const rank = Math.min(position.rank, rankFromLow(position));
  return rank > NEAR_END ? "" : `${rankWords(position)}${tieWords(position)}`;
}

/** To write after a rank: « , ex aequo avec 3 autres », « , comme 41 autres »; empty when alone. */
export function tieWords(position: Ranked): string {
  const { ties } = position;
  if (ties === 1) return "";
  const how = isAtEnd(position) ? "comme" : "ex aequo avec";
  return `, ${how} ${plural(ties - 1, "autre", "autres")}`;
}

/** « au plancher du producteur (5,0 ou moins), avec 28 autres »: the place of a censored figure. */
export function censoredWords(censored: Censored, decimals: number): string {
  const { value, count, end } = censored;
  const beyond = `${formatNumber(value, decimals)} ou ${end === "low" ? "moins" : "plus"}`;
  const others = count > 1 ? `, avec ${plural(count - 1, "autre", "autres")}` : "";
  return `au ${endWords(censored)} (${beyond})${others}`;
}

/** The same in a narrow cell, this territory counted: « , 42 ex aequo ». */
export const tieCount = ({ ties }: Ranked): string =>
  ties === 1 ? "" : `, ${formatNumber(ties)}\u00a0ex\u00a0aequo`;
