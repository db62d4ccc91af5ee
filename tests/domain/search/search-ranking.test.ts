import { expect, test } from "vitest";
import { RANK, SearchRanking } from "@/domain/search/search-ranking";

test("an entry keeps its best rank, in either order of the offers", () => {
  const ranking = new SearchRanking(3);
  ranking.offer(2, RANK.inside);
  ranking.offer(2, RANK.start);
  ranking.offer(0, RANK.start);
  ranking.offer(0, RANK.typoWord);
  expect(ranking.first(10)).toEqual([
    { entry: 0, kind: "start" },
    { entry: 2, kind: "start" },
  ]);
  expect(ranking.isAtLeast(2, RANK.start)).toBe(true);
  expect(ranking.isAtLeast(1, RANK.typoEachWord)).toBe(false);
  expect(ranking.countBetterThan(RANK.inside)).toBe(2);
  expect(ranking.countBetterThan(RANK.start)).toBe(0);
});

test("the best first, and no more than asked", () => {
  const ranking = new SearchRanking(4);
  [RANK.typoStart, RANK.exact, RANK.word, RANK.code].forEach((rank, i) => ranking.offer(i, rank));
  expect(ranking.first(3).map(({ kind }) => kind)).toEqual(["code", "exact", "word"]);
});
