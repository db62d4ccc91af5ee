import { expect, test } from "vitest";
import {
  fromLongest,
  holdsWords,
  normaliseName,
  properNameStart,
  withoutKindWords,
} from "@/domain/words/search-text";
import { realCommunes, realEpci } from "../real-communes";

test.each([
  ["St-Brieuc", "saint brieuc"],
  ["Ste Colombe", "sainte colombe"],
  ["Saint-Brieuc", "saint brieuc"],
  ["L’Haÿ-les-Roses", "l hay les roses"],
  ["Œting", "oeting"],
  ["Bœrsch", "boersch"],
  ["  Île - aux - Moines ", "ile aux moines"],
  ["Communauté de communes du Pays d'Iroise", "cc du pays d iroise"],
  ["Communauté d'agglomération du Libournais", "ca du libournais"],
  ["CU Le Havre", "cu le havre"],
  ["Sté", "sainte"],
  ["!", ""],
])("%j is compared as %j", (text, normal) => {
  expect(normaliseName(text)).toBe(normal);
});

test("every real name becomes plain words, and no name vanishes", () => {
  const names = [...realCommunes, ...realEpci].map(({ nom }) => normaliseName(nom));
  expect(names.filter((name) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(name))).toEqual([]);
});

test.each([
  ["cc du pays d iroise", "pays d iroise"],
  ["ca de la provence verte", "provence verte"],
  ["le havre", "havre"],
  ["l hay les roses", "hay les roses"],
  ["metropole de lyon", "lyon"],
  ["les", "les"],
  ["brest", "brest"],
])("%j begins properly at %j", (name, proper) => {
  expect(name.slice(properNameStart(name))).toBe(proper);
});

test("the longest word first", () => {
  expect(fromLongest("ile aux moines")).toEqual(["moines", "ile", "aux"]);
});

test.each([
  ["l hay les roses", "lhay les roses", true],
  ["l hay les roses", "hay", true],
  ["saint brieuc", "saintbrieuc", true],
  ["villaroche", "la roche", false],
  ["villaroche", "roche", true],
  ["y", "y", true],
  ["vichy", "y", false],
  ["saint y", "y", true],
])("« %s » and the query « %s »: %s", (name, query, isHeld) => {
  expect(holdsWords(name, query)).toBe(isHeld);
});

test.each([
  ["hautes terres communaute", "hautes terres"],
  ["bassin de vie de murat", "murat"],
  ["departement du cantal", "cantal"],
  ["communaute", "communaute"],
  ["metropole de lyon", "metropole de lyon"],
])("without what tells the kind, %s is %s", (query, bare) => {
  expect(withoutKindWords(query)).toBe(bare);
});
