import { expect, test } from "vitest";
import { SYNTHESIS_LISTS } from "@/domain/diagnostic/notes/diagnostic-notes";
import {
  EVIDENCE_LEGEND,
  EVIDENCE_SIGNS,
  LIST_WORDS,
} from "@/domain/diagnostic/synthesis/list-words";

test("what characterises the territory comes first, its surroundings last", () => {
  expect(SYNTHESIS_LISTS.map((list) => LIST_WORDS[list].title)).toEqual([
    "Ce qui caractérise le territoire",
    "Atouts",
    "Points d’attention",
    "Contrasté selon la référence",
    "À expliquer",
    "Contexte",
  ]);
});

test("no strength is a result", () => {
  expect(LIST_WORDS.atout.none).toBe("Aucun atout mesuré ici.");
});

test("the legend says both signs", () => {
  for (const sign of Object.values(EVIDENCE_SIGNS)) expect(EVIDENCE_LEGEND).toContain(sign);
});
