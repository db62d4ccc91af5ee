import { expect, test } from "vitest";
import { elsewhereWords } from "@/domain/words/elsewhere";
import { realCommunes } from "../real-communes";

test("example of the docstring", () => {
  expect(elsewhereWords("97501")).toBe(
    "Saint-Pierre-et-Miquelon, hors des régions et départements de cet atlas",
  );
});

test.each([
  ["97123", "Saint-Barthélemy"],
  ["97701", "Saint-Barthélemy"],
  ["97127", "Saint-Martin"],
  ["97 150", "Saint-Martin"],
  ["98735", "Polynésie française"],
  ["98818", "Nouvelle-Calédonie"],
])("%s is %s", (code, nom) => {
  expect(elsewhereWords(code)).toMatch(new RegExp(`^${nom},`));
});

test("a beginning, an unknown code or a name has no such reason", () => {
  expect(["975", "99999", "98518", "Miquelon", ""].map(elsewhereWords)).toEqual(
    Array.from({ length: 5 }, () => null),
  );
});

// By its postal code one may be: 97127 is also La Désirade, which a search finds first.
test("no commune of the atlas is elsewhere", () => {
  expect(realCommunes.filter(({ code }) => elsewhereWords(code) !== null)).toEqual([]);
});
