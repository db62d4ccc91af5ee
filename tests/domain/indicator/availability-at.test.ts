import { describe, expect, test } from "vitest";
import { availabilityAt, yearsAt } from "@/domain/indicator/availability-at";
import { realFigures } from "../diagnostic/real-profile";

const { catalogue } = (await realFigures()).files;

const summed = { aggregation: { rule: "sum" } } as const;
const at = (level: "region" | "departement" | "bassin-de-vie" | "commune", ...years: number[]) => ({
  level,
  years,
});

describe("availabilityAt", () => {
  test("says what is published, before any sum", () => {
    const both = { ...summed, availability: [at("region", 2023), at("departement", 2022, 2023)] };
    expect(availabilityAt(both, "region")).toEqual({
      made: "published",
      from: null,
      years: [2023],
    });
    expect(yearsAt(both, "departement")).toEqual([2022, 2023]);
  });

  test("sums from the widest level that makes it up exactly", () => {
    const counts = { ...summed, availability: [at("commune", 2020), at("departement", 2024)] };
    expect(availabilityAt(counts, "region")).toEqual({
      made: "summed",
      from: "departement",
      years: [2024],
    });
    expect(availabilityAt(counts, "epci")?.from).toBe("commune");
    const mean = { ...counts, aggregation: { rule: "weighted-mean", weight: "x" } } as const;
    expect(availabilityAt(mean, "region")?.made).toBe("averaged");
  });

  test("never sums bassins, which cross borders, nor downwards, nor what does not add up", () => {
    const deaths = { ...summed, availability: [at("bassin-de-vie", 2024)] };
    expect(availabilityAt(deaths, "region")).toBeNull();
    expect(availabilityAt({ ...summed, availability: [at("region", 2024)] }, "epci")).toBeNull();
    const rate = {
      aggregation: { rule: "none" },
      availability: [at("departement", 2024)],
    } as const;
    expect(availabilityAt(rate, "region")).toBeNull();
    expect(yearsAt(rate, "region")).toEqual([]);
  });

  test("eight counts of the catalogue are summed by région from their départements, and seven rates", () => {
    const byRegion = catalogue.indicators.filter(
      (indicator) => availabilityAt(indicator, "region")?.made === "summed",
    );
    expect(byRegion.map(({ id }) => id).toSorted()).toEqual([
      "estimation_population",
      "nombre_bassins_natation",
      "nombre_dentistes",
      "nombre_generalistes",
      "nombre_gymnases",
      "nombre_infirmiers",
      "nombre_pharmacies",
      "nombre_urgences",
    ]);
    const rates = catalogue.indicators.filter(
      (indicator) => availabilityAt(indicator, "region")?.made === "divided",
    );
    expect(rates.map(({ id }) => id).toSorted()).toEqual(
      byRegion.flatMap(({ id }) => (id === "estimation_population" ? [] : `taux_${id}`)).toSorted(),
    );
  });
});
