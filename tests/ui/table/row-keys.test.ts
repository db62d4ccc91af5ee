import { expect, test } from "vitest";
import { rowAfterKey } from "@/ui/table/row-keys";

test.each([
  ["ArrowDown", 3, 4],
  ["ArrowDown", 9, 9],
  ["ArrowUp", 0, 0],
  ["ArrowUp", 3, 2],
  ["PageDown", 3, 8],
  ["PageDown", 7, 9],
  ["PageUp", 3, 0],
  ["Home", 5, 0],
  ["End", 5, 9],
  ["a", 5, null],
])("%s from row %i of ten, five in view, leads to %s", (key, from, to) => {
  expect(rowAfterKey(key, from, 10, 5)).toBe(to);
});

test("an empty list leads nowhere", () => {
  expect(rowAfterKey("End", 0, 0, 5)).toBeNull();
});
