import { expect, test } from "vitest";
import { censoredAt, endWords } from "@/domain/indicator/censored";

const floor = { year: 2021, value: 5, count: 29, end: "low" } as const;
const poverty = {
  availability: [
    { level: "bassin-de-vie" as const, years: [2019, 2021], censored: [floor] },
    { level: "departement" as const, years: [2021] },
  ],
};

test("a figure exactly at the end, of that level and that year", () => {
  expect(censoredAt(poverty, "bassin-de-vie", 2021, 5)).toBe(floor);
  expect(censoredAt(poverty, "bassin-de-vie", 2021, 5.1)).toBeNull();
  expect(censoredAt(poverty, "bassin-de-vie", 2019, 5)).toBeNull();
  expect(censoredAt(poverty, "departement", 2021, 5)).toBeNull();
  expect(censoredAt(poverty, "epci", 2021, 5)).toBeNull();
});

test("which end it is", () => {
  expect(endWords(floor)).toBe("plancher du producteur");
  expect(endWords({ end: "high" })).toBe("plafond du producteur");
});
