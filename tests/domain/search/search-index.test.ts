import { expect, test } from "vitest";
import { buildSearchIndex, entryText, isNameStart, scan } from "@/domain/search/search-index";

const index = buildSearchIndex([
  { ref: { level: "bassin-de-vie", code: "76351" }, nom: "Le Havre", population: 200_000 },
  {
    ref: { level: "commune", code: "76351" },
    nom: "Le Havre",
    population: 166_000,
    codesPostaux: "76600 76610",
  },
  { ref: { level: "commune", code: "2A004" }, nom: "Ajaccio", population: 75_000 },
  { ref: { level: "departement", code: "76" }, nom: "Seine-Maritime", population: 1 },
]);

test("entries by level, then by population", () => {
  expect(index.entries.map(({ ref }) => `${ref.level} ${ref.code}`)).toEqual([
    "departement 76",
    "commune 76351",
    "commune 2A004",
    "bassin-de-vie 76351",
  ]);
});

test("one text holds names and codes, at the positions kept beside it", () => {
  expect(entryText(index, 1)).toBe("\n le havre\t 76351 76600 76610");
  expect(index.text.slice(index.starts[1]! + 2, index.nameEnds[1])).toBe("le havre");
  expect(index.text.slice(index.properStarts[1], index.nameEnds[1])).toBe("havre");
  expect(index.text.slice(index.nameEnds[2]! + 2, index.codeEnds[2])).toBe("2a004");
  expect(index.starts.at(-1)).toBe(index.text.length);
  const words = [...index.wordStarts].map((at, i) => [index.wordEntries[i], index.text[at]]);
  expect(words).toEqual([
    [0, "s"],
    [0, "m"],
    [1, "l"],
    [1, "h"],
    [2, "a"],
    [3, "l"],
    [3, "h"],
  ]);
  expect(isNameStart(index, 1, index.properStarts[1]!)).toBe(true);
});

test("a scan names the entry of each place", () => {
  const found: number[] = [];
  scan(index, " havre", (entry) => found.push(entry));
  expect(found).toEqual([1, 3]);
});

test("an empty index is searchable", () => {
  const empty = buildSearchIndex([]);
  expect(empty.text).toBe("");
  scan(empty, "a", () => expect.unreachable());
});
