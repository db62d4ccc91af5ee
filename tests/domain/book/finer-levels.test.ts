import { expect, test } from "vitest";
import { finerLevels } from "@/domain/book/finer-levels";

const published = {
  aggregation: { rule: "none" } as const,
  availability: (["france", "region", "departement", "epci", "commune"] as const).map((level) => ({
    level,
    years: [2023],
  })),
};

test("published levels finer than the place, the widest first", () => {
  expect(finerLevels(published, "france")).toEqual(["region", "departement", "epci", "commune"]);
  expect(finerLevels(published, "zone-emploi")).toEqual(["epci", "commune"]);
  expect(finerLevels(published, "commune")).toEqual([]);
  expect(finerLevels(published, "perimetre")).toEqual(["epci", "commune"]);
});

test("counts add up from communes, where the rate itself is no figure", () => {
  const icm = {
    aggregation: { rule: "ratio-of-sums", years: [] } as const,
    availability: [{ level: "epci" as const, years: [2022] }],
  };
  expect(finerLevels(icm, "perimetre")).toEqual(["epci", "commune"]);
  expect(finerLevels(icm, "epci")).toEqual(["commune"]);
});
