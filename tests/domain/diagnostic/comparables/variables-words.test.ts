import { expect, test } from "vitest";
import { computeComparables } from "@/domain/diagnostic/comparables/comparables";
import {
  datedVariable,
  unusedWords,
  usedWords,
} from "@/domain/diagnostic/comparables/variables-words";
import { groupOf, realFigures } from "../real-profile";

const figures = await realFigures();
const group = groupOf(figures, "Fougères et Couesnon", ["200072452", "200070688"]);
const found = computeComparables(group, figures, { variables: null, count: 5 });

test("which variables, of which level and year", () => {
  expect(usedWords(found)).toMatch(
    /^Variables, par EPCI\u00a0: Population municipale, 2023\u00a0; Densité de population, 2023\u00a0;/u,
  );
  expect(usedWords({ ...found, used: [] })).toBe(
    "Aucune variable n’est disponible pour ce territoire.",
  );
  const change = found.used.find(({ variable }) => variable.id === "evolution_population")!;
  expect(datedVariable(change.variable)).toBe(
    "Évolution annuelle moyenne de la population, 2017-2023",
  );
});

test("those that are not used, and why", () => {
  const [missing, unoffered] = unusedWords(found);
  expect(missing).toBe(
    "Sans valeur ici, donc pas utilisées\u00a0: Taux de pauvreté au seuil de 60 % et Médiane du niveau de vie\u00a0: ne se calcule pas pour un groupe.",
  );
  expect(unoffered).toMatch(/^Pas utilisées, faute de chiffre par EPCI\u00a0: .*dossier complet/u);
  expect(unusedWords({ missing: [], unoffered: [], level: "epci" })).toEqual([]);
});
