import { expect, test } from "vitest";
import { readVoisinages } from "@/domain/perimetres/graph/read-voisinages";
import { MAX_MOTIF } from "@/domain/perimetres/graph/voisinage";

const a = { level: "epci", code: "242900314" };
const b = { level: "commune", code: "29083" };
const motif = "Bateau";

test("a sound list comes back", () => {
  expect(readVoisinages([{ a, b, motif, other: 1 }], "v")).toEqual([{ a, b, motif }]);
});

test.each([
  ["", "v"],
  [[{ a, b: a, motif }], "v[0].b"],
  [[{ a, b: { level: "region", code: "53" }, motif }], "v[0].b"],
  [[{ a, b }], "v[0].motif"],
  [[{ a, b, motif: " \n" }], "v[0].motif"],
  [[{ a, b, motif: "x".repeat(MAX_MOTIF + 1) }], "v[0].motif"],
])("refuses %j", (hostile, path) => {
  expect(() => readVoisinages(hostile, "v")).toThrow(expect.objectContaining({ path }));
});
