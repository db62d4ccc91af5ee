import * as fc from "fast-check";
import { expect, test } from "vitest";
import { classOf, type Classes } from "@/stats/classes/classes";
import { equalIntervalClasses } from "@/stats/classes/equal-interval-classes";
import { jenksClasses } from "@/stats/classes/jenks-classes";
import { aplValues } from "./apl";

const SEED = 20261121;

/** Sum of the squared deviations from the class means. */
function deviation(values: Float64Array, classes: Classes): number {
  const groups: number[][] = classes.counts.map(() => []);
  for (const value of values) groups[classOf(classes, value)]!.push(value);
  return groups.reduce((sum, group) => {
    const mean = group.reduce((a, b) => a + b, 0) / group.length;
    return sum + group.reduce((a, b) => a + (b - mean) ** 2, 0);
  }, 0);
}

/** Smallest deviation of any cut into at most `count` classes, by trying them all. */
function smallestDeviation(values: Float64Array, count: number): number {
  const starts = [...new Set(values)];
  const maximum = starts.at(-1)!;
  const tried: number[] = [];
  const extend = (bounds: number[], next: number): void => {
    const counts = Array.from({ length: bounds.length }, () => 1);
    tried.push(deviation(values, { bounds: [...bounds, maximum], counts }));
    if (bounds.length < count)
      for (let i = next; i < starts.length; i++) extend([...bounds, starts[i]!], i + 1);
  };
  extend([starts[0]!], 1);
  return Math.min(...tried.filter((value) => !Number.isNaN(value)));
}

test("example of the docstring", () => {
  const classes = jenksClasses(Float64Array.of(1, 2, 10, 11, 50, 51), 3);
  expect(classes).toEqual({ bounds: [1, 10, 50, 51], counts: [2, 2, 2] });
});

// R 4.2.2, classInt 0.4.9: classIntervals(x, 5, style = "fisher", intervalClosure = "left")
// → 1.9540 2.8085 3.3565 3.8885 4.4880 5.4480 (middles of the gaps), counts 15 24 28 24 9
test("APL 2023 of the départements, as in R", () => {
  const values = aplValues("departements");
  const { bounds, counts } = jenksClasses(values, 5);
  expect(counts).toEqual([15, 24, 28, 24, 9]);
  const middles = [2.8085, 3.3565, 3.8885, 4.488];
  middles.forEach((middle, i) => {
    const start = bounds[i + 1]!;
    const before = values[values.indexOf(start) - 1]!;
    expect((before + start) / 2).toBeCloseTo(middle, 12);
  });
});

// Same call, 6 classes → counts 95 275 360 306 166 48
test("APL 2023 of the EPCI, as in R", () => {
  expect(jenksClasses(aplValues("epci"), 6).counts).toEqual([95, 275, 360, 306, 166, 48]);
});

test("one class by distinct value when there are few", () => {
  expect(jenksClasses(Float64Array.of(0, 0, 0, 1, 1, 4), 5)).toEqual({
    bounds: [0, 1, 4, 4],
    counts: [3, 2, 1],
  });
  expect(jenksClasses(Float64Array.of(5, 5, 5), 3)).toEqual({ bounds: [5, 5], counts: [3] });
  expect(jenksClasses(Float64Array.of(5), 3)).toEqual({ bounds: [5, 5], counts: [1] });
  expect(jenksClasses(new Float64Array(), 3)).toEqual({ bounds: [], counts: [] });
});

test("no cut is better, as trying them all shows", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 3, max: 4 }),
      (numbers, count) => {
        const values = Float64Array.from(numbers).sort();
        const reached = deviation(values, jenksClasses(values, count));
        expect(reached).toBeCloseTo(smallestDeviation(values, count), 9);
      },
    ),
    { seed: SEED },
  );
});

test("the deviation within classes is at most that of equal intervals", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 }),
      fc.integer({ min: 3, max: 7 }),
      (numbers, count) => {
        const values = Float64Array.from(numbers).sort();
        const jenks = deviation(values, jenksClasses(values, count));
        const equal = deviation(values, equalIntervalClasses(values, count));
        expect(jenks).toBeLessThanOrEqual(equal * (1 + 1e-6) + 1e-3);
      },
    ),
    { seed: SEED },
  );
});
