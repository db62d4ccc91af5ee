import { expect, test } from "vitest";
import { columnFrom } from "@/domain/book/column";
import { sumOfGroup } from "@/domain/book/group-sum";
import type { Level } from "@/domain/geography/level";
import { zoningFrom } from "@/domain/geography/commune-index";
import { measureOf, NO_DATA, NOT_COMPARABLE } from "@/domain/measure";

/** Communes 1 and 2 left 0; 3 is alone, 4 and 5 are in EPCI 0. */
const SPLITS = [{ mother: 0, daughters: [1, 2], since: "2024-01-01" }];
const communes = columnFrom("x", "commune", 2017, [
  measureOf(100),
  NO_DATA,
  NO_DATA,
  measureOf(7),
  measureOf(1),
  measureOf(2),
]);
const epci = columnFrom("x", "epci", 2017, [measureOf(3)]);
const group = zoningFrom(
  ["g"],
  Array.from({ length: 6 }, () => null),
);

const sumOf = (positions: readonly number[], withEpci = false, isThere = true) =>
  sumOfGroup(group, (level) => (isThere ? (level === "epci" ? epci : communes) : null), SPLITS, {
    piecesOf: () => [
      [
        ...(withEpci ? [{ level: "epci" as Level, positions: [0] }] : []),
        ...(positions.length > 0 ? [{ level: "commune" as Level, positions }] : []),
      ],
    ],
  });

test("whole EPCI and other communes are added up, a mother for all her daughters", () => {
  expect(sumOf([3], true)).toEqual(measureOf(10));
  expect(sumOf([0, 1, 2, 3])).toEqual(measureOf(107));
});

test("a part of a family is of another area, whatever the part", () => {
  for (const part of [[0], [1], [0, 1], [1, 2], [2, 3]])
    expect(sumOf(part)).toEqual(NOT_COMPARABLE);
});

test("no file, no sum; no piece, nothing to add up", () => {
  expect(sumOf([3], false, false)).toBeNull();
  expect(sumOfGroup(group, () => null, [], { piecesOf: () => [null] })).toEqual(NO_DATA);
});
