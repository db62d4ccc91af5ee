import { expect, test } from "vitest";
import { isLevel, LEVELS } from "@/domain/geography/level";

test("each level is one, nothing else is", () => {
  expect(LEVELS.every(isLevel)).toBe(true);
  for (const text of ["france", "EPCI", "bassin", "", "toString"])
    expect(isLevel(text)).toBe(false);
});

test("from the largest territories to the smallest", () => {
  expect([LEVELS[0], LEVELS.at(-1)]).toEqual(["region", "commune"]);
});
