import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom, shuffle } from "@/stats/random";

const SEED = 20230101;

const draw = (seed: number, count: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random());
};

test("examples of the docstrings", () => {
  expect(seededRandom(2023)()).toBeCloseTo(0.940930365, 9);
  const array = [1, 2, 3, 4, 5];
  shuffle(array, seededRandom(2023));
  expect(array).toEqual([1, 3, 4, 2, 5]);
});

// The same steps on whole numbers of any size in Python 3, each taken modulo 2**32:
//   t=(a+b+k)&M; k=(k+1)&M; a=b^(b>>9); b=(c+(c<<3))&M; c=(((c<<21)|(c>>11))+t)&M
test("first values of sfc32", () => {
  const first = (seed: number): number[] => draw(seed, 4).map((value) => value * 2 ** 32);
  expect(first(0)).toEqual([1363572419, 145230303, 808754475, 4216505632]);
  expect(first(2023)).toEqual([4041265145, 1600533918, 2507370311, 4169695344]);
  expect(first(2 ** 32 - 1)).toEqual([1984736529, 3747275468, 1287205723, 2021412065]);
});

// R 4.2.2: qchisq(0.999, 99) → 148.2304
test("100,000 values spread evenly over 100 boxes, for several seeds", () => {
  for (const seed of [0, 1, 2, 2023]) {
    const boxes = new Float64Array(100);
    const values = draw(seed, 100_000);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    for (const value of values) boxes[Math.floor(value * 100)]! += 1;
    const chiSquare = boxes.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(148.23);
  }
});

test("a seed is a whole number of 32 bits", () => {
  for (const seed of [-1, 0.5, 2 ** 32, Number.NaN])
    expect(() => seededRandom(seed)).toThrow(
      `seededRandom requires a whole seed from 0 to 2^32 - 1, got ${seed}`,
    );
});

test("shuffling keeps every element, the same way for the same seed", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (array, seed) => {
      const [once, twice] = [array.slice(), array.slice()];
      shuffle(once, seededRandom(seed));
      shuffle(twice, seededRandom(seed));
      expect(once).toEqual(twice);
      expect(once.toSorted((a, b) => a - b)).toEqual(array.toSorted((a, b) => a - b));
    }),
    { seed: SEED },
  );
});

// 24 orders, 48,000 shuffles. R 4.2.2: qchisq(0.999, 23) → 49.72823
test("the 24 orders of four are as likely as each other", () => {
  const random = seededRandom(7);
  const counts = new Map<string, number>();
  for (let round = 0; round < 48_000; round++) {
    const array = Float64Array.of(1, 2, 3, 4);
    shuffle(array, random);
    counts.set(array.join(), (counts.get(array.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0);
  expect(chiSquare).toBeLessThan(49.72);
});
