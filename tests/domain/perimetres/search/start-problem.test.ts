import { expect, test } from "vitest";
import { startProblem } from "@/domain/perimetres/search/start-problem";
import { chain } from "../cover-example";

const problemOf = (start: readonly number[], maxMembers = 3) =>
  startProblem({ graph: chain(5), area: Uint8Array.of(1, 1, 1, 1, 0), start, maxMembers });

test("a start in one piece, inside the area, within the limit has no problem", () => {
  expect(problemOf([1, 0, 2])).toBeNull();
});

test("each problem carries what shows it", () => {
  expect(problemOf([])).toEqual({ kind: "no-units" });
  expect(problemOf([3, 4, 9, -1, 0.5])).toEqual({ kind: "outside-area", units: [4, 9, -1, 0.5] });
  expect(problemOf([3, 0, 1])).toEqual({ kind: "in-pieces", pieces: [[0, 1], [3]] });
  expect(problemOf([0, 1], 1)).toEqual({ kind: "too-many-units", count: 2, maxMembers: 1 });
});
