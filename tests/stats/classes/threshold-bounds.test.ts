import { expect, test } from "vitest";
import { thresholdBounds } from "@/stats/classes/threshold-bounds";
import { classify } from "@/stats/classes/classify";

const sorted = (...values: number[]): Float64Array => Float64Array.from(values).sort();

test("the threshold is a bound, each side is cut at its own quantiles", () => {
  // R: quantile(c(1, 2), .5, type = 7) = 1.5; quantile(c(3, 4), .5, type = 7) = 3.5
  expect(thresholdBounds(sorted(1, 2, 3, 4), 2.5, 4)).toEqual([1, 1.5, 2.5, 3.5, 4]);
});

test("each side has at least a class, however few values it has", () => {
  const bounds = thresholdBounds(sorted(1, 3, 4, 5, 6, 7, 8, 9, 10, 11), 2.5, 5)!;
  expect(bounds.slice(0, 2)).toEqual([1, 2.5]);
  expect(bounds).toHaveLength(6);
  expect(thresholdBounds(sorted(1, 1.5, 2, 9), 2.5, 3)!.slice(-2)).toEqual([2.5, 9]);
});

test("no class holds values of both sides, whatever the values", () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const wrong: string[] = [];
  let parted = 0;
  for (let round = 0; round < 200; round++) {
    const values = sorted(
      ...Array.from({ length: 3 + (round % 60) }, () => Math.round(random() * 60) / 10),
    );
    const bounds = thresholdBounds(values, 2.5, 3 + (round % 5));
    const isParted = values[0]! < 2.5 && values.at(-1)! > 2.5;
    if ((bounds !== null) !== isParted) wrong.push(values.join(" "));
    if (!bounds) continue;
    parted++;
    if (!classify(values, { method: "manual", bounds }).bounds.includes(2.5))
      wrong.push(values.join(" "));
  }
  expect(wrong).toEqual([]);
  expect(parted).toBeGreaterThan(100);
});

test("a threshold that parts nothing gives no bounds", () => {
  expect(thresholdBounds(sorted(3, 4, 5), 2.5, 3)).toBeNull();
  expect(thresholdBounds(sorted(1, 2, 2.5), 2.5, 3)).toBeNull();
  expect(thresholdBounds(sorted(), 2.5, 3)).toBeNull();
  expect(() => thresholdBounds(sorted(1, 2), 2.5, 9)).toThrow("requires 3 to 7 classes");
});
