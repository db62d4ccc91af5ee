import { beforeAll, describe, expect, test } from "vitest";
import type { PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import {
  comparedFirst,
  comparePerimetres,
  type Compared,
} from "@/domain/perimetres/compare/compare-perimetres";
import { checkCodes, groupOf, readPerimetreFiles } from "../real-files";

const LANDERNEAU = "242900801";
const IROISE = "242900074";
const BREST = "242900314";

let files: PerimetreFiles;
beforeAll(async () => {
  files = await readPerimetreFiles();
});

const comparedOf = (codes: readonly string[], nom = "Groupe"): Compared => ({
  perimetre: { ...groupOf(codes), nom },
  check: checkCodes(codes, files),
  profile: null,
});
const compare = (...all: Compared[]) => comparePerimetres(all, files);
const cells = (comparison: ReturnType<typeof compare>, key: string): string[] =>
  comparison.rows.find((row) => row.key === key)!.cells.map(({ text }) => text);

describe("three perimeters around Landerneau", () => {
  const three = () =>
    compare(
      comparedOf([LANDERNEAU]),
      comparedOf([LANDERNEAU, BREST], "Avec Brest"),
      comparedOf([IROISE], " "),
    );

  test("letters, names, and A beside each of the others", () => {
    const { perimetres, pairs, indicators, departements } = three();
    expect(perimetres).toEqual([
      { letter: "A", nom: "Groupe" },
      { letter: "B", nom: "Avec Brest" },
      { letter: "C", nom: "Sans nom" },
    ]);
    expect(pairs.map(({ letter }) => letter)).toEqual(["B", "C"]);
    expect(pairs[0]!.members.onlyB.map(({ nom }) => nom)).toEqual(["Brest Métropole"]);
    expect(pairs[1]!.members.both).toEqual([]);
    expect(indicators).toBeNull();
    expect(departements).toEqual(["29"]);
  });

  test("bassins de vie: those of the check are cut, the others whole", () => {
    const comparison = three();
    const { splitBassins } = checkCodes([LANDERNEAU], files);
    expect(cells(comparison, "cut")[0]).toBe(`${splitBassins.length}\u00a0bassins`);
    const touched = new Set<number>();
    const { zoneOf } = files.zonages.bassinsDeVie.zoning;
    files.atlas.epci.zoning.zoneOf.forEach((zone, row) => {
      if (files.atlas.epci.zoning.codes[zone] === LANDERNEAU) touched.add(zoneOf[row]!);
    });
    const whole = touched.size - splitBassins.length;
    expect(cells(comparison, "whole")[0]).toMatch(new RegExp(`^${whole}\\u00a0bassin`));
  });

  test("crosses to a worker as it is", () => {
    const comparison = three();
    expect(structuredClone(comparison)).toEqual(comparison);
  });
});

test("outside the record of contracts, nothing is gained", () => {
  // Redon lies in three départements, two of them outside Bretagne.
  const comparison = compare(comparedOf(["243500741"]), comparedOf([LANDERNEAU]));
  expect(cells(comparison, "gained")).toEqual([
    "relevé partiel",
    "50\u202f011\u00a0habitants, tous sous un contrat à vérifier",
  ]);
});

test("an empty perimeter has rows too", () => {
  const comparison = compare(comparedOf([]), comparedOf([LANDERNEAU]));
  expect(cells(comparison, "population")[0]).toBe("0\u00a0habitant");
  expect(comparison.pairs[0]!.members).toMatchObject({ onlyA: [], both: [] });
});

test("one perimeter is not compared, nor four", () => {
  const one = comparedOf([LANDERNEAU]);
  expect(() => compare(one)).toThrow("requires two or three perimeters, got 1");
  expect(() => compare(one, one, one, one)).toThrow("got 4");
});

test("compared first: the subject and the first others, in the order of the list", () => {
  const list = ["p1", "p2", "p3", "p4"].map((id) => ({ id }));
  const idsOf = (subject: string | null) => comparedFirst(list, subject).map(({ id }) => id);
  expect(idsOf("p2")).toEqual(["p1", "p2", "p3"]);
  expect(idsOf("p4")).toEqual(["p1", "p2", "p4"]);
  expect(idsOf(null)).toEqual(["p1", "p2", "p3"]);
  expect(idsOf("p9")).toEqual(["p1", "p2", "p3"]);
});
