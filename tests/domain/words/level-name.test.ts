import { expect, test } from "vitest";
import { LEVELS } from "@/domain/geography/level";
import { levelName, ofTheLevel, ofTheWholeLevel } from "@/domain/words/level-name";

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

test("roles are given to known levels only", () => {
  expect(LEVELS.flatMap((level) => levelName(level).role ?? [])).toEqual([
    "région d’avant 2016",
    "territoire de concertation",
    "bassin de santé intermédiaire",
    "bassin de santé de proximité",
  ]);
});

test("one territory, and the whole of it, after « de »", () => {
  expect(LEVELS.map(ofTheLevel)).toEqual([
    "de la région",
    "de l’ancienne région",
    "du département",
    "de la zone d’emploi",
    "du bassin de vie",
    "de l’EPCI",
    "de la commune",
  ]);
  expect(ofTheWholeLevel("departement")).toBe("du département entier");
  expect(ofTheWholeLevel("epci")).toBe("de l’EPCI entier");
  expect(ofTheWholeLevel("zone-emploi")).toBe("de la zone d’emploi entière");
});
