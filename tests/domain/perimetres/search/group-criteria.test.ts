import { expect, test } from "vitest";
import { NO_ZONE, zoningFrom } from "@/domain/geography/commune-index";
import {
  bassinsCriterion,
  compactnessCriterion,
  contractsCriterion,
  departementsCriterion,
  excessCriterion,
  MEMBERS,
} from "@/domain/perimetres/search/group-criteria";

/** Seven communes; the last one has no EPCI. */
const units = zoningFrom(["e0", "e1", "e2"], ["e0", "e0", "e1", "e1", "e2", "e2", null]);
const group = (...members: number[]) => Uint16Array.from(members);

test("excess over the minimum, number of units, lack of compactness", () => {
  const excess = excessCriterion([30_000, 20_000, 7], 50_000);
  expect(excess.of(group(0, 1))).toBe(0);
  expect(excess.of(group(0, 1, 2))).toBe(7);
  expect(MEMBERS.of(group(0, 2))).toBe(2);
  expect(compactnessCriterion((members) => members.length / 4).of(group(1))).toBe(0.75);
  expect(compactnessCriterion(() => NaN).of(group(1))).toBeNaN();
});

test("départements touched, each once, those of an EPCI on both sides included", () => {
  const departements = zoningFrom(["22", "35"], ["22", "22", "22", "35", "35", "35", "35"]);
  const { id, of } = departementsCriterion(units, departements);
  expect(id).toBe("departements");
  expect([of(group(0)), of(group(1)), of(group(0, 2)), of(group(0, 1, 2))]).toEqual([1, 2, 2, 2]);
});

test("bassins split: held in part only, whole ones and untouched ones not counted", () => {
  const bassins = zoningFrom(["b0", "b1", "b2"], ["b0", "b0", "b0", "b1", "b1", null, "b2"]);
  const { of } = bassinsCriterion(units, bassins);
  expect(of(group(0))).toBe(1);
  expect(of(group(1))).toBe(2);
  expect(of(group(0, 1))).toBe(1);
  expect(of(group(0, 1, 2))).toBe(0);
  // Asked again, the same answer: nothing is left of the group before.
  expect(of(group(0))).toBe(1);
});

test("a bassin of which a commune has no EPCI is always split", () => {
  const bassins = zoningFrom(["b"], ["b", "b", "b", "b", "b", "b", "b"]);
  expect(units.zoneOf[6]).toBe(NO_ZONE);
  expect(bassinsCriterion(units, bassins).of(group(0, 1, 2))).toBe(1);
});

test("contracts touched, each once, by one commune or more", () => {
  const { of } = contractsCriterion(units, [[0, 1, 2], [3], [6], []]);
  expect([of(group(0)), of(group(1)), of(group(0, 1)), of(group(2))]).toEqual([1, 2, 2, 0]);
});
