import { formatNumber, plural } from "../../words/french";
import { endWords } from "../../indicator/censored";
import type { Censored } from "../../indicator/indicator";
import type { Position } from "./reading";

type Ranked = Pick<Position, "rank" | "count" | "ties">;

/** Tied with others below everything else: the rank of the first of them would hide it. */
const isTiedLast = ({ rank, count, ties }: Ranked): boolean =>
  ties > 1 && rank > 1 && rank + ties - 1 === count;

/** « valeur la plus haute », « 10e valeur la plus haute », « valeur la plus basse » of several. */
export function rankWords(position: Ranked): string {
  if (position.rank === 1) return "valeur la plus haute";
  if (isTiedLast(position)) return "valeur la plus basse";
  return `${formatNumber(position.rank)}e valeur la plus haute`;
}

/** To write after a rank: « , ex aequo avec 3 autres », « , comme 41 autres »; empty when alone. */
export function tieWords(position: Ranked): string {
  const { rank, ties } = position;
  if (ties === 1) return "";
  const how = rank === 1 || isTiedLast(position) ? "comme" : "ex aequo avec";
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
