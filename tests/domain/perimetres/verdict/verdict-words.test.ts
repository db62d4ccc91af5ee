import { beforeAll, describe, expect, test } from "vitest";
import type { ArsRule, FundingStep } from "@/domain/perimetres/rule/ars-rule";
import type { PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { answerOf } from "@/domain/perimetres/rule/funding";
import type { RuleVerdict } from "@/domain/perimetres/verdict/perimetre-check";
import {
  etpWords,
  fundingClause,
  fundingSentences,
  minimumClause,
  nextClause,
  otherYearSentences,
  populationSentence,
} from "@/domain/perimetres/verdict/verdict-words";
import { BRETAGNE } from "../bretagne-rule";
import { checkCodes, readPerimetreFiles } from "../real-files";

let files: PerimetreFiles;
beforeAll(async () => {
  files = await readPerimetreFiles();
});

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const verdictOf = (...codes: readonly string[]): RuleVerdict =>
  checkCodes(codes, files).verdicts[0]!;
const withSteps = (...value: readonly FundingStep[]): ArsRule => ({
  ...BRETAGNE,
  steps: { value, source: "Saisi" },
});
const moneyOf = (population: number, rule: ArsRule): string =>
  plain(fundingSentences(answerOf(population, rule)));

test("ETP have the decimals of their value, two at most", () => {
  expect([1, 0.5, 0.25, 1.5, 0.125].map((etp) => plain(etpWords(etp)))).toEqual([
    "1 ETP",
    "0,5 ETP",
    "0,25 ETP",
    "1,5 ETP",
    "0,13 ETP",
  ]);
});

describe("what is missing for the next step", () => {
  test("is « un 2e ETP » where it is one whole ETP more", () => {
    expect(moneyOf(146_761, BRETAGNE)).toBe(
      "1 ETP d’ingénierie, 25 000 € au plus. Il manque 3 240 habitants pour un 2e ETP.",
    );
    expect(moneyOf(60_000, withSteps({ below: 70_000, etp: 0 }, { below: null, etp: 1 }))).toBe(
      "0 ETP d’ingénierie, 0 € au plus. Il manque 10 001 habitants pour un 1er ETP.",
    );
  });

  test("else names the step as it is", () => {
    const halves = withSteps(
      { below: 70_000, etp: 0.5 },
      { below: 90_000, etp: 1.5 },
      { below: null, etp: 3 },
    );
    expect(moneyOf(60_000, halves)).toMatch(/^0,5 ETP .* pour passer à 1,5 ETP\.$/);
    expect(moneyOf(80_000, halves)).toMatch(/^1,5 ETP .* pour passer à 3 ETP\.$/);
  });
});

test("under the minimum, the money is conditional; a source that says nothing is not", () => {
  expect(moneyOf(5_607, BRETAGNE)).toBe(
    "S’il atteignait le minimum : 1 ETP d’ingénierie, 25 000 € au plus. Il manquerait encore 100 001 habitants pour un 2e ETP.",
  );
  const silent = { ...BRETAGNE, steps: null };
  expect(moneyOf(5_607, silent)).toBe("Financement non précisé par la source.");
});

test("exactly on a limit that the source leaves out", () => {
  expect(moneyOf(150_000, BRETAGNE)).toBe(
    "À 150 000 habitants exactement, la source ne dit pas combien d’ETP (« moins de » puis « plus de »).",
  );
});

test("Ploërmel, Oust à Brocéliande, Redon: the year changes the money, not the minimum", () => {
  const [latest] = otherYearSentences(verdictOf("200066777", "200066785", "243500741"));
  expect(plain(latest!)).toBe(
    "Le millésime change la réponse : 149 848 habitants en 2022. 1 ETP d’ingénierie, 25 000 € au plus. Il manque 153 habitants pour un 2e ETP.",
  );
});

test("Landerneau-Daoulas: the year changes the minimum, not the ETP", () => {
  const [latest] = otherYearSentences(verdictOf("242900801"));
  expect(plain(latest!)).toBe(
    "Le millésime change la réponse : 49 868 habitants en 2022. Population insuffisante : il manque 132 habitants pour atteindre 50 000.",
  );
});

test("a région without a rule, and a source without a minimum", () => {
  const redon = checkCodes(["243500741"], files).verdicts[1]!;
  for (const { condition, words } of [
    minimumClause(redon, 2023),
    fundingClause(redon, 2023),
    nextClause(redon),
  ])
    expect([condition, words]).toEqual(["", "aucune règle chiffrée connue"]);
  const silent = { ...BRETAGNE, minimum: null, steps: null };
  const verdict = { ...redon, rule: silent, ...answerOf(60_000, silent) };
  expect(minimumClause(verdict, 2023).words).toBe("pas de minimum connu");
  expect(nextClause(verdict).words).toBe("non précisé par la source");
  expect(populationSentence(verdict.population)).toBe(
    "La source ne donne pas de population minimale.",
  );
});
