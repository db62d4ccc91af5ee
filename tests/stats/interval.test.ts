import { expect, test } from "vitest";
import { scaleInterval, zOf } from "@/stats/interval";

// R 4.2.2: sprintf("%.15f", qnorm(c(0.975, 0.999))) → 1.959963984540054 3.090232306167813
test("quantiles of the normal law, as in R", () => {
  expect(zOf(0.95)).toBe(1.959963984540054);
  expect(zOf(0.998)).toBe(3.090232306167813);
});

test("another unit changes both bounds and keeps the level", () => {
  const interval = scaleInterval({ low: 1, high: 3, confidence: 0.95 }, 10);
  expect(interval).toEqual({ low: 10, high: 30, confidence: 0.95 });
});
