import { expect, test } from "vitest";
import { themeTitle } from "@/report/diagnostic/parts/theme-title";

const attention = {
  list: "attention",
  direction: "Pauvreté plus fréquente qu’en Bretagne (10,4\u00a0%) et qu’en France (14,9\u00a0%)",
} as const;
const strength = { list: "atout", direction: "APL plus élevée qu’en France (3,7)" } as const;

test("a title states what calls for action first, without the figures of the line under it", () => {
  expect(themeTitle("socio-économique", [strength, attention])).toBe(
    "Socio-économique : pauvreté plus fréquente qu’en Bretagne et qu’en France ; APL plus élevée qu’en France",
  );
});

test("without a finding of the territory the theme alone is the title", () => {
  expect(themeTitle("état de santé", [])).toBe("État de santé");
  const others = (["contexte", "contraste", "a-expliquer"] as const).map((list) => ({
    ...strength,
    list,
  }));
  expect(themeTitle("état de santé", others)).toBe("État de santé");
});

test("a finding too long for two lines leaves its place to one that fits, or to none", () => {
  const long = { ...attention, direction: `Plus ${"de mots ".repeat(20)}` };
  expect(themeTitle("démographie", [long, strength])).toBe(
    "Démographie : APL plus élevée qu’en France",
  );
  expect(themeTitle("démographie", [long])).toBe("Démographie");
});
