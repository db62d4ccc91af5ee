import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { groupOf, realFigures, realSubject } from "../real-profile";
import { DIVERSE_EPCI, realFindings } from "./real-findings";

const DOCUMENT = readFileSync(
  new URL("../../../../docs/comparative-sentences.md", import.meta.url),
  "utf8",
);

const REFERENCE = String.raw`(?:qu’(?:en|à)|que (?:dans|la médiane|celle)) [^:()]+? \([−\d][^)]*\)`;
const NEAR = String.raw`, (?:à peu près comme|l’inverse par rapport) [^:]+? \([−\d][^)]*\)`;
const WHEN = String.raw`(?:en \d{4}|entre \d{4} et \d{4})`;
const POINT = String.raw`\p{L}[^.:(]*? ${REFERENCE}(?: et ${REFERENCE})?`;
const FIGURE = String.raw` : .*${WHEN}.*`;

/** Forms by their name in the document, each for a whole sentence without its stop. */
const FORMS: Readonly<Record<string, RegExp>> = {
  point: new RegExp(`^${POINT}${FIGURE}$`, "u"),
  contrasted: new RegExp(`^${POINT}(?:${NEAR})+${FIGURE}$`, "u"),
  index:
    /^\d+ % de décès de (?:plus|moins) qu’attendu à âge égal \(indice .* en \d{4}, intervalle .*; 100 en France métropolitaine\)$/u,
  position: /^Quart le plus (?:haut|bas) des .*$/u,
  test: /^Différence significative par rapport (?:à|au).*$/u,
  context: new RegExp(
    `^(?:Départements?|Bassins? de vie) .*? : ${POINT}(?:${NEAR})*${FIGURE}$`,
    "u",
  ),
  contradiction: /^(?:[^.]*, mais [^.]*|.* : .* \(.*\) ; .* : .* \(.*\))$/u,
  explanation:
    /^(?:L’accès (?:compte aussi|tient compte)|Petit nombre|La moyenne du territoire cache|Le chiffre du territoire le plus large ne vaut pas).*$/u,
  reserve: /^Près de la Suisse, .*$/u,
  companion: /^De même : \p{L}[^:]* : [−\d].* \([^()]* [−\d][^()]*\)$/u,
};

/** Sentences of a text: a stop inside a number or « hab./km² » ends none. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/[\u00a0\u202f]/g, " ")
    .split(/(?<=[^.])\. (?=[\p{Lu}\d])/u)
    .map((sentence) => sentence.replace(/\.$/u, ""));

const book = await realFigures();
const group = groupOf(book, "Fougères et Couesnon", ["200072452", "200070688"]);
const subjects = [...DIVERSE_EPCI.map((code) => realSubject(book, "epci", code)), group];
const sentences = subjects.flatMap((subject) =>
  realFindings(book, subject).flatMap(({ text }) => sentencesOf(text)),
);
const formOf = (sentence: string): string | undefined =>
  Object.keys(FORMS).find((name) => FORMS[name]!.test(sentence));

test("every sentence has a form of the document", () => {
  expect(sentences.length).toBeGreaterThan(400);
  expect(sentences.filter((sentence) => formOf(sentence) === undefined)).toEqual([]);
});

test("every form is used, and stands in the document", () => {
  const used = new Set(sentences.map(formOf));
  expect(Object.keys(FORMS).filter((name) => !used.has(name))).toEqual([]);
  const told = [...DOCUMENT.matchAll(/^\| `([a-z]+)`/gmu)].map(([, name]) => name);
  expect(told).toEqual(Object.keys(FORMS));
});

test("a sentence of another form is seen", () => {
  for (const wrong of [
    "Le territoire est mieux placé que ses voisins",
    "Pauvreté plus élevée que la moyenne",
    "Écart non testé",
    "60e valeur la plus haute des 61 EPCI de Bretagne",
  ])
    expect(formOf(wrong)).toBeUndefined();
});
