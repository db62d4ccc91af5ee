import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexCommunes, zoningFrom } from "@/domain/geography/commune-index";
import {
  changePerimetre,
  createPerimetre,
  createPerimetres,
  MAX_NOM,
  normaliseMembers,
  openPerimetre,
  parseMember,
  removePerimetre,
  renamePerimetre,
  withMember,
  withoutMember,
  type Perimetre,
} from "@/domain/group/perimetre";
import type { TerritoryRef } from "@/domain/geography/territory";
import { communes as realCommunes, epciZoning } from "../real-communes";
import { SEED } from "../seed";

const communes = indexCommunes(2026, ["01001", "01002", "01003", "29155"]);
const [A, B] = ["200000001", "200000002"] as const;
/** The island of Ouessant belongs to no EPCI. */
const zoning = zoningFrom([A, B], [A, A, B, null]);

const epci = (code: string): TerritoryRef => ({ level: "epci", code });
const commune = (code: string): TerritoryRef => ({ level: "commune", code });

const member = fc.constantFrom(
  epci(A),
  epci(B),
  ...communes.codes.map(commune),
  // Unknown codes: what a link may hold.
  epci("999999999"),
  commune("99999"),
);
const members = fc.array(member, { maxLength: 12 });

const EMPTY: Perimetre = { id: "p1", nom: "Pays", members: [] };

describe("a code tells its level", () => {
  test.each([
    ["242900314", epci("242900314")],
    ["2A004", commune("2A004")],
    ["97101", commune("97101")],
    ["2a004", commune("2A004")],
    // A lost zero: whether there is such a commune is asked of its file.
    ["1004", commune("01004")],
    ["290", null],
    ["24290031A", null],
    ["__proto__", null],
    ["", null],
  ])("%s", (code, expected) => {
    expect(parseMember(code)).toEqual(expected);
  });
});

describe("a new perimeter", () => {
  test("comes last, under a number that no other has", () => {
    const list = [EMPTY, { ...EMPTY, id: "p7" }];
    const { perimetres, id } = createPerimetre(list, "Pays de Brest", [epci(A), epci(A)]);
    expect(id).toBe("p8");
    expect(perimetres).toEqual([...list, { id, nom: "Pays de Brest", members: [epci(A)] }]);
  });

  test("has a name that an address can hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (nom) => {
        const kept = createPerimetre([], nom, []).perimetres[0]!.nom;
        expect(kept).toBe(renamePerimetre(EMPTY, nom).nom);
        expect(kept.length).toBeLessThanOrEqual(MAX_NOM);
        expect(decodeURIComponent(encodeURIComponent(kept))).toBe(kept);
      }),
      { seed: SEED },
    );
  });

  test("does not end in half a character", () => {
    expect(renamePerimetre(EMPTY, `${"a".repeat(MAX_NOM - 1)}😀`).nom).toBe("a".repeat(119));
  });
});

test("several come at once, in the order of their groups", () => {
  const made = createPerimetres([EMPTY], ["A", "B"], [[epci(A)], [epci(B)]]);
  expect(made.ids).toEqual(["p2", "p3"]);
  expect(made.perimetres).toEqual([
    EMPTY,
    { id: "p2", nom: "A", members: [epci(A)] },
    { id: "p3", nom: "B", members: [epci(B)] },
  ]);
  expect(createPerimetres([EMPTY], [], [])).toEqual({ perimetres: [EMPTY], ids: [] });
});

test("the open one is that of the study, if it is still there", () => {
  const perimetres = [EMPTY];
  expect(openPerimetre({ perimetres, perimetre: "p1" })).toBe(EMPTY);
  expect(openPerimetre({ perimetres, perimetre: "p9" })).toBeNull();
  expect(openPerimetre({ perimetres, perimetre: null })).toBeNull();
});

test("one is changed or removed, the others stay the same objects", () => {
  const other = { ...EMPTY, id: "p2" };
  const list = [EMPTY, other];
  const changed = changePerimetre(list, "p1", (known) => renamePerimetre(known, "Autre"));
  expect(changed).toEqual([{ ...EMPTY, nom: "Autre" }, other]);
  expect(changed[1]).toBe(other);
  expect(changePerimetre(list, "p9", () => other)).toEqual(list);
  expect(removePerimetre(list, "p1")).toEqual([other]);
});

test("a member added is there once; removed, it is not; neither changes what someone holds", () => {
  fc.assert(
    fc.property(members, member, (all, one) => {
      const start = Object.freeze({ ...EMPTY, members: Object.freeze(all) });
      const added = withMember(start, one);
      expect(added.members.filter(({ code }) => code === one.code)).toHaveLength(1);
      expect(withMember(added, one)).toEqual(added);
      expect(withoutMember(added, one).members).not.toContainEqual(one);
      expect(withMember(withoutMember(EMPTY, one), one).members).toEqual([one]);
    }),
    { seed: SEED },
  );
});

describe("normalised members", () => {
  const normalised = (all: readonly TerritoryRef[]) => normaliseMembers(all, communes, zoning);
  /** Rows of the communes that members cover. */
  const covered = (all: readonly TerritoryRef[]): Set<string> =>
    new Set(
      communes.codes.filter((code, row) =>
        all.some((m) => m.code === code || zoning.codes[zoning.zoneOf[row]!] === m.code),
      ),
    );

  test("a commune inside a listed EPCI goes, wherever it stands", () => {
    expect(normalised([commune("01001"), epci(A), commune("01003"), epci(A)])).toEqual([
      epci(A),
      commune("01003"),
    ]);
  });

  test("a commune without EPCI, or unknown, stays", () => {
    const all = [epci(A), commune("29155"), commune("99999")];
    expect(normalised(all)).toEqual(all);
  });

  test("cover the same communes, each once, and need it no more", () => {
    fc.assert(
      fc.property(members, (all) => {
        const kept = normalised(all);
        expect(covered(kept)).toEqual(covered(all));
        expect(normalised(kept)).toEqual(kept);
        expect(new Set(kept.map(({ code }) => code)).size).toBe(kept.length);
        const single = kept.filter(({ level }) => level === "commune");
        const others = single.map(({ code }) => covered(kept.filter((m) => m.code !== code)));
        expect(single.some(({ code }, i) => others[i]!.has(code))).toBe(false);
      }),
      { seed: SEED },
    );
  });

  test("Brest is inside Brest Métropole; Morlaix and Ouessant are not", () => {
    const brestMetropole = epci("242900314");
    const all = [commune("29019"), brestMetropole, commune("29151"), commune("29155")];
    expect(normaliseMembers(all, realCommunes, epciZoning)).toEqual([
      brestMetropole,
      commune("29151"),
      commune("29155"),
    ]);
  });
});
