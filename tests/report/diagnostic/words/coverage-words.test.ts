import { expect, test } from "vitest";
import type { Level } from "@/domain/geography/level";
import { sheetContracts } from "@/domain/sheet/sheet-contracts";
import { coverageWords } from "@/report/diagnostic/words/coverage-words";
import { realFigures, realSubject } from "../../../domain/diagnostic/real-profile";

const figures = await realFigures();
const wordsOf = (code: string, level: Level = "region"): string =>
  coverageWords({
    contracts: sheetContracts(
      realSubject(figures, level, code),
      [],
      figures.files.atlas,
      figures.files.coverage,
    ),
  });

test("a région searched everywhere has its share, another one a floor and where it stops", () => {
  expect(wordsOf("53")).toMatch(/^Au 21 novembre 2026, \d+\s% des habitants vivent/);
  expect(wordsOf("84")).toMatch(
    /^Au 21 novembre 2026, au moins \d+\s% des habitants vivent .* n’ont été cherchés qu’en Bretagne et en Auvergne/,
  );
});

test("where no contract is known and nobody looked, nothing is said of their absence", () => {
  expect(wordsOf("93")).toMatch(/aucun contrat local de santé .* n’est recensé ici\. Les contrats/);
});

test("a territory covered whole has no « au moins 100 % », wherever contracts were looked for", () => {
  const redon = wordsOf("243500741", "epci");
  expect(redon).toMatch(/^Au 21 novembre 2026, 100\s% des habitants vivent/);
  expect(redon).not.toContain("n’ont été cherchés");
});
