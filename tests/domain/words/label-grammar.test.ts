import { expect, test } from "vitest";
import { rateOfCount } from "@/domain/book/count-rate";
import { agree } from "@/domain/words/label-grammar";
import { realFigures } from "../diagnostic/real-profile";

test("example of the docstring", () => {
  expect(agree("inférieur", "Part des 75 ans ou plus")).toBe("inférieure");
});

test.each([
  ["Taux de pauvreté au seuil de 60 %", "inférieur", "égal"],
  ["Part d’appartements", "inférieure", "égale"],
  ["Évolution annuelle moyenne de la population", "inférieure", "égale"],
  ["APL aux médecins généralistes", "inférieure", "égale"],
  ["Décès pour 1 000 habitants (taux brut, âge non pris en compte)", "inférieurs", "égaux"],
  ["Services d’urgences pour 100 000 habitants", "inférieurs", "égaux"],
  ["Pharmacies pour 100 000 habitants (Insee)", "inférieures", "égales"],
  ["Salles multisports pour 100 000 habitants", "inférieures", "égales"],
])("%s", (label, lower, equal) => {
  expect(agree("inférieur", label)).toBe(lower);
  expect(agree("égal", label)).toBe(equal);
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
  Médecins: "supérieurs",
  Infirmiers: "supérieurs",
  "Chirurgiens-dentistes": "supérieurs",
  Services: "supérieurs",
  Bassins: "supérieurs",
  Pharmacies: "supérieures",
  Salles: "supérieures",
};

test("every label of the catalogue that is compared agrees", async () => {
  const { catalogue } = (await realFigures()).files;
  const labels = catalogue.indicators
    .filter(({ availability }) => availability.length > 0)
    .map((indicator) => rateOfCount(indicator, 2023)?.indicator ?? indicator)
    .filter(({ kind }) => kind === "rate")
    .map(({ label }) => label);
  const wrong = labels.filter((label) => agree("supérieur", label) !== NOUNS[label.split(" ")[0]!]);
  expect(wrong).toEqual([]);
  expect(labels.length).toBeGreaterThan(60);
});
