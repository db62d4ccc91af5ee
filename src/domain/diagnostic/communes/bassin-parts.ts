import type { PlaceAround } from "../diagnostic";

/** A bassin that holds fewer of the inhabitants (share, 0–1) has no column of its own. */
export const LEAST_SHARE = 0.05;

/** Bassins de vie that have their column, and all the others together. */
export interface BassinParts {
  /** The largest share first, each of at least `LEAST_SHARE`. */
  readonly kept: readonly (PlaceAround & { readonly share: number })[];
  /** Inhabitants of the subject who live elsewhere, those of no bassin included; null: nobody. */
  readonly rest: {
    /** Bassins that hold some of them. */
    readonly count: number;
    /** 0–1. */
    readonly share: number;
  } | null;
}

/**
 * Bassins de vie around a subject by the share of its inhabitants who live there. The shares kept and the
 * rest make 1; nothing is kept of a subject without inhabitants.
 */
export function bassinParts(bassins: readonly PlaceAround[]): BassinParts {
  const kept = bassins.flatMap((bassin) =>
    bassin.share !== null && bassin.share >= LEAST_SHARE
      ? [{ ...bassin, share: bassin.share }]
      : [],
  );
  const others = bassins.filter(({ share }) => share !== null && share < LEAST_SHARE);
  const share = 1 - kept.reduce((sum, each) => sum + each.share, 0);
  const isNobody = others.every(({ population }) => population === 0) && share < 1e-9;
  if (isNobody || bassins.every((each) => each.share === null)) return { kept, rest: null };
  return { kept, rest: { count: others.length, share: Math.max(0, share) } };
}
