import { expect, test } from "vitest";
import { buildSearchIndex } from "@/domain/search/search-index";
import { SearchRanking } from "@/domain/search/search-ranking";
import { rankEachWordWithTypo, rankTypos } from "@/domain/search/search-typo";

const names = ["Plougastel-Daoulas", "Plougasnou", "Le Havre", "Daoulas"];
const index = buildSearchIndex(
  names.map((nom, i) => ({
    ref: { level: "commune", code: `2900${i}` },
    nom,
    population: 100 - i,
  })),
);

const namesFor = (rank: typeof rankTypos, query: string): string[] => {
  const ranking = new SearchRanking(names.length);
  rank(index, query, ranking);
  return ranking.first(10).map(({ entry }) => index.entries[entry]!.nom);
};

test("the whole query, from the name to a part of a word", () => {
  expect(namesFor(rankTypos, "plugastel")).toEqual(["Plougastel-Daoulas"]);
  expect(namesFor(rankTypos, "plugas")).toEqual(["Plougastel-Daoulas", "Plougasnou"]);
  expect(namesFor(rankTypos, "havvre")).toEqual(["Le Havre"]);
  // The whole name comes before a word of a name.
  expect(namesFor(rankTypos, "doulas")).toEqual(["Daoulas", "Plougastel-Daoulas"]);
});

test("one wrong word among right ones, in any order", () => {
  expect(namesFor(rankEachWordWithTypo, "daoulas plugastel")).toEqual(["Plougastel-Daoulas"]);
  expect(namesFor(rankEachWordWithTypo, "doulas plougastel")).toEqual(["Plougastel-Daoulas"]);
  expect(namesFor(rankEachWordWithTypo, "doulas plugastel")).toEqual([]);
});
