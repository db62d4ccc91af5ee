import fc from "fast-check";
import { expect, test } from "vitest";
import { MEMBERS } from "@/domain/perimetres/search/group-criteria";
import { GroupListBuilder } from "@/domain/perimetres/search/group-list";
import { rankGroups, type GroupCriterion } from "@/domain/perimetres/search/rank-groups";
import { SEED } from "../../seed";

const listOf = (groups: readonly (readonly number[])[]) => {
  const builder = new GroupListBuilder();
  for (const group of groups) builder.add(group, group.length);
  return builder.list;
};

const lastUnit: GroupCriterion = { id: "last", of: (members) => members.at(-1)! };
const unknown: GroupCriterion = { id: "?", of: (members) => (members[0] === 0 ? NaN : 1) };

test("example of the docstring", () => {
  const list = listOf([
    [0, 1],
    [5, 4],
    [3, 7],
    [1, 2, 3],
  ]);
  expect(rankGroups(list, [MEMBERS], 1)).toEqual([
    { group: 0, members: Uint16Array.of(0, 1), values: [2] },
  ]);
});

test("first criterion, then the next, then the units; what cannot be told comes last", () => {
  const list = listOf([[0, 9], [3, 9], [2, 9], [8], [1, 2, 9]]);
  const order = (criteria: readonly GroupCriterion[]) =>
    rankGroups(list, criteria, 9).map(({ group }) => group);
  expect(order([])).toEqual([0, 4, 2, 1, 3]);
  expect(order([lastUnit, MEMBERS])).toEqual([3, 0, 2, 1, 4]);
  expect(order([MEMBERS, lastUnit])).toEqual([3, 0, 2, 1, 4]);
  expect(order([unknown])).toEqual([4, 2, 1, 3, 0]);
});

test("a criterion is not asked about a group that an earlier one has put out", () => {
  const asked: number[] = [];
  const costly = { id: "costly", of: (members: Uint16Array) => asked.push(members[0]!) };
  rankGroups(listOf([[1], [2, 3], [4], [5, 6, 7]]), [MEMBERS, costly], 1);
  expect(asked).toEqual([1, 4]);
});

test("the best of the list are the first of the sorted list", () => {
  const groups = fc.uniqueArray(
    fc.uniqueArray(fc.nat(15), { minLength: 1, maxLength: 5 }).map((g) => g.sort((a, b) => a - b)),
    { maxLength: 60, selector: (group) => group.join() },
  );
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 70 }), (drawn, top) => {
      const list = listOf(drawn);
      const parity: GroupCriterion = { id: "parity", of: (m) => (m[0]! % 3 ? m[0]! % 3 : NaN) };
      const criteria = [parity, MEMBERS];
      const padded = (group: readonly number[]) => group.map((u) => String(u).padStart(2, "0"));
      const keyed = drawn.map((group, place) => {
        const first = group[0]! % 3 || 9;
        return { place, key: `${first} ${group.length} ${padded(group).join()}` };
      });
      const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ place }) => place);
      const ranked = rankGroups(list, criteria, top);
      expect(ranked.map(({ group }) => group)).toEqual(sorted.slice(0, top));
      for (const { group, members, values } of ranked) {
        expect([...members]).toEqual(drawn[group]);
        expect(values).toEqual(criteria.map(({ of }) => of(members)));
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("a top below one is refused", () => {
  expect(() => rankGroups(listOf([]), [], 0)).toThrow("a top of 1 or more, got 0");
  expect(rankGroups(listOf([]), [MEMBERS], 3)).toEqual([]);
});
