import { expect, test } from "vitest";
import type { BassinParts } from "@/domain/diagnostic/communes/bassin-parts";
import { bassinCell, bassinNames } from "@/domain/diagnostic/words/bassin-words";
import { measureOf, NOT_LOADED } from "@/domain/measure";

const parts = (shares: readonly number[], rest: BassinParts["rest"]): BassinParts =>
  ({ kept: shares.map((share, at) => ({ nom: `B${at}`, share })), rest }) as unknown as BassinParts;

test("each bassin with its share, the others together", () => {
  expect(bassinNames(parts([0.6, 0.34], { count: 2, share: 0.06 }))).toEqual({
    heads: ["B0 (60\u00a0%)", "B1 (34\u00a0%)"],
    rest: "Le reste des habitants (6\u00a0%) vit dans 2\u00a0autres bassins de vie, moins de 5 % chacun.",
  });
  expect(bassinNames(parts([0.9], { count: 0, share: 0.1 })).rest).toBe(
    "Le reste des habitants (10\u00a0%) vit hors de tout bassin de vie.",
  );
});

test("a figure has its sign, a long unit is said beside its label", () => {
  expect(bassinCell(measureOf(12.34), { unit: "%", decimals: 1 })).toBe("12,3\u00a0%");
  expect(bassinCell(measureOf(2.3), { unit: "personnes par ménage", decimals: 1 })).toBe("2,3");
  expect(bassinCell(NOT_LOADED, { unit: "%", decimals: 1 })).toBe("pas repris dans l’atlas");
  expect(bassinCell(null, { unit: "%", decimals: 1 })).toBe("–");
});
