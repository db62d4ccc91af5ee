import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classesBetween, classOf, requireClassCount } from "@/stats/classes/classes";

const SEED = 20261121;

describe("classesBetween", () => {
  const sorted = Float64Array.of(1, 2, 2, 5, 9);

  test("classes hold their lower bound, the last one its upper bound too", () => {
    expect(classesBetween(sorted, [1, 2, 5, 9])).toEqual({
      bounds: [1, 2, 5, 9],
      counts: [1, 2, 2],
    });
  });

  test("an empty class between two others joins the one below it", () => {
    expect(classesBetween(sorted, [1, 3, 4, 9])).toEqual({ bounds: [1, 4, 9], counts: [3, 2] });
  });

  test("empty classes at the ends are cut off", () => {
    expect(classesBetween(sorted, [-9, 0, 5, 10, 20, 30])).toEqual({
      bounds: [0, 5, 10],
      counts: [3, 2],
    });
  });

  test("ties of the maximum may be a class of their own", () => {
    expect(classesBetween(Float64Array.of(0, 1, 1), [0, 1, 1, 1])).toEqual({
      bounds: [0, 1, 1],
      counts: [1, 2],
    });
  });

  test("no data, no class", () => {
    expect(classesBetween(new Float64Array(), [1, 2])).toEqual({ bounds: [], counts: [] });
  });

  test("counts add up, no class is empty, bounds ascend", () => {
    const value = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.array(value), (values, inner) => {
        const data = Float64Array.from(values).sort();
        const bounds = [-51, ...inner.sort((a, b) => a - b), 51];
        const classes = classesBetween(data, bounds);
        expect(classes.bounds).toHaveLength(classes.counts.length + 1);
        expect(classes.counts.every((count) => count > 0)).toBe(true);
        expect(classes.bounds.every((b, i) => i === 0 || b >= classes.bounds[i - 1]!)).toBe(true);
        const counted = classes.counts.map(() => 0);
        for (const v of data) counted[classOf(classes, v)]!++;
        expect(counted).toEqual(classes.counts);
      }),
      { seed: SEED },
    );
  });
});

describe("classOf", () => {
  const classes = { bounds: [0, 10, 20], counts: [4, 2] };

  test("example of the docstring: a bound belongs to the class that it starts", () => {
    expect(classOf(classes, 10)).toBe(1);
    expect(classOf(classes, 9.999)).toBe(0);
    expect(classOf(classes, 20)).toBe(1);
  });

  test("values of another year stay in the end classes", () => {
    expect(classOf(classes, -5)).toBe(0);
    expect(classOf(classes, 25)).toBe(1);
  });

  test("NaN and the lack of classes are broken invariants", () => {
    expect(() => classOf(classes, Number.NaN)).toThrow("classOf requires a finite number, got NaN");
    expect(() => classOf({ bounds: [], counts: [] }, 1)).toThrow("at least one class");
  });
});

test("3 to 7 classes", () => {
  for (const count of [3, 7]) expect(() => requireClassCount("x", count)).not.toThrow();
  for (const count of [2, 8, 3.5, Number.NaN])
    expect(() => requireClassCount("x", count)).toThrow(`x requires 3 to 7 classes, got ${count}`);
});
