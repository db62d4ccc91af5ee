import { expect, test } from "vitest";
import { GroupListBuilder, groupMembers } from "@/domain/perimetres/search/group-list";

test("groups are kept in their order, units ascending", () => {
  const builder = new GroupListBuilder();
  builder.add([7, 2, 5, 99], 3);
  builder.add([1], 1);
  const { list } = builder;
  expect(list.length).toBe(2);
  expect([...groupMembers(list, 0)]).toEqual([2, 5, 7]);
  expect([...groupMembers(list, 1)]).toEqual([1]);
  expect(() => groupMembers(list, 2)).toThrow("below 2, got 2");
});

test("a list that was shown stays as it was while the builder grows", () => {
  const builder = new GroupListBuilder();
  for (let i = 0; i < 3; i++) builder.add([i + 1, i], 2);
  const early = builder.list;
  for (let i = 3; i < 5000; i++) builder.add([i + 1, i], 2);
  expect([...early.members]).toEqual([0, 1, 1, 2, 2, 3]);
  expect(builder.length).toBe(5000);
  expect([...groupMembers(builder.list, 4999)]).toEqual([4999, 5000]);
});
