import { beforeAll, describe, expect, test } from "vitest";
import type { PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { compareMembers } from "@/domain/perimetres/compare/compare-members";
import { perimetreSubject } from "@/domain/group/subject";
import { groupOf, readPerimetreFiles } from "../real-files";

const LANDERNEAU = "242900801";
const IROISE = "242900074";
const DAOULAS = "29043";
const OUESSANT = "29155";

let files: PerimetreFiles;
beforeAll(async () => {
  files = await readPerimetreFiles();
});

const compare = (a: readonly string[], b: readonly string[]) => {
  const subject = (codes: readonly string[]) => perimetreSubject(groupOf(codes), files.atlas);
  return compareMembers(subject(a), subject(b), files);
};

const noms = (members: readonly { nom: string }[]): string[] => members.map(({ nom }) => nom);

describe("members of two perimeters", () => {
  test("an EPCI of both, and one of each", () => {
    const { onlyA, onlyB, both } = compare([LANDERNEAU], [LANDERNEAU, IROISE]);
    expect(noms(both)).toEqual(["CA du Pays de Landerneau-Daoulas"]);
    expect(both[0]).toMatchObject({ level: "epci", population: 50_011 });
    expect(onlyA).toEqual([]);
    expect(noms(onlyB)).toEqual(["CC du Pays d'Iroise"]);
    expect(onlyB[0]!.positions).toEqual([files.atlas.epci.positionOf.get(IROISE)]);
  });

  test("a commune that A lists alone and B within its EPCI is common to both", () => {
    const { onlyA, onlyB, both } = compare([DAOULAS], [LANDERNEAU]);
    expect(onlyA).toEqual([]);
    expect(both).toEqual([
      {
        level: "commune",
        positions: [files.atlas.communes.rowOf.get(DAOULAS)],
        nom: "Daoulas",
        population: files.atlas.population[files.atlas.communes.rowOf.get(DAOULAS)!],
      },
    ]);
    expect(noms(onlyB)).toEqual(["21\u00a0communes (CA du Pays de Landerneau-Daoulas)"]);
    expect(onlyB[0]!.positions).toHaveLength(21);
    expect(onlyB[0]!.population + both[0]!.population).toBe(50_011);
  });

  test("a commune without an EPCI is itself", () => {
    const { onlyA, onlyB } = compare([OUESSANT, LANDERNEAU], [LANDERNEAU]);
    expect(noms(onlyA)).toEqual(["Ouessant"]);
    expect(onlyB).toEqual([]);
  });

  test("the other way round, the sides change and nothing else", () => {
    const one = compare([LANDERNEAU, OUESSANT], [IROISE]);
    const other = compare([IROISE], [LANDERNEAU, OUESSANT]);
    expect(other).toEqual({ onlyA: one.onlyB, onlyB: one.onlyA, both: one.both });
  });
});
