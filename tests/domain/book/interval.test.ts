import { expect, test } from "vitest";
import { intervalOf } from "@/domain/book/interval";

// Insee 2024, bassin de vie de Landerneau: 342 deaths of 39 849 inhabitants.
// Byar's formula of methods (OHID), by hand: 342 (1 − 1/3078 − 1.95996/(3√342))³ and 343 (…)³.
test("a rate has the interval of its count", () => {
  const interval = intervalOf({ count: 342, population: 39_849, per: 1000 }, 0.95);
  expect(interval?.low).toBeCloseTo(7.697, 3);
  expect(interval?.high).toBeCloseTo(9.542, 3);
});

test("without a count or without inhabitants there is none", () => {
  expect(intervalOf(null, 0.95)).toBeNull();
  expect(intervalOf({ count: 0, population: 0, per: 1000 }, 0.95)).toBeNull();
});
