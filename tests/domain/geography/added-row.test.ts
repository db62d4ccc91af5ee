import { expect, test } from "vitest";
import { ADDED_ROW, NO_FILES } from "@/domain/geography/added-row";
import { LEVELS } from "@/domain/geography/level";
import {
  hasColumns,
  hasLabels,
  hasOutlines,
  isWider,
  levelRow,
} from "@/domain/geography/level-table";

test("a zoning that the user loads is a level too, without any file", () => {
  expect(levelRow("zonage-cpts")).toBe(ADDED_ROW);
  expect([hasColumns, hasLabels, hasOutlines].some((has) => has("zonage-cpts"))).toBe(false);
  expect(LEVELS.every((level) => isWider("zonage-cpts", level))).toBe(true);
});

test("a level without files has none of any kind", () => {
  expect(Object.values(NO_FILES).every((file) => file === null)).toBe(true);
});
