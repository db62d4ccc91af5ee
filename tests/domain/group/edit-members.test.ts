import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Atlas } from "@/domain/geography/atlas";
import { rowsOfZone } from "@/domain/geography/commune-index";
import type { TerritoryRef } from "@/domain/geography/territory";
import type { Perimetre } from "@/domain/group/perimetre";
import {
  addMember,
  memberEpciOf,
  removeMember,
  toggleMember,
  withEpci,
} from "@/domain/group/edit-members";
import { SEED } from "../seed";
import { readPerimetreFiles, refOf } from "../perimetres/real-files";

const LANDERNEAU = "242900801";
/** Daoulas, in the CA du Pays de Landerneau-Daoulas. */
const DAOULAS = "29043";
const BREST = "29019";

const group = (...codes: readonly string[]): Perimetre => ({
  id: "p1",
  nom: "Groupe",
  members: codes.map(refOf),
});
const codesOf = ({ members }: Perimetre) => members.map(({ code }) => code);

const toggled = (perimetre: Perimetre, ref: TerritoryRef): Perimetre =>
  toggleMember(perimetre, ref, atlas).perimetre;

let atlas: Atlas;
beforeAll(async () => {
  ({ atlas } = await readPerimetreFiles());
});

describe("a click on a territory", () => {
  test("adds it, and a second one takes it out", () => {
    const added = toggled(group(LANDERNEAU), refOf(BREST));
    expect(codesOf(added)).toEqual([LANDERNEAU, BREST]);
    expect(codesOf(toggled(added, refOf(BREST)))).toEqual([LANDERNEAU]);
  });

  test("on a commune of a member EPCI leaves the other communes of the EPCI", () => {
    expect(memberEpciOf(group(LANDERNEAU), refOf(DAOULAS), atlas)).toEqual(refOf(LANDERNEAU));
    expect(memberEpciOf(group(LANDERNEAU), refOf(BREST), atlas)).toBeNull();
    const left = codesOf(toggled(group(LANDERNEAU, BREST), refOf(DAOULAS)));
    const zone = atlas.epci.positionOf.get(LANDERNEAU)!;
    const communes = rowsOfZone(atlas.epci.zoning, zone).map((row) => atlas.communes.codes[row]!);
    expect(communes).toHaveLength(22);
    expect(left).toHaveLength(22);
    expect(new Set(left)).toEqual(new Set([BREST, ...communes].filter((code) => code !== DAOULAS)));
  });

  test("on an EPCI takes its single communes into it", () => {
    expect(codesOf(toggled(group(DAOULAS, BREST), refOf(LANDERNEAU)))).toEqual([BREST, LANDERNEAU]);
  });
});

test("a commune taken out and put back makes its EPCI again", () => {
  const whole = group(BREST, LANDERNEAU);
  const cut = toggled(whole, refOf(DAOULAS));
  expect(cut.members.length).toBeGreaterThan(10);
  expect(codesOf(toggled(cut, refOf(DAOULAS)))).toEqual([BREST, LANDERNEAU]);
});

describe("the change that a search proposes", () => {
  test("keeps single communes, save those of an EPCI that comes", () => {
    const mixed = group(LANDERNEAU, BREST, "29155");
    expect(codesOf(withEpci(mixed, [refOf(LANDERNEAU)], atlas))).toEqual([
      LANDERNEAU,
      BREST,
      "29155",
    ]);
    const brestMetropole = refOf("242900314");
    expect(codesOf(withEpci(mixed, [brestMetropole], atlas))).toEqual(["242900314", "29155"]);
  });
});

const outcomeOf = (
  edit: typeof addMember,
  codes: readonly string[],
  ref: TerritoryRef,
): [string, readonly string[]] => {
  const { perimetre, outcome } = edit(group(...codes), ref, atlas);
  return [outcome.kind, codesOf(perimetre)];
};

