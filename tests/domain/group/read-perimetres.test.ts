import fc from "fast-check";
import { expect, test } from "vitest";
import { createPerimetre, MAX_NOM, type Perimetre } from "@/domain/group/perimetre";
import { readPerimetres } from "@/domain/group/read-perimetres";
import { member } from "../../state/etude-example";
import { SEED } from "../seed";

test("reads what can be made, whatever its name", () => {
  const group = fc.tuple(fc.string({ unit: "binary" }), fc.array(member));
  fc.assert(
    fc.property(fc.array(group, { maxLength: 5 }), (groups) => {
      const made = groups.reduce<readonly Perimetre[]>(
        (list, [nom, members]) => createPerimetre(list, nom, members).perimetres,
        [],
      );
      expect(readPerimetres(structuredClone(made), "p")).toEqual(made);
    }),
    { seed: SEED },
  );
});

const SOUND = { id: "p1", nom: "Pays", members: [{ level: "epci", code: "242900314" }] };

test.each([
  [{}, "p"],
  [[SOUND, SOUND], "p"],
  [[{ ...SOUND, id: "__proto__" }], "p[0].id"],
  [[{ ...SOUND, nom: "x".repeat(MAX_NOM + 1) }], "p[0].nom"],
  [[{ ...SOUND, members: [{ level: "epci", code: "29019" }] }], "p[0].members[0]"],
  [[{ ...SOUND, members: [{ level: "region", code: "53" }] }], "p[0].members[0]"],
  [[{ ...SOUND, members: [{ level: "epci", code: 242900314 }] }], "p[0].members[0].code"],
])("refuses %j", (hostile, path) => {
  expect(() => readPerimetres(hostile, "p")).toThrow(expect.objectContaining({ path }));
});
