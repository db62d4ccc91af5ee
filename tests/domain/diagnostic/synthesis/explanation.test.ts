import { expect, test } from "vitest";
import { standingsAt, type DoubleEntry } from "@/domain/diagnostic/synthesis/beside-both";
import { explanationOf } from "@/domain/diagnostic/synthesis/explanation";
import type { Standing } from "@/domain/diagnostic/synthesis/standing";
import { visible } from "../example-entry";
import { doubleOf } from "./example-double";

const last = (of: DoubleEntry): Standing => standingsAt(of, 0).at(-1)!;
const practices = (value: number, count = 50) =>
  last(
    doubleOf("b", value, {
      indicator: { dataset: "BPE" },
      reading: { behind: { count, population: 1000, per: 1000 } },
      entry: { year: 2021 },
    }),
  );
const access = last(doubleOf("c", 3, { indicator: { dataset: "APL" }, entry: { year: 2023 } }));

test("more installed than access tells: ages, where there are more old people than in France", () => {
  const ages = doubleOf("e", 20, { family: "age" });
  expect(visible(explanationOf(practices(20), access, [ages]))).toBe(
    "L’accès tient compte de l’âge des habitants (part des 75 ans ou plus~: 20,0~%, France 10,0~%), de la distance et de l’activité des professionnels.",
  );
  const young = doubleOf("e", 2, { family: "age" });
  expect(explanationOf(practices(20), access, [young])).not.toContain("France");
});

test("fewer installed than access tells: neighbours, density where it is high", () => {
  const dense = doubleOf("f", 20, {
    indicator: { unit: "hab./km²", compute: { rule: "density", area: "x", year: 2021 } },
  });
  expect(visible(explanationOf(practices(2), access, [dense]))).toContain(
    "communes voisines, joignables en quelques minutes en zone dense (part des 75 ans ou plus~: 20,0~hab./km², France 10,0)",
  );
});

test("small numbers and places are said", () => {
  expect(visible(explanationOf(practices(2, 1), access, []))).toContain(
    "Petit nombre~: 1 lieu d’exercice.",
  );
  expect(visible(explanationOf(practices(2, 0), access, []))).toContain("aucun lieu d’exercice");
  const wide = { ...access, entry: { ...access.entry, scale: "around" as const } };
  expect(explanationOf(practices(2), wide, [])).toContain("ne vaut pas pour celui-ci");
});

test("two figures of one data set tell a spread inside", () => {
  expect(explanationOf(access, access, [])).toBe(
    "La moyenne du territoire cache des écarts entre ses communes.",
  );
});