describe("a territory that is added", () => {
  test.each([
    ["a new one", [LANDERNEAU], refOf(BREST), "added", [LANDERNEAU, BREST]],
    ["one that is listed", [LANDERNEAU, BREST], refOf(BREST), "listed", [LANDERNEAU, BREST]],
    ["a commune of a listed EPCI", [LANDERNEAU], refOf(DAOULAS), "inside", [LANDERNEAU]],
    [
      "the EPCI of a listed commune",
      [DAOULAS, BREST],
      refOf(LANDERNEAU),
      "absorbed",
      [BREST, LANDERNEAU],
    ],
    ["an island without EPCI", [LANDERNEAU], refOf("29155"), "added", [LANDERNEAU, "29155"]],
    ["a département", [BREST], { level: "departement", code: "29" }, "refused", [BREST]],
    // Esquibien, in Audierne since 2016.
    ["a commune of the past", [BREST], refOf("29052"), "refused", [BREST]],
    ["an EPCI that is none", [BREST], refOf("999999999"), "refused", [BREST]],
  ] as const)("%s", (_, codes, ref, kind, left) => {
    expect(outcomeOf(addMember, codes, ref)).toEqual([kind, left]);
  });

  test("is the same object where nothing changes", () => {
    const start = group(LANDERNEAU);
    expect(addMember(start, refOf(DAOULAS), atlas).perimetre).toBe(start);
    expect(removeMember(start, refOf(BREST), atlas).perimetre).toBe(start);
  });

  test("says how many communes an EPCI stands for, and which EPCI a commune completes", () => {
    const taken = addMember(group(DAOULAS, BREST), refOf(LANDERNEAU), atlas);
    expect(taken.outcome).toEqual({ kind: "absorbed", communes: 1 });
    const cut = removeMember(group(LANDERNEAU), refOf(DAOULAS), atlas);
    expect(cut.outcome).toEqual({ kind: "split", epci: refOf(LANDERNEAU), communes: 21 });
    const whole = addMember(cut.perimetre, refOf(DAOULAS), atlas);
    expect(whole.outcome).toEqual({ kind: "gathered", epci: refOf(LANDERNEAU) });
    expect(codesOf(whole.perimetre)).toEqual([LANDERNEAU]);
  });
});

test.each([
  ["a member", [LANDERNEAU, BREST], BREST, "removed", [LANDERNEAU]],
  ["a member that no one knows any more", [BREST, "29052"], "29052", "removed", [BREST]],
  ["what is not in it", [LANDERNEAU], BREST, "absent", [LANDERNEAU]],
] as const)("taking out %s", (_, codes, code, kind, left) => {
  expect(outcomeOf(removeMember, codes, refOf(code))).toEqual([kind, left]);
});

test("adding never loses a commune, taking out loses just what was asked", () => {
  const { communes, epci } = atlas;
  const covered = ({ members }: Perimetre): Set<string> =>
    new Set(
      members.flatMap(({ level, code }) =>
        level === "commune"
          ? [code]
          : rowsOfZone(epci.zoning, epci.positionOf.get(code)!).map((row) => communes.codes[row]!),
      ),
    );
  const codes = ["242900314", LANDERNEAU, DAOULAS, BREST, "29103", "29155"];
  fc.assert(
    fc.property(
      fc.array(fc.record({ code: fc.constantFrom(...codes), adds: fc.boolean() }), {
        maxLength: 8,
      }),
      (steps) => {
        let perimetre = group();
        for (const { code, adds } of steps) {
          const [before, asked] = [covered(perimetre), covered(group(code))];
          ({ perimetre } = (adds ? addMember : removeMember)(perimetre, refOf(code), atlas));
          const isWhole = [...asked].every((each) => before.has(each));
          // An EPCI of which only communes are listed is no member: taking it out does nothing.
          const expected = adds
            ? new Set([...before, ...asked])
            : isWhole
              ? new Set([...before].filter((each) => !asked.has(each)))
              : before;
          expect(covered(perimetre)).toEqual(expected);
          expect(perimetre.members).toHaveLength(new Set(codesOf(perimetre)).size);
        }
      },
    ),
    { seed: SEED },
  );
});
