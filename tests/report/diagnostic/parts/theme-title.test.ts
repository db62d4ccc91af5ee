import { expect, test } from "vitest";
import { themeTitle } from "@/report/diagnostic/parts/theme-title";

const attention = {
  list: "attention",
  phrase: "Pauvreté plus fréquente",
  direction: "Pauvreté plus fréquente qu’en Bretagne (10,4\u00a0%) et qu’en France (14,9\u00a0%)",
} as const;
const strength = {
  list: "atout",
  phrase: "APL plus élevée",
  direction: "APL plus élevée qu’en France (3,7)",
} as const;

test("a title states what calls for action first, without the figures of the line under it", () => {
  expect(themeTitle("socio-économique", [strength, attention], true)).toBe(
    "Socio-économique : pauvreté plus fréquente qu’en Bretagne et qu’en France ; APL plus élevée qu’en France",
  );
});

test("two findings beside the same comparators name them once", () => {
  const rent = { ...attention, phrase: "Chômage plus fréquent", list: "attention" } as const;
  const beside = attention.direction.slice(attention.phrase.length);
  expect(
    themeTitle("emploi", [attention, { ...rent, direction: `${rent.phrase}${beside}` }], true),
  ).toBe("Emploi : pauvreté plus fréquente, chômage plus fréquent qu’en Bretagne et qu’en France");
});

test("where nothing stands out it is said, and where there is nothing to read too", () => {
  expect(themeTitle("état de santé", [], true)).toBe(
    "État de santé : rien ne se distingue nettement",
  );
  expect(themeTitle("prévention", [{ ...strength, list: "contexte" }], false)).toBe(
    "Prévention : pas de chiffre comparable du territoire lui-même",
  );
});

test("what the references disagree upon is not told without them", () => {
  const direction = `${attention.phrase} ${"que la médiane des EPCI, ".repeat(5)}`;
  const long = { list: "contraste", phrase: attention.phrase, direction } as const;
  expect(themeTitle("socio-économique", [long], true)).toBe(
    "Socio-économique : rien ne se distingue nettement",
  );
});

test("with more comparators than two lines hold, the finding without them", () => {
  const phrase = "Jeunes ni en emploi ni en formation plus nombreux";
  const direction = `${phrase} que la médiane des 92 EPCI des Hauts-de-France (20,5 %) et que la médiane des 1 255 EPCI de France (16,5 %)`;
  expect(themeTitle("enfants et jeunes", [{ list: "attention", phrase, direction }], true)).toBe(
    "Enfants et jeunes : jeunes ni en emploi ni en formation plus nombreux",
  );
});
