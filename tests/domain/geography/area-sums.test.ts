import { array, assert, constantFrom, double, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { insideTheirMother, sumOverAreas } from "@/domain/geography/area-sums";
import type { Split } from "@/domain/geography/commune-changes";
import { NO_ZONE, zoningFrom } from "@/domain/geography/commune-index";
import { measureOf, NO_DATA, NOT_COMPARABLE } from "@/domain/measure";

const { NaN: none } = Number;

/** Row 0 lost rows 1 and 2, whose inhabitants were counted in it. */
const SPLIT: Split = { mother: 0, daughters: [1, 2], since: "2024-01-01" };

describe("a mother, her daughters, another commune", () => {
  const counts = [100, none, none, 7];

  test("together: what she counted is theirs", () => {
    const zoning = zoningFrom(["a"], ["a", "a", "a", "a"]);
    expect(sumOverAreas(zoning, counts, [SPLIT])).toEqual([measureOf(107)]);
  });

  test("apart, even for one daughter: neither side is the area of then", () => {
    const zoning = zoningFrom(["a", "b", "c"], ["a", "a", "b", "c"]);
    expect(sumOverAreas(zoning, counts, [SPLIT])).toEqual([
      NOT_COMPARABLE,
      NOT_COMPARABLE,
      measureOf(7),
    ]);
  });

  test("a daughter in no zone leaves her mother's incomparable", () => {
    const zoning = zoningFrom(["a"], ["a", null, "a", "a"]);
    expect(sumOverAreas(zoning, counts, [SPLIT])).toEqual([NOT_COMPARABLE]);
  });
});

test("daughters with a count of their own are communes like others", () => {
  expect(insideTheirMother(SPLIT, [80, 12, none])).toEqual([2]);
  expect(insideTheirMother(SPLIT, [none, none, none])).toEqual([]);
  const zoning = zoningFrom(["a", "b"], ["a", "b", "a", "a"]);
  expect(sumOverAreas(zoning, [80, 12, 8, 7], [SPLIT])).toEqual([measureOf(95), measureOf(12)]);
});

test("any other commune without a count leaves none", () => {
  const zoning = zoningFrom(["a", "b"], ["a", "a", "a", "b"]);
  expect(sumOverAreas(zoning, [100, none, none, none], [SPLIT])).toEqual([measureOf(100), NO_DATA]);
});

test("a zone has a sum only where it holds whole families, and then that of its communes", () => {
  const zones = ["a", "b", null] as const;
  assert(
    property(
      array(constantFrom(...zones), { minLength: 6, maxLength: 6 }),
      record({ mother: double({ min: 1, max: 9, noNaN: true }), other: constantFrom(3, none) }),
      (codes, { mother, other }) => {
        const counts = [mother, none, none, 5, other, 2];
        const zoning = zoningFrom(["a", "b"], codes);
        sumOverAreas(zoning, counts, [SPLIT]).forEach((sum, zone) => {
          const rows = [...zoning.zoneOf.keys()].filter((row) => zoning.zoneOf[row] === zone);
          const family = rows.filter((row) => row <= 2);
          const isWhole = family.length === 0 || family.length === 3;
          const isKnown = !rows.includes(4) || other === 3;
          expect(sum.state).toBe(isWhole ? (isKnown ? "value" : "no-data") : "not-comparable");
          const expected = rows.reduce((all, row) => all + (counts[row] || 0), 0);
          expect(sum.state === "value" ? sum.value : expected).toBeCloseTo(expected, 9);
        });
        expect(zoning.zoneOf.every((zone) => zone < 2 || zone === NO_ZONE)).toBe(true);
      },
    ),
  );
});
