import { readTable } from "../read-table";

/**
 * Communes re-established since the counts were made, by row: what a source counted in the mother
 * is of the area of both (`pipeline/figures/README.md`, « Rules »).
 */
export interface Mothers {
  /** Row of the mother of each daughter. */
  readonly motherOf: ReadonlyMap<number, number>;
}

/** Daughters of `changements-de-communes.csv`; transfers of land move no inhabitant here. */
export function mothersFrom(
  rows: readonly { readonly code_mere: string; readonly code_fille: string; nature: string }[],
  rowOf: ReadonlyMap<string, number>,
): Mothers {
  const motherOf = new Map<number, number>();
  for (const { code_mere, code_fille, nature } of rows) {
    if (nature === "transfert de limites") continue;
    const [mother, daughter] = [rowOf.get(code_mere), rowOf.get(code_fille)];
    if (nature !== "retablissement" || mother === undefined || daughter === undefined)
      throw new Error(
        `mothersFrom requires known communes and changes, got ${nature} of ${code_mere}, ${code_fille}`,
      );
    if (motherOf.has(daughter))
      throw new Error(`mothersFrom requires one mother by commune, got two for ${code_fille}`);
    motherOf.set(daughter, mother);
  }
  return { motherOf };
}

export const readMothers = (rowOf: ReadonlyMap<string, number>): Mothers =>
  mothersFrom(
    readTable("communes/changements-de-communes.csv", ["code_mere", "code_fille", "nature"]),
    rowOf,
  );
