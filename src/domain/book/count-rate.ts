import type { Indicator, Polarity } from "../indicator/indicator";

/** A published count, reported by the atlas to the inhabitants: a rate with an interval. */
interface CountRate {
  readonly label: string;
  readonly unit: string;
  readonly per: number;
  readonly decimals: number;
  /** A crude death rate has no good direction: it follows the age of the inhabitants first. */
  readonly polarity: Polarity;
}

const professionals = (label: string): CountRate => ({
  label,
  unit: "pour 100 000 hab.",
  per: 100_000,
  decimals: 1,
  polarity: "higher-better",
});

const equipment = (label: string): CountRate => ({ ...professionals(label), polarity: "neutral" });

const RATES: Readonly<Record<string, CountRate>> = {
  nombre_deces: {
    label: "Décès pour 1 000 habitants (taux brut, âge non pris en compte)",
    unit: "pour 1 000 hab.",
    per: 1000,
    decimals: 1,
    polarity: "neutral",
  },
  nombre_generalistes: professionals("Médecins généralistes pour 100 000 habitants (Insee)"),
  nombre_infirmiers: professionals("Infirmiers pour 100 000 habitants (Insee)"),
  nombre_dentistes: professionals("Chirurgiens-dentistes pour 100 000 habitants (Insee)"),
  nombre_pharmacies: professionals("Pharmacies pour 100 000 habitants (Insee)"),
  nombre_urgences: equipment("Services d’urgences pour 100 000 habitants"),
  nombre_gymnases: equipment("Salles multisports pour 100 000 habitants"),
  nombre_bassins_natation: equipment("Bassins de natation pour 100 000 habitants"),
};

/** Rate read from a count, with the count that is behind it. */
export interface RateOfCount {
  readonly indicator: Indicator;
  /** Identifier of the count in the catalogue. */
  readonly count: string;
  readonly per: number;
}

/**
 * The rate that a published count becomes once reported to the municipal population; null for a
 * count that is not reported to inhabitants.
 *
 * @param populationYear legal year of the denominator
 */
export function rateOfCount(count: Indicator, populationYear: number): RateOfCount | null {
  const rate = RATES[count.id];
  if (!rate) return null;
  const { per, ...rest } = rate;
  const definition = `${count.definition} Rapporté par l’atlas à la population municipale ${populationYear}.`;
  return {
    indicator: {
      ...count,
      ...rest,
      id: `taux_${count.id}`,
      kind: "rate",
      definition,
      aggregation: { rule: "ratio-of-sums", numerator: count.id, denominator: "population" },
    },
    count: count.id,
    per,
  };
}
