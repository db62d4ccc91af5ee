import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { LEVELS } from "@/domain/geography/level";
import { OUTLINE_FILES } from "@/domain/geography/outline-file";

it.each(LEVELS)("names a file that the build wrote, by %s", (level) => {
  expect(existsSync(`public/${OUTLINE_FILES[level]}`)).toBe(true);
});
