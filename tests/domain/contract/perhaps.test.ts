import { expect, test } from "vitest";
import { COVERAGE_STATUSES } from "@/domain/contract/cls";
import {
  isRunning,
  mayReach,
  perhapsByZone,
  perhapsInShort,
  perhapsWords,
} from "@/domain/contract/perhaps";
import { zoningFrom } from "@/domain/geography/commune-index";
import { clsExample, RECORDED_ON } from "../cls-example";

const fougeres = clsExample({
  id: "fougeres",
  nom: "CLS du Pays de Fougères",
  departements: ["35"],
  statut: "à vérifier",
  perimetre: "inconnu",
});
const past = clsExample({
  id: "broceliande",
  nom: "CLS du Pays de Brocéliande (1er)",
  departements: ["35"],
  statut: "terminé",
  perimetre: "inconnu",
});
const rennes = clsExample({ id: "rennes", departements: ["35"] });
const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll("\u00a0", " "));

test("only a perimeter that is not known may reach further, in the départements of the contract", () => {
  expect(mayReach(fougeres, "35")).toBe(true);
  expect(mayReach({ ...fougeres, perimetre: "partiel" }, "35")).toBe(true);
  expect(mayReach(fougeres, "22")).toBe(false);
  expect(mayReach(rennes, "35")).toBe(false);
});

test("running contracts come first; a zone whose communes all have one is left alone", () => {
  const zoning = zoningFrom(["bare", "covered", "elsewhere"], ["bare", "covered", "elsewhere"]);
  const none = COVERAGE_STATUSES.indexOf("aucun CLS recensé");
  const onDay = {
    register: { contracts: [past, rennes, fougeres], recordedOn: RECORDED_ON },
    day: RECORDED_ON,
    communeStatuses: Uint8Array.of(none, 0, none),
  };
  const found = perhapsByZone(onDay, zoning, ["35115", "35238", "22278"]);
  expect(found.map((list) => list.map(({ id }) => id))).toEqual([
    ["fougeres", "broceliande"],
    [],
    [],
  ]);
  expect([past, fougeres].map((cls) => isRunning(cls, RECORDED_ON, RECORDED_ON))).toEqual([
    false,
    true,
  ]);
});

test("they are named in a sentence each, the past ones only counted in little room", () => {
  expect(plain(perhapsWords([fougeres, past], RECORDED_ON, RECORDED_ON))).toEqual([
    "un contrat au périmètre inconnu peut couvrir ce territoire : CLS du Pays de Fougères",
    "un contrat terminé au périmètre inconnu a pu couvrir ce territoire : CLS du Pays de Brocéliande (1er)",
  ]);
  expect(plain(perhapsInShort([past, { ...past, id: "b" }], RECORDED_ON, RECORDED_ON))).toEqual([
    "2 contrats terminés au périmètre inconnu ont pu couvrir ce territoire",
  ]);
  expect(perhapsWords([], RECORDED_ON, RECORDED_ON)).toEqual([]);
});
