import { describe, expect, test } from "vitest";
import { limitsOf } from "@/domain/diagnostic/words/limits";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Level } from "@/domain/geography/level";
import { realTraits } from "../../indicator/real-traits";
import { entryOf, readingOf, referenceFigure } from "../example-entry";

const NOT_TESTED =
  "Sans intervalle\u00a0: un petit écart ne veut rien dire, et aucun écart n’est testé.";
const MEDIAN = "La référence est une médiane de territoires, non la valeur de l’ensemble.";
const of = await realTraits();
const behind = { count: 342, population: 39_849, per: 1000 };
const counted = readingOf({ behind, isInSet: false });
const limits = (id: string, changes: Partial<ProfileEntry> = {}, readings = [counted]) =>
  limitsOf(
    entryOf(readings, { ...changes, indicator: { id, ...(id === "x" ? {} : { traits: of(id) }) } }),
  );

describe("whose figure it is", () => {
  test.each<[Level, string]>([
    ["region", "de la région entière"],
    ["departement", "du département entier"],
    ["zone-emploi", "de la zone d’emploi entière"],
    ["bassin-de-vie", "du bassin de vie entier"],
    ["epci", "de l’EPCI entier"],
  ])("one %s around", (level, words) => {
    expect(limits("x", { scale: "around", level })).toEqual([
      `Chiffre ${words}\u00a0: ce n’est pas celui du territoire lui-même.`,
    ]);
  });

  test("several around, or parts that do not add up", () => {
    expect(limits("x", { scale: "around", level: "bassin-de-vie" }, [counted, counted])).toEqual([
      "Chiffres des bassins de vie qui couvrent le territoire\u00a0: aucun n’est celui du territoire lui-même.",
    ]);
    for (const scale of ["members", "inside"] as const)
      expect(limits("x", { scale })).toEqual([
        "Ces chiffres ne s’additionnent pas et ne se moyennent pas pour le territoire entier.",
      ]);
    expect(limits("x")).toEqual([]);
  });
});

test("one limit by indicator, as the catalogue says", () => {
  const [apl] = limits("apl_mg");
  expect(apl).toContain("délai d’un rendez-vous");
  expect(limits("taux_brut_mortalite_2022")[0]).toContain("il suit d’abord l’âge");
  expect(limits("part_pop_sous_dense")[0]).toContain("ZIP, ZAC");
  expect(limits("part_ald")[0]).toContain("recours au médecin");
  expect(limits("part_maisons")[0]).toContain("quartiers");
  expect(limits("densite_population")[0]).toContain("résidents saisonniers");
  expect(limits("densite_psychiatres")[0]).toContain("là où ils exercent");
  // A pharmacy is not a person: its working time means nothing.
  expect(limits("densite_pharmacies")[0]).toContain("équipements");
  expect(limits("taux_nombre_urgences")[0]).toContain("équipements");
});

test("without an interval, and with a median, the reader is told", () => {
  expect(limits("x", {}, [readingOf()])).toEqual([NOT_TESTED]);
  expect(limits("x", { reference: referenceFigure({ how: "median" }) })).toEqual([MEDIAN]);
  expect(limits("x", { lead: null }, [readingOf()])).toEqual([]);
  expect(limits("x", {}, [readingOf({ measure: { state: "secret" } })])).toEqual([]);
});

test("a number is not a gap", () => {
  const reading = readingOf({ isCount: true });
  expect(limitsOf(entryOf([reading], { indicator: { id: "x", kind: "count" } }))).toEqual([]);
});
