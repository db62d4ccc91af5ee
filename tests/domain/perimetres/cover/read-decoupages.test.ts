import { expect, test } from "vitest";
import { readDecoupages } from "@/domain/perimetres/cover/read-decoupages";

const BREST = "242900314";
const LANDERNEAU = "242900801";
const sound = {
  pinned: ["p1"],
  together: [[BREST, LANDERNEAU]],
  apart: [],
  excluded: [BREST],
};

test("sound choices come back, those of no région are dropped", () => {
  expect(readDecoupages({ 53: sound, france: sound }, "d")).toEqual({ 53: sound });
});

test.each([
  [{ 53: { ...sound, pinned: ["x"] } }, "d.53.pinned[0]"],
  [{ 53: { ...sound, together: [[BREST]] } }, "d.53.together[0]"],
  [{ 53: { ...sound, together: [[BREST, BREST]] } }, "d.53.together[0]"],
  [{ 53: { ...sound, apart: [[BREST, "29019"]] } }, "d.53.apart[0][1]"],
  [{ 53: { ...sound, excluded: [0] } }, "d.53.excluded[0]"],
  [[], "d"],
])("refuses %j", (hostile, path) => {
  expect(() => readDecoupages(hostile, "d")).toThrow(expect.objectContaining({ path }));
});
