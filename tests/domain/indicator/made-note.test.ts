import { expect, test } from "vitest";
import { madeNote } from "@/domain/indicator/made-note";

const availability = [{ level: "departement" as const, years: [2024] }];

test("a sum says of what; what is published says nothing", () => {
  const sum = { aggregation: { rule: "sum" }, availability } as const;
  expect(madeNote(sum, "region")).toBe("somme des départements");
  expect(madeNote(sum, "departement")).toBe("");
  expect(madeNote(sum, "epci")).toBe("");
  const mean = { aggregation: { rule: "weighted-mean", weight: "x" }, availability } as const;
  expect(madeNote(mean, "region")).toBe("moyenne pondérée de territoires plus petits");
});
