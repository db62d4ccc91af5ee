import { describe, expect, test } from "vitest";
import {
  choicesOf,
  decoupageOf,
  pairProblem,
  pinnedTwice,
} from "@/ui/perimetre/cover/cover-choices";
import { criterionWords } from "@/ui/perimetre/solutions/search-words";
import { colourGroups } from "@/ui/perimetre/solutions/shown-groups";

describe("pairs of a cover", () => {
  test("are two EPCI, once, and not in both lists", () => {
    expect(pairProblem([1, 1], [], [])).toBe("same");
    expect(pairProblem([1, 2], [[2, 1]], [])).toBe("known");
    expect(pairProblem([1, 2], [], [[2, 1]])).toBe("opposed");
    expect(pairProblem([1, 2], [[1, 3]], [[2, 3]])).toBeNull();
  });
});

test("choices are kept by SIREN, and those of an EPCI that is gone are left out", () => {
  const positionOf = new Map([
    ["242900314", 7],
    ["242900801", 9],
  ]);
  const choices = { pinned: ["p2"], together: [[7, 9] as const], apart: [], excluded: [9] };
  const codes = [...positionOf.keys()];
  const kept = decoupageOf(choices, (unit) => codes[unit === 7 ? 0 : 1]!);
  expect(kept).toEqual({
    pinned: ["p2"],
    together: [["242900314", "242900801"]],
    apart: [],
    excluded: ["242900801"],
  });
  expect(choicesOf(kept, positionOf)).toEqual(choices);
  expect(choicesOf(kept, new Map([["242900314", 7]]))).toEqual({
    ...choices,
    together: [],
    excluded: [],
  });
});

test("an EPCI of two pinned perimeters is told", () => {
  expect(
    pinnedTwice([
      [5, 1],
      [2, 5],
      [1, 5],
    ]),
  ).toEqual([1, 5]);
  expect(pinnedTwice([[1, 1], [2]])).toEqual([]);
});

test("groups side by side have different colours", () => {
  // Groups 0–1, 2 and 3 in a row; 4 is alone.
  const shown = colourGroups([[0, 1], [2], [3], [4]], {
    a: Uint16Array.of(0, 1, 2),
    b: Uint16Array.of(1, 2, 3),
  });
  const [first, second, third, alone] = shown.map(({ colour }) => colour);
  expect(first).not.toBe(second);
  expect(second).not.toBe(third);
  expect(alone).toBe(0);
  expect(shown.map(({ units }) => units)).toEqual([[0, 1], [2], [3], [4]]);
});

test("criteria are told in words", () => {
  expect(criterionWords("members", 1)).toBe("1\u00a0EPCI");
  expect(criterionWords("excess", 11)).toBe("11\u00a0habitants au-dessus du minimum");
  expect(criterionWords("departements", 2)).toBe("2\u00a0départements");
  expect(criterionWords("bassins", 0)).toBe("aucun bassin de vie coupé");
  expect(criterionWords("contracts", 2)).toBe("2\u00a0contrats signés ou adoptés touchés");
});
