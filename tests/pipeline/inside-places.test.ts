import { expect, test } from "vitest";
import type { Indicator } from "@/domain/indicator/indicator";
import { withInsidePlaces, type InsideRow } from "../../pipeline/data/traits/inside-places";

const known = { id: "apl", availability: [{ level: "commune", years: [2023] }], whyAbsent: "" };
const absent = { id: "zonage", availability: [], whyAbsent: "Pas repris : voir l’ARS." };
const INDICATORS = [known, absent] as unknown as Indicator[];
const ROW: InsideRow = {
  id: "apl",
  tableau: "acces",
  rang: "1",
  entete: "Généralistes",
  unite: "consult./an",
  seuil: "2.5",
  seuil_dit: "seuil",
  motif: "parce que",
};
const withRow = (part: Partial<InsideRow>) => withInsidePlaces(INDICATORS, [{ ...ROW, ...part }]);

test("a row places its indicator, the others stay as they are", () => {
  const [apl, zonage] = withRow({});
  expect(apl).toMatchObject({
    inside: { table: "access", rank: 1, head: "Généralistes", unit: "consult./an" },
    threshold: { value: 2.5, words: "seuil" },
  });
  expect(zonage).toBe(absent);
  expect(withRow({ seuil: "", seuil_dit: "" })[0]).not.toHaveProperty("threshold");
});

test.each<[string, Partial<InsideRow>]>([
  ["a known indicator", { id: "inconnu" }],
  ["a reason", { motif: " " }],
  ["a unit where communes have figures", { unite: "" }],
  ["« seuil » and « seuil_dit » together", { seuil_dit: "" }],
  ["acces|population|vie", { tableau: "santé" }],
])("requires %s", (words, part) => {
  expect(() => withRow(part)).toThrow(words);
});

test("what has no figure says where to ask, and two columns have not one rank", () => {
  const asked = { ...ROW, id: "zonage", unite: "", seuil: "", seuil_dit: "" };
  expect(() => withInsidePlaces(INDICATORS, [asked])).not.toThrow();
  const nowhere = [{ ...absent, whyAbsent: "" }] as unknown as Indicator[];
  expect(() => withInsidePlaces(nowhere, [asked])).toThrow("requires where to ask");
  expect(() => withInsidePlaces(INDICATORS, [ROW, asked])).toThrow("acces 1");
});
