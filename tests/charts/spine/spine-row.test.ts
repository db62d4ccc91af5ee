import { describe, expect, test } from "vitest";
import { noteOf, numberOf } from "@/charts/spine/spine-row";
import { formatQuantity } from "@/charts/words/quantity";
import { spineRow } from "../spine-examples";

const UNIT = "consultations par an et par habitant standardisé";

describe("numberOf", () => {
  test.each([
    [0.4, "0,4"],
    [1.9, "1,9"],
    [2, "2,0"],
    [-0.4, "−0,4"],
  ])("leaves the bare number of %d, whatever the number of its unit", (value, number) => {
    expect(numberOf(formatQuantity(value, { unit: UNIT, decimals: 1 }), UNIT)).toBe(number);
  });

  test("keeps a short unit, words of absence, and a bare index", () => {
    expect(numberOf("4,3\u00a0%", "%")).toBe("4,3\u00a0%");
    expect(numberOf("secret statistique", UNIT)).toBe("secret statistique");
    expect(numberOf("12,5", "")).toBe("12,5");
  });
});

test("a short unit in the singular is not said twice", () => {
  const row = spineRow({ place: "", year: "2023", polarity: "higher-better" });
  expect(noteOf({ ...row, unit: "ans", valueText: "1,5\u00a0an" })).toBe("2023");
  expect(noteOf({ ...row, unit: "ans", valueText: "sans donnée" })).toBe("ans · 2023");
});
