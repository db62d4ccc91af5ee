import { expect, test } from "vitest";
import { saidLines } from "@/report/dossier/changes/said-lines";
import { DOSSIER, FIGURE } from "../example";

const lines = saidLines(DOSSIER);
const of = (chapter: string) => lines.filter((line) => line.chapter === chapter);

test("the cover, then each chapter under its heading", () => {
  expect(of("Couverture")[0]!.text).toBe(DOSSIER.title);
  expect([...new Set(lines.map(({ chapter }) => chapter))]).toEqual([
    "Couverture",
    "1. Le territoire & ses habitants",
    "2. Ce que dit le comité",
  ]);
});

test("a row is named by its table and its first cell, a box by its label, a figure by its title", () => {
  expect(lines).toContainEqual({
    chapter: "1. Le territoire & ses habitants",
    place: "Population des communes : Ambérieu-en-Bugey",
    text: "Code : 01004 ; Habitants : 14\u202f514 ; Note : =1+1",
  });
  expect(lines).toContainEqual({
    chapter: "1. Le territoire & ses habitants",
    place: FIGURE.title,
    text: FIGURE.alt,
  });
  expect(
    of("2. Ce que dit le comité").filter(({ place }) => place === "Difficultés")[0]!.text,
  ).toBe("Première ligne");
});

test("what is blank says nothing", () => {
  expect(lines.some(({ text }) => text.trim() === "")).toBe(false);
  expect(lines.some(({ place }) => place === "Atouts")).toBe(false);
});
