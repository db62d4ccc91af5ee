import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { checkContiguity, hasSingleCommune } from "@/domain/perimetres/graph/contiguity";
import type { Voisinage } from "@/domain/perimetres/graph/voisinage";
import { SEED } from "../../seed";
import { groupOf, readPerimetreFiles, refOf } from "../real-files";

const LANDERNEAU = "242900801";
const IROISE = "242900074";
const BREST = "242900314";
const [NOIRMOUTIER, MONTS, CHALLANS] = ["248500191", "248500258", "200071629"] as const;
/** Ouessant and Sein belong to no EPCI; Molène and Le Conquet to the CC du Pays d'Iroise. */
const [OUESSANT, SEIN, MOLENE, CONQUET] = ["29155", "29083", "29084", "29040"] as const;

let files: PerimetreFiles;
beforeAll(async () => {
  files = await readPerimetreFiles();
});

const check = (codes: readonly string[], voisinages: readonly Voisinage[] = []) =>
  checkContiguity(groupOf(codes), { ...files, voisinages });

const piecesOf = (codes: readonly string[], voisinages: readonly Voisinage[] = []) =>
  check(codes, voisinages).pieces.map((piece) => piece.map(({ code }) => code));

const usedBy = (codes: readonly string[], voisinages: readonly Voisinage[] = []) =>
  check(codes, voisinages).used.map(
    ({ ends, nature, isOnlyWay }) =>
      `${nature} ${ends.map(({ code }) => code).join()}${isOnlyWay ? "" : "?"}`,
  );

describe("EPCI", () => {
  test("Brest lies between Iroise and Landerneau", () => {
    expect(piecesOf([IROISE, LANDERNEAU])).toEqual([[IROISE], [LANDERNEAU]]);
    expect(piecesOf([IROISE, LANDERNEAU, BREST])).toEqual([[IROISE, BREST, LANDERNEAU]]);
    expect(usedBy([IROISE, LANDERNEAU, BREST])).toEqual([]);
  });

  test("Belle-Île is joined by its boat alone", () => {
    expect(piecesOf(["245600465", "200043123"])).toHaveLength(1);
    expect(usedBy(["245600465", "200043123"])).toEqual(["bateau 200043123,245600465"]);
    // Beside the rest of the Morbihan the boat stays the only way.
    expect(usedBy(["245600465", "200043123", "200067932"])).toHaveLength(1);
    expect(usedBy(["245600465", "200067932"])).toEqual([]);
  });

  test("Noirmoutier has a bridge and a ford: neither is the only way, each alone is", () => {
    expect(usedBy([NOIRMOUTIER, MONTS, CHALLANS])).toEqual([
      `pont ${NOIRMOUTIER},${MONTS}?`,
      `gué ${CHALLANS},${NOIRMOUTIER}?`,
    ]);
    expect(usedBy([NOIRMOUTIER, MONTS])).toEqual([`pont ${NOIRMOUTIER},${MONTS}`]);
  });
});

