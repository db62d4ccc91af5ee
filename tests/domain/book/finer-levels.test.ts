import { expect, test } from "vitest";
import { finerLevels } from "@/domain/book/finer-levels";

const published = {
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
