import { expect, test } from "vitest";
import { doubleEntries, judgesOf, standingsAt } from "@/domain/diagnostic/synthesis/beside-both";
import { LANDERNEAU, realFigures, realSubject } from "../real-profile";
import { doubleOf } from "./example-double";
import { realYardsticks } from "./real-findings";

const book = await realFigures();

test("the same figure beside the région, then beside France", () => {
  const all = doubleEntries(realYardsticks(book, realSubject(book, "epci", LANDERNEAU)));
  const apl = all.find(({ key }) => key === "apl_mg")!;
  expect(apl.entries.map(({ reference }) => reference.label)).toEqual(["Bretagne", "France"]);
  const values = apl.entries.map(({ lead }) => lead!.measure);
  expect(values[0]).toEqual(values[1]);
  // An index has one base: France is not said twice.
  const icm = all.find(({ key }) => key === "icm")!;
  expect(icm.entries.map(({ reference }) => reference.label)).toEqual(["France métropolitaine"]);
  const keys = all.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a région has France alone", () => {
  const all = doubleEntries(realYardsticks(book, realSubject(book, "region", "53")));
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter(({ entries }) => entries.length !== 1)).toEqual([]);
});

test("France alone judges what the catalogue says so", () => {
  const both = standingsAt(doubleOf("a", 20), 0);
  expect(judgesOf(both)).toHaveLength(2);
  const one = standingsAt(doubleOf("a", 20, { synthesis: { judgedBy: "france" } }), 0);
  expect(judgesOf(one).map(({ entry }) => entry.reference.label)).toEqual(["France"]);
});
