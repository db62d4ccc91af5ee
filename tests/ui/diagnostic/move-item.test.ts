import { expect, test } from "vitest";
import { moveItem } from "@/ui/diagnostic/notes/move-item";

test("an item moves, and the others keep their order", () => {
  expect(moveItem(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moveItem(["a", "b", "c"], 2, -2)).toEqual(["c", "a", "b"]);
});

test("beyond an end it stops there; one that stays is the same list", () => {
  const list = ["a", "b"];
  expect(moveItem(list, 1, 5)).toBe(list);
  expect(moveItem(list, 0, -1)).toBe(list);
  expect(moveItem(list, 0, 9)).toEqual(["b", "a"]);
});
