import { expect, test } from "vitest";
import { sheetContracts } from "@/domain/sheet/sheet-contracts";
import { coverageWords } from "@/report/diagnostic/words/coverage-words";
import { realFigures, realSubject } from "../../../domain/diagnostic/real-profile";

const figures = await realFigures();
const wordsOf = (code: string): string =>
  coverageWords({
    contracts: sheetContracts(
      realSubject(figures, "region", code),
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
