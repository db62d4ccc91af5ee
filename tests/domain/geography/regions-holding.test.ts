import { expect, test } from "vitest";
import { NO_ZONE } from "@/domain/geography/commune-index";
import { regionsHolding } from "@/domain/geography/regions-holding";

/** Five communes: two régions, three EPCI of which one straddles, and an island without any. */
const regions = { codes: ["52", "53"], zoneOf: Uint16Array.of(0, 0, 1, 1, 1) };
const epci = { codes: ["A", "B", "C"], zoneOf: Uint16Array.of(0, 1, 1, 2, NO_ZONE) };

test("one région is enough for each territory: it is whole there", () => {
  expect(regionsHolding(epci, [0], regions)).toEqual(["52"]);
  expect(regionsHolding(epci, [1], regions)).toEqual(["52"]);
  expect(regionsHolding(epci, [2, 1], regions)).toEqual(["52", "53"]);
});

test("a position that the level lacks, or without a commune, is held nowhere", () => {
  expect(regionsHolding(epci, [7], regions)).toEqual([]);
  expect(regionsHolding({ ...epci, codes: ["A", "B", "C", "D"] }, [3], regions)).toEqual([]);
});
