import { expect, test } from "vitest";
import { dateBracket, inYear, saysYear } from "@/domain/words/dated";

const PLACES = "Densité de psychologues (lieux d’exercice 2021)";

test("a year that the label says is not said again", () => {
  expect([inYear(PLACES, 2021), dateBracket(PLACES, 2021)]).toEqual(["", ""]);
  expect([inYear(PLACES, 2024), dateBracket(PLACES, 2024)]).toEqual([" en 2024", " (2024)"]);
  expect(dateBracket(PLACES, 2021, "bassin de vie de Redon")).toBe(" (bassin de vie de Redon)");
  expect(dateBracket("APL", 2023, "bassin de vie de Redon")).toBe(
    " (2023, bassin de vie de Redon)",
  );
});

test("the end of a period is its year; part of a number is none", () => {
  expect(saysYear("Évolution annuelle moyenne de la population, 2017-2023", 2023)).toBe(true);
  expect(inYear("ALD", "2015-2017")).toBe(" en 2015-2017");
  expect(saysYear("Décès pour 12021 habitants", 2021)).toBe(false);
});
