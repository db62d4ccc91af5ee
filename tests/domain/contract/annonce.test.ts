import { expect, test } from "vitest";
import {
  announcedWhen,
  announcedWords,
  announcerOf,
  annonceSentence,
  latestAnnonces,
  type Annonce,
} from "@/domain/contract/annonce";
import { day, sourceDate } from "../cls-example";

const annonce = (part: Partial<Annonce>): Annonce => ({
  date: sourceDate("2024-01-09"),
  level: "region",
  code: "53",
  mesure: "habitants",
  valeur: 0.65,
  isFloor: true,
  source: "https://bretagne.ars.sante.fr/x",
  precision: "",
  ...part,
});
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("the latest of each measure, population first, and both pages of one date", () => {
  const all = [
    annonce({ date: sourceDate("2023"), valeur: 0.6 }),
    annonce({}),
    annonce({ mesure: "contrats", valeur: 21, isFloor: false }),
    annonce({ mesure: "contrats", valeur: 22, isFloor: false }),
    annonce({ code: "52", valeur: 0.9 }),
  ];
  const of = (text: string) =>
    latestAnnonces(all, { level: "region", code: "53" }, day(text)).map(({ valeur }) => valeur);
  expect(of("2026-11-29")).toEqual([0.65, 21, 22]);
  // What was not announced yet is not said of an earlier day.
  expect(of("2023-06-01")).toEqual([0.6]);
  expect(of("2020-01-01")).toEqual([]);
});

test("a page without date counts only where no dated one speaks", () => {
  const undated = annonce({ date: null, valeur: 0.1 });
  const of = (all: Annonce[]) =>
    latestAnnonces(all, { level: "region", code: "53" }, day("2026-11-29")).length;
  expect(of([undated])).toBe(1);
  expect(latestAnnonces([undated, annonce({})], annonce({}), day("2026-11-29"))[0]?.valeur).toBe(
    0.65,
  );
});

test("who said what, and when", () => {
  expect(plain(annonceSentence(annonce({})))).toBe(
    "l’ARS annonçait plus de 65 % de la population couverte le 9 janvier 2024",
  );
  expect(announcerOf({ source: "https://www.letelegramme.fr/a" })).toBe("letelegramme.fr");
  expect(plain(announcedWords(annonce({ mesure: "contrats", valeur: 20, isFloor: false })))).toBe(
    "20 contrats signés",
  );
  expect(announcedWhen({ date: sourceDate("2023") })).toBe("en 2023");
  expect(announcedWhen({ date: null })).toBe("sur une page sans date");
});
