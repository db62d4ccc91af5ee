import { beforeAll, describe, expect, test } from "vitest";
import type { Atlas } from "@/domain/geography/atlas";
import { rowsOfZone } from "@/domain/geography/commune-index";
import type { Perimetre } from "@/domain/group/perimetre";
import {
  freeName,
  freeNames,
  isInMemberEpci,
  toggled,
  withEpci,
} from "@/ui/perimetre/use-perimetre-edits";
import { readPerimetreFiles, refOf } from "../../domain/perimetres/real-files";

const LANDERNEAU = "242900801";
/** Daoulas, in the CA du Pays de Landerneau-Daoulas. */
const DAOULAS = "29043";
const BREST = "29019";

const named = (...noms: readonly string[]) => noms.map((nom) => ({ nom }));
const group = (...codes: readonly string[]): Perimetre => ({
  id: "p1",
  nom: "Groupe",
  members: codes.map(refOf),
});
const codesOf = ({ members }: Perimetre) => members.map(({ code }) => code);

let atlas: Atlas;
beforeAll(async () => {
  ({ atlas } = await readPerimetreFiles());
});

describe("a free name", () => {
  test("is the first letter that no perimeter has", () => {
    expect(freeName([])).toBe("Périmètre A");
    expect(freeName(named("Périmètre A", "Périmètre C"))).toBe("Périmètre B");
  });

  test("has a number after Z", () => {
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
    const taken = named(...letters.map((letter) => `Périmètre ${letter}`));
    expect(freeName(taken)).toBe("Périmètre A26");
  });

  test("of several groups skips the numbers that are taken", () => {
    expect(freeNames(named("Découpage 2"), "Découpage", 3)).toEqual([
      "Découpage 1",
      "Découpage 3",
      "Découpage 4",
    ]);
    expect(freeNames([], "Découpage", 0)).toEqual([]);
  });
});

describe("a click on a territory", () => {
  test("adds it, and a second one takes it out", () => {
    const added = toggled(group(LANDERNEAU), refOf(BREST), atlas);
    expect(codesOf(added)).toEqual([LANDERNEAU, BREST]);
    expect(codesOf(toggled(added, refOf(BREST), atlas))).toEqual([LANDERNEAU]);
  });

  test("on a commune of a member EPCI leaves the other communes of the EPCI", () => {
    expect(isInMemberEpci(group(LANDERNEAU), refOf(DAOULAS), atlas)).toBe(true);
    expect(isInMemberEpci(group(LANDERNEAU), refOf(BREST), atlas)).toBe(false);
    const left = codesOf(toggled(group(LANDERNEAU, BREST), refOf(DAOULAS), atlas));
    const zone = atlas.epci.positionOf.get(LANDERNEAU)!;
    const communes = rowsOfZone(atlas.epci.zoning, zone).map((row) => atlas.communes.codes[row]!);
    expect(communes).toHaveLength(22);
    expect(left).toHaveLength(22);
    expect(new Set(left)).toEqual(new Set([BREST, ...communes].filter((code) => code !== DAOULAS)));
  });

  test("on an EPCI takes its single communes into it", () => {
    expect(codesOf(toggled(group(DAOULAS, BREST), refOf(LANDERNEAU), atlas))).toEqual([
      BREST,
      LANDERNEAU,
    ]);
  });
});

test("a commune taken out and put back makes its EPCI again", () => {
  const whole = group(BREST, LANDERNEAU);
  const cut = toggled(whole, refOf(DAOULAS), atlas);
  expect(cut.members.length).toBeGreaterThan(10);
  expect(codesOf(toggled(cut, refOf(DAOULAS), atlas))).toEqual([BREST, LANDERNEAU]);
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
