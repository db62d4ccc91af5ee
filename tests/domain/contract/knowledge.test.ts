import { expect, test } from "vitest";
import { COVERAGE_STATUSES } from "@/domain/contract/cls";
import {
  bareStatuses,
  knowledgeByCommune,
  KNOWLEDGE,
  zoneKnowledge,
} from "@/domain/contract/knowledge";
import { departementOf } from "@/domain/geography/code";
import { zoningFrom } from "@/domain/geography/commune-index";
import { clsExample, day, RECORDED_ON, sourceDate } from "../cls-example";

const CODES = ["22278", "29019", "44109", "01004"];
const BRETAGNE = { nom: "", dans: "", de: "", departements: ["22", "29"] };
const register = {
  searched: [BRETAGNE],
  recordedOn: RECORDED_ON,
  contracts: [
    clsExample({ id: "nantes", departements: ["44"], perimetre: "inconnu" }),
    clsExample({ id: "brest", departements: ["29"] }),
    clsExample({
      id: "guingamp",
      departements: ["22"],
      perimetre: "inconnu",
      signature: sourceDate("2017"),
      fin: sourceDate("2019"),
      statut: "terminé",
    }),
  ],
};
const knowledge = knowledgeByCommune(register, CODES);

test("recorded where all was looked for, partial where a contract is known, else outside", () => {
  expect([...knowledge].map((position) => KNOWLEDGE[position])).toEqual([
    "recensé",
    "recensé",
    "partiel",
    "hors relevé",
  ]);
});

test("a zone is what all its communes are, else partial; an empty one is outside", () => {
  const zoning = zoningFrom(["a", "b", "c", "d", "e"], ["a", "a", "b", "c"]);
  expect(zoneKnowledge(zoning, knowledge)).toEqual([
    "recensé",
    "partiel",
    "hors relevé",
    "hors relevé",
    "hors relevé",
  ]);
  const mixed = zoningFrom(["a"], ["a", "a", null, "a"]);
  expect(zoneKnowledge(mixed, knowledge)).toEqual(["partiel"]);
});

const statusesOn = (text: string): string[] =>
  [...bareStatuses(register, CODES.map(departementOf), knowledge, day(text))].map(
    (at) => COVERAGE_STATUSES[at]!,
  );

test("a running contract of unknown perimeter is possible in all its département", () => {
  expect(statusesOn("2018-06-01")).toEqual([
    "périmètre inconnu",
    "aucun CLS recensé",
    "relevé partiel",
    "hors relevé",
  ]);
});

test("one that is over is not: it is named, the state is that of the day", () => {
  expect(statusesOn("2026-11-21")[0]).toBe("aucun CLS recensé");
});
