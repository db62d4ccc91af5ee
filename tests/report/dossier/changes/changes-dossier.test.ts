import { expect, test } from "vitest";
import type { LineChange } from "@/report/dossier/changes/changes";
import { changesDossier, changesWords } from "@/report/dossier/changes/changes-dossier";
import { DOSSIER } from "../example";

const CHANGES: readonly LineChange[] = [
  { chapter: "Âges", place: "Ages : Brest", before: "12", after: "13" },
  { chapter: "Soins", place: "", before: null, after: "Une maison de santé." },
  { chapter: "Âges", place: "Ages : Rennes", before: "14", after: null },
];

test("a table a chapter, with what was and what is", () => {
  const { title, cover, blocks } = changesDossier(DOSSIER, CHANGES, "3 mars 2026 à 10:42");
  expect(title).toBe(`${DOSSIER.title} : ce qui a changé`);
  expect(cover[0]).toBe("Depuis le document du 3 mars 2026 à 10:42.");
  expect(blocks.map((block) => (block.kind === "table" ? block.rows : block.kind))).toEqual([
    "heading",
    [
      ["Ages : Brest", "12", "13"],
      ["Ages : Rennes", "14", "–"],
    ],
    "heading",
    [["Texte", "–", "Une maison de santé."]],
  ]);
});

test("is counted in words", () => {
  expect(changesWords(CHANGES)).toBe("1\u00a0ligne modifiée, 1\u00a0ajoutée, 1\u00a0retirée.");
  expect(changesWords(CHANGES.slice(1, 2))).toBe("1\u00a0ligne ajoutée.");
  expect(changesWords([CHANGES[0]!, CHANGES[0]!])).toBe("2\u00a0lignes modifiées.");
  expect(changesWords([])).toBe("Aucune ligne n’a changé.");
});
