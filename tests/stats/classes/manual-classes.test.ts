import { expect, test } from "vitest";
import { manualClasses } from "@/stats/classes/manual-classes";

const sorted = Float64Array.of(1, 2.5, 3, 5);

test("example of the docstring: values beyond the bounds make classes of their own", () => {
  expect(manualClasses(sorted, [2.5, 4])).toEqual({ bounds: [1, 2.5, 4, 5], counts: [1, 2, 1] });
});

test("bounds that enclose the data are kept as typed", () => {
  expect(manualClasses(sorted, [0, 2.5, 10])).toEqual({ bounds: [0, 2.5, 10], counts: [1, 3] });
  expect(manualClasses(sorted, [1, 3, 5])).toEqual({ bounds: [1, 3, 5], counts: [2, 2] });
});

test("bounds that no value reaches are left out", () => {
  expect(manualClasses(sorted, [-10, 0, 2, 10, 20])).toEqual({
    bounds: [0, 2, 10],
    counts: [1, 3],
  });
  expect(manualClasses(sorted, [100, 200])).toEqual({ bounds: [1, 100], counts: [4] });
  expect(manualClasses(sorted, [-20, -10])).toEqual({ bounds: [-10, 5], counts: [4] });
});

test("never more than 7 classes: the outer bounds move out", () => {
  const values = Float64Array.from({ length: 101 }, (_, i) => i);
  expect(manualClasses(values, [10, 20, 30, 40, 50, 60]).bounds).toEqual([
    0, 10, 20, 30, 40, 50, 60, 100,
  ]);
  expect(manualClasses(values, [10, 20, 30, 40, 50, 60, 70, 80]).bounds).toEqual([
    0, 20, 30, 40, 50, 60, 70, 100,
  ]);
  expect(manualClasses(values, [0, 20, 30, 40, 50, 60, 70, 80])).toEqual({
    bounds: [0, 20, 30, 40, 50, 60, 70, 100],
    counts: [20, 10, 10, 10, 10, 10, 31],
  });
});

test("no data, no class; broken bounds throw", () => {
  expect(manualClasses(new Float64Array(), [0, 1])).toEqual({ bounds: [], counts: [] });
  expect(() => manualClasses(sorted, [1])).toThrow("2 to 8 bounds, got 1");
  expect(() => manualClasses(sorted, [1, 1])).toThrow("ascending bounds, got 1 ; 1");
});
