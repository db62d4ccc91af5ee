import type { CodePair, Decoupage } from "@/domain/perimetres/cover/decoupage";

export type Pair = readonly [number, number];

/** What the user asks of a cover, by position of its EPCI. */
export interface CoverChoices {
  /** Identifiers of the perimeters of the study kept as they are. */
  readonly pinned: readonly string[];
  /** EPCI that must share one perimeter, by position. */
  readonly together: readonly Pair[];
  /** EPCI that must never share one. */
  readonly apart: readonly Pair[];
  readonly excluded: readonly number[];
}

/** Of a région of which the user asked nothing. */
export const NO_DECOUPAGE: Decoupage = { pinned: [], together: [], apart: [], excluded: [] };

/** The choices of the study for the EPCI of today. */
export function choicesOf(
  { pinned, together, apart, excluded }: Decoupage,
  positionOf: ReadonlyMap<string, number>,
): CoverChoices {
  const pairOf = ([a, b]: CodePair): Pair[] => {
    const [first, second] = [positionOf.get(a), positionOf.get(b)];
    return first === undefined || second === undefined ? [] : [[first, second]];
  };
  return {
    pinned,
    together: together.flatMap(pairOf),
    apart: apart.flatMap(pairOf),
    excluded: excluded.flatMap((code) => positionOf.get(code) ?? []),
  };
}

export function decoupageOf(
  { pinned, together, apart, excluded }: CoverChoices,
  codeOf: (unit: number) => string,
): Decoupage {
  const codesOf = ([a, b]: Pair): CodePair => [codeOf(a), codeOf(b)];
  return {
    pinned,
    together: together.map(codesOf),
    apart: apart.map(codesOf),
    excluded: excluded.map(codeOf),
  };
}

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
