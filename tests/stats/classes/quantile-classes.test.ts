import { expect, test } from "vitest";
import { quantileClasses } from "@/stats/classes/quantile-classes";
import { aplValues } from "./apl";

test("example of the docstring", () => {
  expect(quantileClasses(Float64Array.of(1, 2, 3, 4, 5, 6), 3).counts).toEqual([2, 2, 2]);
});

// R 4.2.2, classInt 0.4.9: classIntervals(x, 5, style = "quantile", intervalClosure = "left")
// → 1.9540 2.9678 3.4084 3.7884 4.1644 5.4480, counts 20 20 20 20 20
test("APL 2023 of the départements, as in R", () => {
  const { bounds, counts } = quantileClasses(aplValues("departements"), 5);
  const expected = [1.954, 2.9678, 3.4084, 3.7884, 4.1644, 5.448];
  bounds.forEach((bound, i) => expect(bound).toBeCloseTo(expected[i]!, 12));
  expect(counts).toEqual([20, 20, 20, 20, 20]);
});

// Same call, 6 classes → 0.839 2.418 2.87333333333333 3.2325 3.58166666666667 4.1055 7.382
test("APL 2023 of the EPCI, as in R", () => {
  const { bounds, counts } = quantileClasses(aplValues("epci"), 6);
  const expected = [0.839, 2.418, 2.87333333333333, 3.2325, 3.58166666666667, 4.1055, 7.382];
  bounds.forEach((bound, i) => expect(bound).toBeCloseTo(expected[i]!, 12));
  expect(counts).toEqual([208, 209, 208, 208, 208, 209]);
});

test("ties stay together, in fewer classes", () => {
  expect(quantileClasses(Float64Array.of(0, 0, 0, 0, 0, 0, 1, 2, 3), 4)).toEqual({
    bounds: [0, 1, 3],
    counts: [6, 3],
  });
  expect(quantileClasses(Float64Array.of(0, 1, 100, 100, 100, 100), 3)).toEqual({
    bounds: [0, 100, 100],
    counts: [2, 4],
  });
});

test("constant data make one class, no data none", () => {
  expect(quantileClasses(Float64Array.of(5, 5, 5), 4)).toEqual({ bounds: [5, 5], counts: [3] });
  expect(quantileClasses(new Float64Array(), 4)).toEqual({ bounds: [], counts: [] });
});
