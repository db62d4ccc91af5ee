import { expect, test } from "vitest";
import { rateOfCount } from "@/domain/book/count-rate";
import { realFigures } from "../diagnostic/real-profile";

const { catalogue } = (await realFigures()).files;
const counts = catalogue.indicators.filter(
  ({ kind, availability }) => kind === "count" && availability.length > 0,
);

test("every count of one date is a rate once reported to inhabitants, populations excepted", () => {
  // Births and places of 2021 have rates of their own, on the census of 2021.
  const without = counts.filter((count) => rateOfCount(count, 2023) === null);
  const others = without.filter(({ id }) => !id.startsWith("nombre_bpe_"));
  expect(others.map(({ id }) => id).toSorted()).toEqual([
    "estimation_population",
    "nombre_naissances",
    "population",
  ]);
});

test("a rate keeps the source of its count and says its denominator", () => {
  const count = counts.find(({ id }) => id === "nombre_generalistes")!;
  const { indicator, ...behind } = rateOfCount(count, 2023)!;
  expect(behind).toEqual({ count: "nombre_generalistes", per: 100_000 });
  expect(indicator).toMatchObject({
    id: "taux_nombre_generalistes",
    kind: "rate",
    unit: "pour 100 000 hab.",
    polarity: "higher-better",
    producer: count.producer,
    availability: count.availability,
    aggregation: {
      rule: "ratio-of-sums",
      years: [],
    },
  });
  expect(indicator.definition).toBe(
    `${count.definition} Rapporté par l’atlas à la population municipale 2023.`,
  );
});

test("a crude death rate and equipment have no good direction", () => {
  const polarityOf = (id: string) =>
    rateOfCount(
      counts.find((count) => count.id === id)!,
      2023,
    )!.indicator.polarity;
  expect(["nombre_deces", "nombre_urgences", "nombre_gymnases"].map(polarityOf)).toEqual([
    "neutral",
    "neutral",
    "neutral",
  ]);
  const published = catalogue.indicators.find(({ id }) => id === "taux_brut_mortalite_annuel");
  expect(published?.polarity).toBe("neutral");
});

test("a crude death rate says everywhere that it leaves age out", () => {
  const deaths = counts.find(({ id }) => id === "nombre_deces")!;
  expect(rateOfCount(deaths, 2023)!.indicator.label).toContain("taux brut, âge non pris en compte");
});

test("the unit of each rate says the number of inhabitants that it is made for", () => {
  const wrong = counts.flatMap((count) => {
    const rate = rateOfCount(count, 2023);
    const unit = `pour ${rate?.per === 1000 ? "1 000" : "100 000"} hab.`;
    return rate === null || rate.indicator.unit === unit ? [] : rate.indicator.id;
  });
  expect(wrong).toEqual([]);
});

/**
 * Reviewed by hand: people are counted where they practise, a pharmacy or a hall is counted
 * without its size, a crude death rate follows age.
 */
const KINDS: Readonly<Record<string, [polarity: string, limit: string]>> = {
  nombre_deces: ["neutral", "suit d’abord l’âge"],
  nombre_generalistes: ["higher-better", "Compte des professionnels"],
  nombre_infirmiers: ["higher-better", "Compte des professionnels"],
  nombre_dentistes: ["higher-better", "Compte des professionnels"],
  // Equipment, yet nearer with each one more: unlike a pool, none replaces it by its size.
  nombre_pharmacies: ["higher-better", "Compte des équipements"],
  nombre_urgences: ["neutral", "Compte des équipements"],
  nombre_gymnases: ["neutral", "Compte des équipements"],
  nombre_bassins_natation: ["neutral", "Compte des équipements"],
};

test("each count has the direction and the limit of what it counts", () => {
  const rates = counts.flatMap((count) => rateOfCount(count, 2023) ?? []);
  expect(rates.map(({ count }) => count).toSorted()).toEqual(Object.keys(KINDS).toSorted());
  for (const { count, indicator } of rates) {
    const [polarity, limit] = KINDS[count]!;
    expect([count, indicator.polarity]).toEqual([count, polarity]);
    expect(indicator.traits.limit).toContain(limit);
  }
});
