import { rateId } from "@/domain/book/count-rate";
import type { CountRate, Indicator } from "@/domain/indicator/indicator";
import { POLARITIES, wordOf } from "./catalogue-words";
import { checkDistinctIds } from "./checks";
import { parseNumber, readTable } from "./read-table";
import { computeOf, TRAIT_COLUMNS, traitsOf, type TraitRow } from "./traits";

const RATE_COLUMNS = ["nombre", "libelle", "unite", "pour", "decimales", "sens"] as const;

type RateRow = Readonly<Record<(typeof RATE_COLUMNS)[number], string>>;

/** The tables of our own beside the compiled catalogue. */
export interface Complements {
  /** One row by indicator of the catalogue, and by rate made from a count. */
  readonly traits: readonly TraitRow[];
  readonly rates: readonly RateRow[];
  readonly limits: readonly { readonly limite: string; readonly phrase: string }[];
}

export const readComplements = (): Complements => ({
  traits: readTable("catalogue-complements.csv", TRAIT_COLUMNS),
  rates: readTable("taux-des-nombres.csv", RATE_COLUMNS),
  limits: readTable("limites.csv", ["limite", "phrase"]),
});

/** An indicator as the catalogue tables give it. */
export type BaseIndicator = Omit<Indicator, "compute" | "rate" | "traits">;

/** Every indicator and every rate has its row of traits, and there is no other. */
function checkRows(bases: readonly BaseIndicator[], { traits, rates, limits }: Complements): void {
  const counts = new Set(bases.filter(({ kind }) => kind === "count").map(({ id }) => id));
  for (const { nombre } of rates)
    if (!counts.has(nombre))
      throw new Error(`checkRows requires a count of the catalogue, got the rate of ${nombre}`);
  const ids = [...bases.map(({ id }) => id), ...rates.map(({ nombre }) => rateId(nombre))];
  const given = traits.map(({ id }) => id);
  checkDistinctIds("traits", given);
  checkDistinctIds(
    "rates",
    rates.map(({ nombre }) => nombre),
  );
  const missing = ids.find((id) => !given.includes(id));
  if (missing !== undefined)
    throw new Error(`checkRows requires traits of each indicator, got none for ${missing}`);
  const unknown = [...given, ...traits.map(({ dit_par }) => dit_par)].find(
    (id) => id !== "" && !ids.includes(id),
  );
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
  const traits = (id: string, label: string) => traitsOf(rows.get(id)!, label, limits);
  const rateOf = ({ nombre, libelle, unite, pour, decimales, sens }: RateRow): CountRate => ({
    label: libelle,
    unit: unite,
    per: parseNumber(pour, `taux-des-nombres.csv, ${nombre}`),
    decimals: parseNumber(decimales, `taux-des-nombres.csv, ${nombre}`),
    polarity: wordOf(POLARITIES, sens, nombre),
    traits: traits(rateId(nombre), libelle),
  });
  const rates = new Map(complements.rates.map((row) => [row.nombre, rateOf(row)]));
  return bases.map((base) => ({
    ...base,
    compute: computeOf(rows.get(base.id)!),
    rate: rates.get(base.id) ?? null,
    traits: traits(base.id, base.label),
  }));
}