describe("single communes", () => {
  test("border an EPCI by one of its communes", () => {
    // Plougastel-Daoulas (29189), of Brest Métropole, touches Loperhet; Guilers (29069) does not.
    expect(piecesOf([LANDERNEAU, "29189"])).toHaveLength(1);
    expect(piecesOf([LANDERNEAU, "29069"])).toEqual([[LANDERNEAU], ["29069"]]);
  });

  test("border one another: Guilers and Bohars, then Plougastel across the Élorn and Brest", () => {
    expect(piecesOf(["29011", "29069"])).toEqual([["29011", "29069"]]);
    expect(piecesOf(["29069", "29189"])).toEqual([["29069"], ["29189"]]);
  });

  test("islands take the boat of a commune, in an EPCI or not", () => {
    expect(usedBy([OUESSANT, MOLENE])).toEqual([`bateau ${MOLENE},${OUESSANT}`]);
    expect(usedBy([OUESSANT, CONQUET])).toEqual([`bateau ${CONQUET},${OUESSANT}`]);
    expect(usedBy([OUESSANT, IROISE])).toEqual([
      `bateau ${CONQUET},${OUESSANT}?`,
      `bateau ${MOLENE},${OUESSANT}?`,
    ]);
    expect(piecesOf([OUESSANT, SEIN, IROISE])).toEqual([[IROISE, OUESSANT], [SEIN]]);
  });

  test("two EPCI are joined by the exceptions of EPCI alone: the boat counts once", () => {
    const codes = ["245600465", "200043123", "29019"];
    expect(usedBy(codes)).toEqual(["bateau 200043123,245600465"]);
  });

  test("a commune inside a listed EPCI is no member of its own", () => {
    expect(piecesOf([IROISE, CONQUET])).toEqual([[IROISE]]);
  });

  test("ask for the neighbours of communes, EPCI do not", () => {
    const bare = { ...files, communeAdjacency: null };
    expect(hasSingleCommune(groupOf([IROISE]))).toBe(false);
    expect(checkContiguity(groupOf([IROISE]), bare).pieces).toHaveLength(1);
    expect(hasSingleCommune(groupOf([IROISE, SEIN]))).toBe(true);
    expect(() => checkContiguity(groupOf([SEIN]), bare)).toThrow(
      "checkContiguity requires the neighbours of single communes, got none",
    );
  });
});

describe("exceptions of the study", () => {
  const link = (a: string, b: string): Voisinage => ({
    a: refOf(a),
    b: refOf(b),
    motif: "Navette",
  });

  test("join what borders leave apart, and are not used where a border is enough", () => {
    const rade = link(IROISE, LANDERNEAU);
    expect(check([IROISE, LANDERNEAU], [rade]).used).toEqual([
      { ends: [rade.a, rade.b], nature: "étude", motif: "Navette", isOnlyWay: true },
    ]);
    expect(usedBy([IROISE, LANDERNEAU, BREST], [rade])).toEqual([]);
    expect(usedBy([IROISE, BREST], [rade])).toEqual([]);
  });

  test("a commune stands for the EPCI that holds it; an EPCI only for itself", () => {
    expect(piecesOf([IROISE, LANDERNEAU], [link(CONQUET, "29103")])).toHaveLength(1);
    expect(piecesOf([CONQUET, LANDERNEAU], [link(IROISE, LANDERNEAU)])).toHaveLength(2);
    expect(piecesOf([IROISE, LANDERNEAU], [link(IROISE, "999999999")])).toHaveLength(2);
    expect(usedBy([IROISE], [link(CONQUET, MOLENE)])).toEqual([]);
  });

  test("one beside the boat makes neither of them the only way", () => {
    const ways = usedBy(["245600465", "200043123"], [link("56152", "56186")]);
    expect(ways).toEqual(["bateau 200043123,245600465?", "étude 56152,56186?"]);
  });
});

test("nobody, and codes that do not exist, make no piece", () => {
  expect(check([])).toEqual({ pieces: [], used: [] });
  expect(check(["999999999", "99999"]).pieces).toEqual([]);
});

test("pieces part the members, whatever their order", () => {
  const morbihan = ["245600465", "200043123", "200067932", "245614383", "200027027", "56069"];
  const others = [IROISE, LANDERNEAU, BREST, OUESSANT, SEIN, NOIRMOUTIER, MONTS, CHALLANS];
  fc.assert(
    fc.property(fc.shuffledSubarray([...morbihan, ...others]), (codes) => {
      const found = check(codes);
      const members = found.pieces.flat().map(({ code }) => code);
      expect(members.toSorted()).toEqual(codes.toSorted());
      expect(check(codes.toSorted())).toEqual(found);
      const cut = { ...files.epciAdjacency, exceptions: [] };
      const communes = { ...files.communeAdjacency!, exceptions: [] };
      const borders = { ...files, epciAdjacency: cut, communeAdjacency: communes };
      const bare = checkContiguity(groupOf(codes), borders);
      // Exceptions are used when, and only when, the perimeter falls apart without them.
      expect(bare.pieces.length > found.pieces.length).toBe(found.used.length > 0);
    }),
    { seed: SEED, numRuns: 100 },
  );
});
