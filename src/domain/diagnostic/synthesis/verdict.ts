import type { Side } from "../judgement";
import type { Standing } from "./standing";

/** What the references say together of a figure. */
export interface Verdict {
  readonly side: Side;
  /** Beyond the smallest gap, on the same side of all of them. */
  readonly isAgreed: boolean;
  readonly evidence: "tested" | "position";
  readonly size: number;
}

const strength = ({ evidence, size }: Standing): number => (evidence === "tested" ? 1e6 : 0) + size;

/**
 * The side of a figure, from where it stands beside each reference that judges it. At least one of
 * them has a test or an end quarter; where all are on that side beyond the smallest gap, they
 * agree. Null where no reference allows to speak.
 */
export function verdictOf(standings: readonly Standing[]): Verdict | null {
  const [strongest] = standings
    .filter(({ evidence }) => evidence !== null)
    .toSorted((a, b) => strength(b) - strength(a));
  if (!strongest?.side || !strongest.evidence) return null;
  const { side, evidence } = strongest;
  const isAgreed = standings.every((standing) => standing.side === side);
  const size = isAgreed ? Math.min(...standings.map((each) => each.size)) : strongest.size;
  return { side, isAgreed, evidence, size };
}
