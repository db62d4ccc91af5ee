import { expect, test } from "vitest";
import { agree } from "@/domain/words/label-grammar";
import { realIndicators } from "../indicator/real-traits";

test("example of the docstring", () => {
  expect(agree("inférieur", "fs")).toBe("inférieure");
});

test.each([
  ["ms", "inférieur", "égal"],
  ["fs", "inférieure", "égale"],
  ["mp", "inférieurs", "égaux"],
  ["fp", "inférieures", "égales"],
] as const)("%s", (agreement, lower, equal) => {
  expect(agree("inférieur", agreement)).toBe(lower);
  expect(agree("égal", agreement)).toBe(equal);
});

/** Gender and number of the first word of every label that is compared. */
const NOUNS: Readonly<Record<string, string>> = {
  Évolution: "supérieure",
  Densité: "supérieure",
  Part: "supérieure",
  Taille: "supérieure",
  Médiane: "supérieure",
  APL: "supérieure",
  Espérance: "supérieure",
  Mortalité: "supérieure",
  Couverture: "supérieure",
  Taux: "supérieur",
  Décès: "supérieurs",
  Indice: "supérieur",
  Rapport: "supérieur",
  Licences: "supérieures",
  Médecins: "supérieurs",
  Infirmiers: "supérieurs",
  "Chirurgiens-dentistes": "supérieurs",
  Services: "supérieurs",
  Bassins: "supérieurs",
  Pharmacies: "supérieures",
  Salles: "supérieures",
};

test("every label of the catalogue that is compared agrees", async () => {
  const compared = (await realIndicators()).filter(
    ({ kind, availability }) => kind === "rate" && availability.length > 0,
  );
  const wrong = compared.filter(
    ({ label, traits }) => agree("supérieur", traits.agreement) !== NOUNS[label.split(" ")[0]!],
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(compared.length).toBeGreaterThan(60);
});
