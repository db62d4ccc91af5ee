import { expect, test } from "vitest";
import { chooseTerritory, FIRST_ETUDE, SCREENS } from "@/domain/etude";
import { FRANCE } from "@/domain/geography/scope";
import { isLevel } from "@/domain/geography/level";
import { CLASS_METHODS, MAX_CLASSES, MIN_CLASSES } from "@/stats/classes/class-limits";
import { realRegions } from "./real-communes";

test("the first view is one that the page can show", () => {
  const { scope, level, classing } = FIRST_ETUDE;
  expect(realRegions.find(({ code }) => code === scope)?.nom).toBe("Bretagne");
  expect(SCREENS).toContain(FIRST_ETUDE.screen);
  expect(isLevel(level)).toBe(true);
  expect(CLASS_METHODS).toContain(classing.method);
  expect(classing.count).toBeGreaterThanOrEqual(MIN_CLASSES);
  expect(classing.count).toBeLessThanOrEqual(MAX_CLASSES);
});

test("the whole country is no code of a région", () => {
  expect(realRegions.map(({ code }) => code)).not.toContain(FRANCE);
});

test("choosing a territory closes the open perimeter", () => {
  const territory = { level: "epci", code: "242900314" } as const;
  expect(chooseTerritory(territory)).toEqual({ territory, perimetre: null });
});
