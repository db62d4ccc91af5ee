import { expect, test } from "vitest";
import { createPieceSearch } from "@/domain/perimetres/cover/cover-piece";
import { seededRandom } from "@/stats/random";
import { chain, partFrom } from "../cover-example";

test("a small piece is solved at once", () => {
  const piece = createPieceSearch(partFrom(chain(5), [20, 30, 10, 30, 20]), seededRandom(1));
  expect([piece.count(), piece.bound(), piece.isFinished()]).toEqual([2, 2, true]);
  const perimetres = piece.perimetres().map((units) => units.toSorted((a, b) => a - b));
  expect(perimetres.sort((a, b) => a[0]! - b[0]!)).toEqual([
    [0, 1],
    [3, 4],
  ]);
});

// 40 inhabitants each: 160 × 40 / 50 = 128 by the population, but only pairs can do: 80.
test("prices bring the bound of a large piece down", () => {
  const part = partFrom(
    chain(160),
    Array.from({ length: 160 }, () => 40),
  );
  const piece = createPieceSearch(part, seededRandom(1));
  expect(piece.bound()).toBe(128);
  for (let step = 0; step < 2000 && piece.bound() > 80; step++) piece.step();
  expect(piece.bound()).toBe(80);
  expect(piece.count()).toBeGreaterThan(70);
  expect(piece.perimetres()).toHaveLength(piece.count());
  expect([piece.nodes, piece.isFinished()]).toEqual([160, piece.count() === 80]);
});
