import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { afterA, afterDe } from "@/domain/words/place-grammar";

interface Place {
  readonly code: string;
  readonly nom: string;
  /** Insee COG, « type de nom en clair ». */
  readonly typeLiaison: number;
  readonly zone: string;
}

const read = (name: string): Place[] => {
  const text = readFileSync(
    `node_modules/@etalab/decoupage-administratif/data/${name}.json`,
    "utf8",
  );
  const places = JSON.parse(text) as Place[];
  return places.filter(({ zone }) => zone !== "com");
};

/** Insee: 0 and 1 no article, 2 le, 3 la, 4 les, 5 l’. */
const A_OF: Readonly<Record<number, string>> = { 2: "au ", 3: "à la ", 4: "aux ", 5: "à l’" };

const departements = read("departements");
const regions = read("regions");

const of = (level: string, code: string, nom: string) => ({ level, code, nom });

test("examples of the docstrings", () => {
  expect(afterA(of("region", "53", "Bretagne"))).toBe("à la Bretagne");
  expect(afterDe(of("departement", "22", "Côtes-d'Armor"))).toBe("des Côtes-d'Armor");
});

test("départements take the article of Insee after « à »", () => {
  expect(departements).toHaveLength(101);
  const wrong = departements.filter(({ code, nom, typeLiaison }) => {
    const insee = A_OF[typeLiaison];
    return insee !== undefined && afterA(of("departement", code, nom)) !== insee + nom;
  });
  expect(wrong.map(({ nom }) => nom)).toEqual([]);
});

const former = readFileSync("pipeline/figures/territoires/anciennes-regions.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => of("ancienne-region", line.slice(0, 2), line.split(",")[1]!));

// Names as the loi n° 2015-29 and Insee (COG 2015) give them; articles by common usage.
test("the sixteen régions of before 2016, after « à » and after « de »", () => {
  expect(former.map((place) => afterA(place)).toSorted()).toEqual(
    [
      "au Languedoc-Roussillon",
      "au Limousin",
      "au Nord-Pas-de-Calais",
      "à Midi-Pyrénées",
      "à Poitou-Charentes",
      "à Rhône-Alpes",
      "à l’Alsace",
      "à l’Aquitaine",
      "à l’Auvergne",
      "à la Basse-Normandie",
      "à la Bourgogne",
      "à la Champagne-Ardenne",
      "à la Franche-Comté",
      "à la Haute-Normandie",
      "à la Lorraine",
      "à la Picardie",
    ].toSorted(),
  );
  expect(former.map((place) => afterDe(place)).toSorted()).toEqual(
    [
      "d’Alsace",
      "d’Aquitaine",
      "d’Auvergne",
      "de Basse-Normandie",
      "de Bourgogne",
      "de Champagne-Ardenne",
      "de Franche-Comté",
      "de Haute-Normandie",
      "de Lorraine",
      "de Midi-Pyrénées",
      "de Picardie",
      "de Poitou-Charentes",
      "de Rhône-Alpes",
      "du Languedoc-Roussillon",
      "du Limousin",
      "du Nord-Pas-de-Calais",
    ].toSorted(),
  );
});

test("the register says « d’Auvergne » as the diagnostic does", () => {
  const searched = readFileSync("pipeline/figures/cls/territoires-recherches.csv", "utf8");
  const [, nom, , de] = /^(l’Auvergne),(.*?),(.*?),/m.exec(searched)!;
  const auvergne = of("ancienne-region", "83", "Auvergne");
  expect([afterA(auvergne), afterDe(auvergne)]).toEqual([`à ${nom!}`, de]);
});

test("the eighteen régions, after « à »", () => {
  expect(regions.map(({ code, nom }) => afterA(of("region", code, nom))).toSorted()).toEqual(
    [
      "au Centre-Val de Loire",
      "au Grand Est",
      "aux Hauts-de-France",
      "aux Pays de la Loire",
      "à La Réunion",
      "à Mayotte",
      "à la Bourgogne-Franche-Comté",
      "à la Bretagne",
      "à la Corse",
      "à la Guadeloupe",
      "à la Guyane",
      "à la Martinique",
      "à la Normandie",
      "à la Nouvelle-Aquitaine",
      "à la Provence-Alpes-Côte d'Azur",
      "à l’Auvergne-Rhône-Alpes",
      "à l’Occitanie",
      "à l’Île-de-France",
    ].toSorted(),
  );
});

test("the eighteen régions, after « de »", () => {
  expect(regions.map(({ code, nom }) => afterDe(of("region", code, nom))).toSorted()).toEqual(
    [
      "de Bourgogne-Franche-Comté",
      "de Bretagne",
      "de Corse",
      "de La Réunion",
      "de Mayotte",
      "de Normandie",
      "de Nouvelle-Aquitaine",
      "de Provence-Alpes-Côte d'Azur",
      "de la Guadeloupe",
      "de la Guyane",
      "de la Martinique",
      "des Hauts-de-France",
      "des Pays de la Loire",
      "du Centre-Val de Loire",
      "du Grand Est",
      "d’Auvergne-Rhône-Alpes",
      "d’Occitanie",
      "d’Île-de-France",
    ].toSorted(),
  );
});

test.each([
  ["29", "Finistère", "du Finistère"],
  ["35", "Ille-et-Vilaine", "d’Ille-et-Vilaine"],
  ["56", "Morbihan", "du Morbihan"],
  ["44", "Loire-Atlantique", "de la Loire-Atlantique"],
  ["01", "Ain", "de l’Ain"],
  ["75", "Paris", "de Paris"],
  ["77", "Seine-et-Marne", "de Seine-et-Marne"],
  ["2B", "Haute-Corse", "de la Haute-Corse"],
])("département %s, after « de »", (code, nom, expected) => {
  expect(afterDe(of("departement", code, nom))).toBe(expected);
});

test("France has its article after « à » and none after « de »", () => {
  expect(afterA(of("france", "france", "France"))).toBe("à la France");
  expect(afterDe(of("france", "france", "France"))).toBe("de France");
});

test.each([
  ["Landerneau", "de Landerneau"],
  ["Auray", "d’Auray"],
  ["Évaux-les-Bains", "d’Évaux-les-Bains"],
  ["Hennebont", "d’Hennebont"],
  ["Le Faou", "du Faou"],
  ["Les Vans", "des Vans"],
  ["La Gacilly", "de La Gacilly"],
  ["Lesneven", "de Lesneven"],
])("a bassin of %s, after « de »", (nom, expected) => {
  expect(afterDe(of("bassin-de-vie", "29103", nom))).toBe(expected);
});
