import { expect, test } from "vitest";
import { changesFrom, readCarried } from "../../../pipeline/data/places/commune-changes";

const rowOf = new Map([
  ["60054", 0],
  ["60694", 1],
]);
const row = {
  code_mere: "60054",
  code_fille: "60694",
  date: "2024-01-01",
  nature: "retablissement",
  certitude: "sûre",
  note: "0.1 km2",
};

test("a split, a transfer of land", () => {
  expect(changesFrom([row], rowOf).splits).toEqual([
    { mother: 0, daughters: [1], since: "2024-01-01" },
  ]);
  const transfer = { ...row, nature: "transfert de limites", date: "2021/2024" };
  expect(changesFrom([transfer], rowOf)).toEqual({
    splits: [],
    transfers: [{ from: 0, to: 1, note: "entre 2021 et 2024\u00a0: 0.1 km2" }],
  });
});

test.each([
  [{ code_fille: "99999" }, "known communes"],
  [{ date: "2024" }, "a day"],
  [{ nature: "fusion" }, "a known change"],
])("%j stops the build", (wrong, message) => {
  expect(() => changesFrom([{ ...row, ...wrong }], rowOf)).toThrow(message);
});

// Insee, populations légales: Mayotte, census of 2017.
test("Mayotte alone has a carried population", () => {
  expect(readCarried()).toMatchObject({ year: 2017, departements: ["976"] });
});
