import { expect, test } from "vitest";
import { NO_CHANGES } from "@/domain/geography/commune-changes";
import type { Atlas } from "@/domain/geography/atlas";
import { indexCommunes, zoningFrom } from "@/domain/geography/commune-index";
import type { CommuneNames } from "@/domain/geography/commune-names";
import { departementZoning, gazetteerOf, type Zonages } from "@/domain/geography/gazetteer";
import { LEVELS, type Level } from "@/domain/geography/level";
import { ADDED_ROW } from "@/domain/geography/added-row";
import { territorySet } from "@/domain/geography/territory";

const set = (level: Level) => territorySet(level, ["x"], zoningFrom(["x"], ["x", "x", "x"]));

const communes = indexCommunes(2026, ["01001", "2A004", "97101"]);

const atlas: Atlas = {
  communes,
  changes: NO_CHANGES,
  populationYear: 2023,
  population: Uint32Array.of(1, 2, 3),
  regions: set("region"),
  anciennesRegions: set("ancienne-region"),
  departements: set("departement"),
  epci: set("epci"),
};
const zonages: Zonages = { bassinsDeVie: set("bassin-de-vie"), zonesEmploi: set("zone-emploi") };
const names: CommuneNames = { noms: ["A", "B", "C"], codesPostaux: ["", "", ""] };
const NO_FILES = { zonages: null, names: null };

test("départements from the codes of the communes, overseas included", () => {
  const zoning = departementZoning(communes, ["01", "2A", "971"]);
  expect([...zoning.zoneOf]).toEqual([0, 1, 2]);
  expect(() => departementZoning(communes, ["01", "2A"])).toThrow("known zone codes, got 971");
});

test("territories of every level, none before their file is there", () => {
  const { levels, setOf } = gazetteerOf({ atlas, zonages, names });
  expect(levels).toEqual(LEVELS);
  for (const level of LEVELS) expect(setOf(level)?.level).toBe(level);
  const before = gazetteerOf({ atlas, ...NO_FILES });
  expect(LEVELS.filter((level) => before.setOf(level) !== null)).toEqual([
    "region",
    "ancienne-region",
    "departement",
    "epci",
  ]);
  expect(before.populationOf("commune")).toBeNull();
});

test("the communes are mapped once, whoever asks and whatever else is there", () => {
  const all = gazetteerOf({ atlas, zonages, names });
  expect(gazetteerOf({ atlas, zonages, names })).toBe(all);
  const alone = gazetteerOf({ atlas, zonages: null, names });
  expect(alone).not.toBe(all);
  expect(alone.setOf("commune")).toBe(all.setOf("commune"));
  expect(all.populationOf("region")).toBe(all.populationOf("region"));
  // Other communes of the same names are other communes.
  const other = { ...atlas, communes: indexCommunes(2026, ["01001", "2A004", "97102"]) };
  expect(gazetteerOf({ atlas: other, zonages, names }).setOf("commune")?.zoning.codes[2]).toBe(
    "97102",
  );
});

test("a code is looked for in its level; those of communes come before their names", () => {
  const { positionOf } = gazetteerOf({ atlas, ...NO_FILES });
  expect(positionOf({ level: "commune", code: "2A004" })).toBe(1);
  expect(positionOf({ level: "commune", code: "x" })).toBeNull();
  expect(positionOf({ level: "epci", code: "x" })).toBe(0);
  expect(positionOf({ level: "epci", code: "2A004" })).toBeNull();
  expect(positionOf({ level: "zone-emploi", code: "x" })).toBeNull();
});

test("a name, or null while it is not there", () => {
  const commune = { level: "commune", code: "2A004" } as const;
  expect(gazetteerOf({ atlas, zonages, names }).nomOf(commune)).toBe("B");
  const before = gazetteerOf({ atlas, ...NO_FILES });
  expect(before.nomOf(commune)).toBeNull();
  expect(before.nomOf({ level: "epci", code: "x" })).toBe("x");
  expect(before.nomOf({ level: "epci", code: "y" })).toBeNull();
});

const CPTS = "zonage-cpts";

/** Two zones, and a commune that belongs to none of the three. */
const cpts = {
  set: territorySet(
    CPTS,
    ["CPTS de l’Ain", "CPTS de Corse", "CPTS vide"],
    zoningFrom(["a", "b", "c"], ["a", "b", null]),
  ),
  row: {
    ...ADDED_ROW,
    words: { ...ADDED_ROW.words, one: "CPTS", many: "CPTS", by: "CPTS" },
  },
};

test("a zoning that the user loads is a level as the others: words, territories, sums", () => {
  const gazetteer = gazetteerOf({ atlas, zonages, names }, [cpts]);
  expect(gazetteer.levels).toEqual([...LEVELS, CPTS]);
  expect(gazetteer.setOf(CPTS)).toBe(cpts.set);
  expect(gazetteer.rowOf(CPTS).words).toMatchObject({ one: "CPTS", gender: "f" });
  expect(gazetteer.rowOf(CPTS).membership).toBe("groups-communes");
  expect(gazetteer.rowOf("epci").words.one).toBe("EPCI");
  expect(gazetteer.positionOf({ level: CPTS, code: "b" })).toBe(1);
  expect([...gazetteer.populationOf(CPTS)!]).toEqual([1, 2, 0]);
  expect([...gazetteer.sumOf(CPTS, [10, 20, 40])!]).toEqual([10, 20, 0]);
  expect(gazetteer.setOf("zonage-autre")).toBeNull();
  expect(gazetteerOf({ atlas, zonages, names }).setOf(CPTS)).toBeNull();
});

test("territories that cut communes have no sum of theirs", () => {
  for (const membership of ["lies-within-commune", "overlaps-with-shares"] as const) {
    const cutting = { ...cpts, row: { ...cpts.row, membership } };
    const { sumOf, populationOf } = gazetteerOf({ atlas, ...NO_FILES }, [cutting]);
    expect(sumOf(CPTS, [1, 2, 3])).toBeNull();
    expect(populationOf(CPTS)).toBeNull();
  }
});
