import type { Indicator } from "@/domain/indicator/indicator";
import { checkDistinctIds } from "./checks";
import { readTable } from "./read-table";
import { computeOf, TRAIT_COLUMNS, traitsOf, type TraitRow } from "./traits/traits";

/** The tables of our own beside the compiled catalogue. */
export interface Complements {
  /** One row by indicator of the catalogue. */
  readonly traits: readonly TraitRow[];
  readonly limits: readonly { readonly limite: string; readonly phrase: string }[];
}

export const readComplements = (): Complements => ({
  traits: readTable("catalogue-complements.csv", TRAIT_COLUMNS),
  limits: readTable("limites.csv", ["limite", "phrase"]),
});

/** An indicator as the catalogue tables give it. */
export type BaseIndicator = Omit<Indicator, "compute" | "traits">;

/** Every indicator has its row of traits, and there is no other. */
function checkRows(bases: readonly BaseIndicator[], { traits, limits }: Complements): void {
  const ids = bases.map(({ id }) => id);
  const given = traits.map(({ id }) => id);
  checkDistinctIds("traits", given);
  const missing = ids.find((id) => !given.includes(id));
  if (missing !== undefined)
    throw new Error(`checkRows requires traits of each indicator, got none for ${missing}`);
  const others = traits.flatMap(({ dit_par, a_rapprocher }) => [dit_par, a_rapprocher]);
  const unknown = [...given, ...others].find((id) => id !== "" && !ids.includes(id));
  if (unknown !== undefined)
    throw new Error(`checkRows requires a known indicator, got ${unknown}`);
  const unused = limits.find(({ limite }) => !traits.some((row) => row.limite === limite));
  if (unused) throw new Error(`checkRows requires used limits, got « ${unused.limite} » for none`);
  checkDistinctIds("roles", traits.map(({ role }) => role).filter(Boolean));
  checkDistinctIds(
    "ranks",
    traits.filter(({ bloc }) => bloc !== "").map(({ bloc, rang }) => `${bloc} ${rang}`),
  );
}

/** The indicators with what the atlas adds to them, in the same order. */
export function completeIndicators(
  bases: readonly BaseIndicator[],
  complements: Complements,
): Indicator[] {
  checkRows(bases, complements);
  const rows = new Map(complements.traits.map((row) => [row.id, row]));
  const limits = Object.fromEntries(complements.limits.map((row) => [row.limite, row.phrase]));
  return bases.map((base) => ({
    ...base,
    compute: computeOf(rows.get(base.id)!),
    traits: traitsOf(rows.get(base.id)!, base.label, limits),
  }));
}
