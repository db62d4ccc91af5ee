import { expect, test } from "vitest";
import {
  compareEntries,
  comparedProfiles,
  isJudge,
  readingsBeside,
} from "@/domain/diagnostic/profile/compared-entries";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { LANDERNEAU, realFigures, realProfile, realSubject } from "../real-profile";

const book = await realFigures();
const subject = realSubject(book, "epci", LANDERNEAU);
const [bretagne, france] = ["region:53", "france"].map((key) => realProfile(book, subject, key));
const yardsticks = [bretagne!, france!];

const labelsOf = (key: string, profile = bretagne!): string[] =>
  (compareEntries(comparedProfiles({ profile, yardsticks })).get(key) ?? []).map(
    ({ reference }) => reference.label,
  );

test("région and France, whatever is chosen; a third reference comes first", () => {
  expect(labelsOf("apl_mg")).toEqual(["Bretagne", "France"]);
  expect(labelsOf("apl_mg", france)).toEqual(["Bretagne", "France"]);
  const finistere = realProfile(book, subject, "departement:29");
  expect(labelsOf("apl_mg", finistere)).toEqual(["Finistère", "Bretagne", "France"]);
  // Its figures are of the département: the région stands for it, once.
  expect(labelsOf("taux_nombre_bassins_natation", finistere)).toEqual(["Bretagne", "France"]);
});

test("an index has one base, a number no reference: one line", () => {
  expect(labelsOf("icm")).toEqual(["France métropolitaine"]);
  expect(labelsOf("population")).toHaveLength(1);
});

test("every entry has its figures in the order of each reference", () => {
  const compared = compareEntries(yardsticks);
  expect(compared.size).toBe(entriesOf(bretagne!).length);
  for (const entry of entriesOf(bretagne!))
    for (const [at, { place, measure }] of entry.readings.entries())
      for (const { reading } of readingsBeside(compared.get(entry.key)!, at))
        expect(reading).toMatchObject({ place, measure });
});

test("mortality is judged against France alone, poverty against both", () => {
  const judging = (key: string) =>
    compareEntries(yardsticks)
      .get(key)!
      .filter(isJudge)
      .map(({ reference }) => reference.reference.kind);
  expect(judging("mortalite_0_64")).toEqual(["france"]);
  expect(judging("taux_pauvrete")).toEqual(["region", "france"]);
});
