import { expect, test } from "vitest";
import { searchedSet } from "@/domain/diagnostic/comparables/searched-set";

/** A set of a number of territories, of which the last ones were not searched. */
const known = (count: number, unknown: number): number | undefined => {
  const positions = Array.from({ length: count }, (_, at) => at + 1);
  const searched = Uint8Array.from([0, ...positions], (at) => (at <= count - unknown ? 1 : 0));
  return searchedSet({ label: "", level: "epci", positions }, searched)?.length;
};

test("a quarter of a set may be unknown, and is left out; with more, the set says nothing", () => {
  expect(known(8, 0)).toBe(8);
  expect(known(8, 2)).toBe(6);
  expect(known(8, 3)).toBeUndefined();
  expect(known(61, 15)).toBe(46);
  expect(known(61, 16)).toBeUndefined();
});

test("an empty set, or one that nobody searched, says nothing", () => {
  expect(known(0, 0)).toBeUndefined();
  expect(known(5, 5)).toBeUndefined();
});
