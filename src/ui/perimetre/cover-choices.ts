export type Pair = readonly [number, number];

/** What the user asks of a cover. */
export interface CoverChoices {
  /** Identifiers of the perimeters of the study kept as they are. */
  readonly pinned: readonly string[];
  /** EPCI that must share one perimeter, by position. */
  readonly together: readonly Pair[];
  /** EPCI that must never share one. */
  readonly apart: readonly Pair[];
  readonly excluded: readonly number[];
}

export const NO_CHOICES: CoverChoices = { pinned: [], together: [], apart: [], excluded: [] };

export type PairProblem = "same" | "known" | "opposed";

const isSame = ([a, b]: Pair, [c, d]: Pair): boolean =>
  (a === c && b === d) || (a === d && b === c);

/** Why a pair cannot join a list, the other list saying the contrary; null when it can. */
export function pairProblem(
  pair: Pair,
  list: readonly Pair[],
  opposed: readonly Pair[],
): PairProblem | null {
  if (pair[0] === pair[1]) return "same";
  if (list.some((known) => isSame(known, pair))) return "known";
  return opposed.some((known) => isSame(known, pair)) ? "opposed" : null;
}

export const PAIR_PROBLEMS: Record<PairProblem, string> = {
  same: "Choisissez deux EPCI différents.",
  known: "Cette paire est déjà dans la liste.",
  opposed: "Cette paire est dans l’autre liste\u00a0: retirez-la d’abord.",
};

/** Units that several of the pinned perimeters hold, ascending. */
export function pinnedTwice(pinned: readonly (readonly number[])[]): number[] {
  const all = pinned.flatMap((group) => [...new Set(group)]);
  const twice = all.filter((unit, at) => all.indexOf(unit) !== at);
  return [...new Set(twice)].sort((a, b) => a - b);
}
