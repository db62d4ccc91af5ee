import { expect, test } from "vitest";
import {
  CLASS_METHODS,
  MAX_BOUNDS,
  MAX_CLASSES,
  MIN_BOUNDS,
  MIN_CLASSES,
} from "@/stats/classes/class-limits";
import { classify } from "@/stats/classes/classify";

test("bounds are one more than the classes between them", () => {
  expect(MAX_BOUNDS).toBe(MAX_CLASSES + 1);
  expect(MIN_BOUNDS).toBe(2);
});

test("every method draws as many classes as it may be asked for", () => {
  const values = Array.from({ length: 100 }, (_, i) => i);
  for (const method of CLASS_METHODS)
    for (const count of [MIN_CLASSES, MAX_CLASSES]) {
      const bounds = Array.from({ length: count + 1 }, (_, i) => (i * 99) / count);
      const asked = method === "manual" ? { method, bounds } : { method, count };
      expect(classify(values, asked).counts).toHaveLength(count);
    }
});
