import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchWithOneTypo, NO_MATCH, PREFIX, WHOLE, WORDS } from "@/domain/search/one-typo";
import { asciiBytes } from "@/domain/search/search-index";
import { SEED } from "../seed";

const match = (query: string, text: string): number =>
  matchWithOneTypo(asciiBytes(query), asciiBytes(text), 0, text.length);

describe("one typo, of each kind", () => {
  test.each([
    ["plugastel", WORDS],
    ["plouugastel", WORDS],
    ["plaugastel", WORDS],
    ["polugastel", WORDS],
    ["plugaste", PREFIX],
    ["plugastel daoulas", WHOLE],
    ["plougastel daoulass", WHOLE],
    ["lougastel daoulas", WHOLE],
    ["plougastel daoulsa", WHOLE],
    ["plougasteldaoulas", WHOLE],
    ["plugastl", NO_MATCH],
    ["daoulas", NO_MATCH],
  ])("%s", (query, expected) => {
    expect(match(query, "plougastel daoulas")).toBe(expected);
  });

  test("no typo is no match: the other ranks have it", () => {
    expect(match("plougastel", "plougastel daoulas")).toBe(NO_MATCH);
  });
});

test("compares only the part of the text between start and end", () => {
  const text = asciiBytes("\n brest\t 29019");
  expect(matchWithOneTypo(asciiBytes("brst"), text, 2, 7)).toBe(WHOLE);
  expect(matchWithOneTypo(asciiBytes("brestt"), text, 2, 7)).toBe(WHOLE);
  expect(matchWithOneTypo(asciiBytes("bresst 29"), text, 2, 7)).toBe(NO_MATCH);
});

/** Damerau distance with adjacent transpositions (optimal string alignment), by its definition. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const edits = [d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + (isSame ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits.push(d[i - 2]![j - 2]! + 1);
      d[i]![j] = Math.min(...edits);
    }
  return d[a.length]![b.length]!;
}

test("agrees with the distance of Damerau to the beginnings of the text", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(word, word, (query, text) => {
      fc.pre(!text.startsWith(query));
      const prefixes = Array.from({ length: text.length + 1 }, (_, i) => text.slice(0, i));
      const isNear = prefixes.some((prefix) => distance(query, prefix) === 1);
      expect(match(query, text) > NO_MATCH).toBe(isNear);
      expect(match(query, text) === WHOLE).toBe(distance(query, text) === 1);
    }),
    { seed: SEED, numRuns: 3000 },
  );
});
