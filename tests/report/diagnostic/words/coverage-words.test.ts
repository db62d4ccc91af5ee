import { expect, test } from "vitest";
import type { Level } from "@/domain/geography/level";
import { sheetContracts } from "@/domain/sheet/sheet-contracts";
import { coverageWords } from "@/report/diagnostic/words/coverage-words";
import { realFigures, realSubject } from "../../../domain/diagnostic/real-profile";

const figures = await realFigures();
const wordsOf = (code: string, level: Level = "region", departements: string[] = []): string =>
  coverageWords({
    contracts: sheetContracts(
      { ...realSubject(figures, level, code), code },
      departements,
      figures.files.atlas,
      figures.files.coverage,
    ),
  });

test("a région searched everywhere has its share, and what its ARS announced", () => {
  const bretagne = wordsOf("53");
  expect(bretagne).toMatch(/^Au 29\snovembre\s2026, 30\s% des habitants vivent/);
  expect(bretagne).toMatch(/L’ARS annonçait plus de 65\s% de la population couverte le 9\sjanvier/);
  expect(bretagne).toContain("https://bretagne.ars.sante.fr/");
});

test("a région searched in part has no share, and its known contracts are named", () => {
  const rhone = wordsOf("84");
  expect(rhone).toContain("le relevé est partiel ici, et aucune part n’est calculée");
  expect(rhone).toContain("CLS de Riom Limagne et Volcans (signé)");
  expect(rhone).toContain("n’ont été cherchés qu’en Bretagne et en Auvergne");
  expect(rhone).not.toMatch(/\d\s%/);
});

test("where no contract is known and nobody looked, nothing is counted", () => {
  const paca = wordsOf("93");
  expect(paca).toContain("ce territoire est hors relevé : rien n’y est compté.");
  expect(paca).not.toMatch(/aucun|\d\s%/i);
});

test("a territory covered whole has its 100 %, wherever contracts were looked for", () => {
  const redon = wordsOf("243500741", "epci");
  expect(redon).toMatch(/^Au 29\snovembre\s2026, 100\s% des habitants vivent/);
  expect(redon).not.toContain("n’ont été cherchés");
});

test("a contract of unknown perimeter is named, and « aucun contrat recensé » is not said", () => {
  // Fougères Agglomération.
  const fougeres = wordsOf("200072452", "epci", ["35"]);
  expect(fougeres).toContain("CLS du Pays de Fougères");
  expect(fougeres).toMatch(/au périmètre inconnu peuvent couvrir ce territoire/);
  expect(fougeres).not.toMatch(/Aucun contrat n’est recensé/i);
});
