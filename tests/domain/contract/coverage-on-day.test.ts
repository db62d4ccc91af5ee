import { expect, test } from "vitest";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import { COVERAGE_STATUSES } from "@/domain/contract/cls";
import { parseDay } from "@/domain/day";
import type { Atlas } from "@/domain/geography/atlas";
import { indexCommunes, zoningFrom } from "@/domain/geography/commune-index";
import { clsExample, RECORDED_ON } from "../cls-example";

const communes = indexCommunes(2026, ["29019", "29103", "44109"]);
const epci = { zoning: zoningFrom(["242900314"], ["242900314", "242900314", null]) };
const atlas = { communes, epci } as unknown as Atlas;
const register = {
  contracts: [clsExample({ id: "brest", epci: ["242900314"], statut: "signé" })],
  recordedOn: RECORDED_ON,
  searched: [{ nom: "x", dans: "x", de: "x", departements: ["29"] }],
  annonces: [],
};

test("no day is the day of the record, on which the recorded states are true", () => {
  const { day, atoms, communeStatuses } = coverageOnDay(register, atlas, null);
  expect(day).toBe(RECORDED_ON);
  expect(atoms.map(({ key, rows }) => [key, rows])).toEqual([["brest", [0, 1]]]);
  expect([...communeStatuses]).toEqual([0, 0, COVERAGE_STATUSES.indexOf("hors relevé")]);
  expect(COVERAGE_STATUSES[0]).toBe("signé");
});

test("before the law of 2009 nothing covers anybody, with the same atoms", () => {
  const before = coverageOnDay(register, atlas, parseDay("2005-01-01"));
  expect([...before.communeStatuses]).toEqual(
    (["aucun CLS recensé", "aucun CLS recensé", "hors relevé"] as const).map((status) =>
      COVERAGE_STATUSES.indexOf(status),
    ),
  );
  expect(before.atoms).toBe(coverageOnDay(register, atlas, null).atoms);
});
