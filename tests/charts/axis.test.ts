import { horizontalDomain, linearScale, niceDomain, niceTicks } from "@/charts/axis";
import { expect, test } from "vitest";

const texts = (low: number, high: number, count: number): string[] =>
  niceTicks(low, high, count).map((tick) => tick.text);

test("ticks are written in French with the decimals of their step", () => {
  expect(texts(0, 1, 4)).toEqual(["0,0", "0,2", "0,4", "0,6", "0,8", "1,0"]);
  expect(texts(0, 50_000, 5)).toEqual(
    ["0", "10_000", "20_000", "30_000", "40_000", "50_000"].map((t) => t.replace("_", "\u202f")),
  );
  expect(texts(-5, 5, 2)).toEqual(["−5", "0", "5"]);
  expect(texts(0, 10, 4)).toEqual(["0", "2", "4", "6", "8", "10"]);
});

test("a domain holds its values between round bounds", () => {
  expect(niceDomain([183.4, 219.4], 5)).toEqual({ low: 180, high: 220 });
  expect(niceDomain([0.12, 0.29], 4)).toEqual({ low: 0.1, high: 0.3 });
  expect(niceDomain([0, 10], 5)).toEqual({ low: 0, high: 10 });
  expect(niceDomain([-6.4, 14.3], 5)).toEqual({ low: -10, high: 15 });
  // Few ticks would leave half of a narrow axis empty.
  expect(horizontalDomain([1.9, 5.3], 2)).toEqual({ low: 1.5, high: 5.5 });
});

test("equal values get room on both sides", () => {
  for (const value of [0, 3.2, -7]) {
    const { low, high } = niceDomain([value, value], 5);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
  }
});

test("refuses what is not a number, and an empty domain", () => {
  expect(() => niceDomain([], 5)).toThrow("niceDomain requires finite numbers");
  expect(() => niceDomain([1, Number.NaN], 5)).toThrow("niceDomain requires finite numbers");
  expect(() => linearScale(2, 2, 0, 1)).toThrow("linearScale requires low < high, got 2 and 2");
});

test("a scale goes from one end to the other, upside down if asked", () => {
  expect(linearScale(10, 20, 0, 100).at(12)).toBe(20);
  expect(linearScale(10, 20, 100, 0).at(12)).toBe(80);
});
