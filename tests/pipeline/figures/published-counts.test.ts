import { expect, test } from "vitest";
import { realIndicators } from "../../domain/indicator/real-traits";

// Counts that their producer publishes for one date, reported by the atlas to the legal population.

const indicators = await realIndicators();
const of = (id: string) => indicators.find((each) => each.id === id)!;
const rates = indicators.filter(
  ({ aggregation }) =>
    aggregation.rule === "ratio-of-sums" &&
    aggregation.years.some(({ denominator }) => denominator.id === "population"),
);

/**
 * Reviewed by hand: people are counted where they practise, a pharmacy or a hall is counted without
 * its size.
 */
const KINDS: Readonly<Record<string, readonly [polarity: string, limit: string, caution: string]>> =
  {
    taux_nombre_generalistes: ["higher-better", "Compte des professionnels", "Cnam"],
    taux_nombre_infirmiers: ["higher-better", "Compte des professionnels", "Cnam"],
    taux_nombre_dentistes: ["higher-better", "Compte des professionnels", "Cnam"],
    // Equipment, yet nearer with each one more: unlike a pool, none replaces it by its size.
    taux_nombre_pharmacies: ["higher-better", "Compte des équipements", "sans leur taille"],
    taux_nombre_urgences: ["neutral", "Compte des équipements", "sans leur taille"],
    taux_nombre_gymnases: ["neutral", "Compte des équipements", "sans leur taille"],
    taux_nombre_bassins_natation: ["neutral", "Compte des équipements", "sans leur taille"],
  };

test("each rate has the direction, the limit and the caution of what it counts", () => {
  expect(rates.map(({ id }) => id).toSorted()).toEqual(Object.keys(KINDS).toSorted());
  for (const { id, polarity, traits, caution } of rates) {
    const [direction, limit, reading] = KINDS[id]!;
    expect([id, polarity]).toEqual([id, direction]);
    expect(traits.limit).toContain(limit);
    expect(caution).toContain(reading);
    expect(caution).toContain("pas de taux à Mayotte");
    // The rate is reported to inhabitants: the caution of its count is none of its own.
    expect(caution).not.toContain("sans rapport à la population");
  }
});

test("each is made of its count of 2024 and the population of 2023, for 100 000 inhabitants", () => {
  for (const { id, unit, label, definition, evidence, aggregation, availability } of rates) {
    const count = of(id.replace("taux_", ""));
    expect(aggregation).toEqual({
      rule: "ratio-of-sums",
      years: [
        {
          year: 2024,
          numerator: { id: count.id, year: 2024 },
          denominator: { id: "population", year: 2023 },
          per: 100_000,
          coverage: null,
        },
      ],
    });
    expect(unit).toBe("pour 100 000 hab.");
    expect(label).toContain("pour 100 000 habitants");
    expect(definition).toContain("population municipale 2023");
    expect([evidence, availability]).toEqual(["events", count.availability]);
    expect([count.kind, count.traits.saidBy]).toEqual(["count", id]);
  }
});

test("deaths are counted, and their rate is the crude one of 2022", () => {
  expect(indicators.map(({ id }) => id)).not.toContain("taux_nombre_deces");
  expect(of("nombre_deces").traits.saidBy).toBe("taux_brut_mortalite_2022");
  expect(of("taux_brut_mortalite_2022").polarity).toBe("neutral");
});
