import { expect, test } from "vitest";
import { LEVELS } from "@/domain/geography/level";
import { LEVEL_ROLE, levelName } from "@/domain/words/level-name";

test("each level has its words, told apart from the others", () => {
  const names = LEVELS.map((level) => levelName(level));
  expect(new Set(names.map(({ one }) => one)).size).toBe(LEVELS.length);
  expect(new Set(names.map(({ many }) => many)).size).toBe(LEVELS.length);
  expect(names.every(({ by }) => by !== "")).toBe(true);
});

test("EPCI is invariable, the others take an s on their first word", () => {
  expect(levelName("epci")).toMatchObject({ one: "EPCI", many: "EPCI" });
  expect(levelName("bassin-de-vie").many).toBe("bassins de vie");
  expect(levelName("zone-emploi").many).toBe("zones d’emploi");
});

test("roles in the organisation of care are given to known levels only", () => {
  expect(
    Object.keys(LEVEL_ROLE).every((level) => (LEVELS as readonly string[]).includes(level)),
  ).toBe(true);
});
