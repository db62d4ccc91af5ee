import { expect, test } from "vitest";
import { MAX_MOTIF, withoutVoisinage, withVoisinage } from "@/domain/perimetres/graph/voisinage";
import type { TerritoryRef } from "@/domain/geography/territory";

const BREST: TerritoryRef = { level: "epci", code: "242900314" };
const CROZON: TerritoryRef = { level: "epci", code: "200066868" };
const SEIN: TerritoryRef = { level: "commune", code: "29083" };
const motif = "Navette de la rade";

test("one by pair of territories, whichever comes first", () => {
  const one = withVoisinage([], { a: BREST, b: CROZON, motif: ` ${motif}\n` });
  expect(one).toEqual([{ a: BREST, b: CROZON, motif }]);
  const two = withVoisinage(one, { a: SEIN, b: BREST, motif });
  expect(withVoisinage(two, { a: CROZON, b: BREST, motif: "Pont" })).toEqual([
    { a: SEIN, b: BREST, motif },
    { a: CROZON, b: BREST, motif: "Pont" },
  ]);
  expect(withoutVoisinage(two, CROZON, BREST)).toEqual([{ a: SEIN, b: BREST, motif }]);
  expect(withoutVoisinage(two, CROZON, SEIN)).toEqual(two);
});

test("asks for two territories and a reason, which stays short", () => {
  expect(() => withVoisinage([], { a: BREST, b: CROZON, motif: " \u00a0" })).toThrow(
    "withVoisinage requires two territories and a reason, got 242900314, 200066868, «  »",
  );
  expect(() => withVoisinage([], { a: BREST, b: BREST, motif })).toThrow("two territories");
  const [long] = withVoisinage([], { a: BREST, b: SEIN, motif: "x".repeat(2 * MAX_MOTIF) });
  expect(long?.motif).toHaveLength(MAX_MOTIF);
});
