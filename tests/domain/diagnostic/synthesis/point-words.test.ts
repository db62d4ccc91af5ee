import { expect, test } from "vitest";
import { standingsAt } from "@/domain/diagnostic/synthesis/beside-both";
import {
  datedFigure,
  directionWords,
  pointHead,
  phraseOf,
  positionsWords,
  shortPhrase,
  testsWords,
  whenWords,
} from "@/domain/diagnostic/synthesis/point-words";
import { visible } from "../example-entry";
import { doubleOf, type DoubleChanges } from "./example-double";

const standings = (value: number, changes: DoubleChanges = {}) =>
  standingsAt(doubleOf("a", value, changes), 0);

test("direction first, both comparators named, figure last", () => {
  expect(visible(pointHead(standings(20), "higher", "20,0 % en 2022"))).toBe(
    "Plus de cas qu’en Bretagne (10,0~%) et qu’en France (10,0~%)~: 20,0 % en 2022",
  );
});

test("a reference that is near, or on the other side, is said so", () => {
  expect(visible(directionWords(standings(20, { region: 19.5 }), "higher"))).toBe(
    "Plus de cas qu’en France (10,0~%), à peu près comme en Bretagne (19,5~%)",
  );
  expect(visible(directionWords(standings(20, { region: 30 }), "higher"))).toBe(
    "Plus de cas qu’en France (10,0~%), l’inverse par rapport à la Bretagne (30,0~%)",
  );
});

test("the median of a set is called so", () => {
  const double = doubleOf("a", 20);
  const entries = double.entries.map((entry) => ({
    ...entry,
    reference: { ...entry.reference, how: "median" as const, label: "médiane des 20 EPCI" },
  }));
  expect(directionWords(standingsAt({ ...double, entries }, 0), "higher")).toContain(
    "Plus de cas que la médiane des 20 EPCI",
  );
});

test("an index says what its distance from 100 counts", () => {
  const index = standings(132.9, {
    region: null,
    france: 100,
    indicator: { unit: "", reference: 100 },
    synthesis: { more: "de décès de plus qu’attendu à âge égal", gap: 5 },
  });
  expect(visible(shortPhrase(index[0]!, "higher"))).toBe(
    "33~% de décès de plus qu’attendu à âge égal",
  );
  expect(visible(pointHead(index, "higher", ""))).toBe(
    "33~% de décès de plus qu’attendu à âge égal (indice 132,9 en 2022~; 100 en France)",
  );
});

test("a place is said where it is an outer quarter, with its rank near the end", () => {
  expect(visible(positionsWords(standings(1), "lower"))).toBe(
    "Quart le plus bas des 20 EPCI de Bretagne (valeur la plus basse) et des 20 EPCI de France (valeur la plus basse).",
  );
  expect(positionsWords(standings(12), "higher")).toBe("");
});

test("a test says with whom", () => {
  expect(testsWords(standings(20))).toBe("");
  const tested = standings(20).map((each) => ({ ...each, evidence: "tested" as const }));
  expect(testsWords(tested)).toBe(
    "Différence significative par rapport à la Bretagne et à la France.",
  );
});

test("small numbers are read with their count, a change with both its years", () => {
  const [few] = standings(3, { reading: { behind: { count: 3, population: 1000, per: 1000 } } });
  expect(visible(datedFigure(few!.entry, few!))).toBe("3,0~% en 2022 (effectif~: 3)");
  const [change] = standings(3, {
    indicator: { compute: { rule: "yearly-change", from: 2017, count: "population" } },
  });
  expect(whenWords(change!.entry)).toBe("entre 2017 et 2022");
});

test("a side that the catalogue leaves out has no words", () => {
  const { entry } = doubleOf("a", 1, { synthesis: { less: "" } });
  expect(phraseOf(entry, "lower")).toBe("");
  expect(phraseOf(entry, "higher")).toBe("Plus de cas");
});
