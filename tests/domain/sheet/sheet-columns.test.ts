import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SHEET_LOT } from "@/domain/book/column-set";
import { titlesFor } from "@/domain/book/titles-for";
import { LEVELS } from "@/domain/geography/level";
import { sheetCatalogue, sheetColumns } from "@/domain/sheet/sheet-columns";
import { diskShelf, valueOf } from "../../data/disk";

const catalogue = valueOf(await diskShelf()("catalogue"));
const keysOf = (level: Parameters<typeof sheetColumns>[1]): string[] =>
  sheetColumns(catalogue.indicators, level).map(({ id, year }) => `${id} ${year}`);

test("an EPCI has the columns of its tables, counts behind rates included, each once", () => {
  expect(keysOf("epci").toSorted()).toEqual([
    "apl_mg 2023",
    "apl_mg_65 2023",
    "attendus 2022",
    "deces__icm 2022",
    "icm 2022",
    "part_pop_sous_dense 2023",
    "pop_legale_metropole 2022",
    "pop_rp__icm 2022",
    "pop_sous_dense 2023",
    "pop_totale_apl 2023",
    "population 2017",
    "surface_km2 2021",
  ]);
});

test("a bassin and a département have all their latest figures besides", () => {
  expect(keysOf("bassin-de-vie")).toContain("niveau_vie_median 2021");
  expect(keysOf("departement").some((key) => key.startsWith("mortalite_toutes_causes "))).toBe(
    true,
  );
  // An index is not made for régions, nor for communes.
  expect(keysOf("region")).toEqual(keysOf("commune"));
  expect(keysOf("epci").filter((key) => !keysOf("region").includes(key))).toHaveLength(5);
});

test("sheets read files of their own alone, by département where the level is no wider", () => {
  const { indicators, lots } = sheetCatalogue(catalogue);
  expect(Object.keys(lots)).toEqual([SHEET_LOT]);
  const apl = indicators.find(({ traits }) => traits.role === "access")!;
  expect(LEVELS.flatMap((level) => titlesFor(apl, level, null, lots, ["29", "56"]))).toEqual([
    "columns:region:fiche",
    "columns:ancienne-region:fiche",
    "columns:departement:fiche:29",
    "columns:departement:fiche:56",
    "columns:zone-emploi:fiche:29",
    "columns:zone-emploi:fiche:56",
    "columns:bassin-de-vie:fiche:29",
    "columns:bassin-de-vie:fiche:56",
    "columns:epci:fiche:29",
    "columns:epci:fiche:56",
    "columns:commune:fiche:29",
    "columns:commune:fiche:56",
  ]);
});

// The figures of a file of sheets are those of the file of their theme, to the last digit.
test("what the build extracts is what the files of themes hold", () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(new URL(`../../../public/data/${file}`, import.meta.url), "utf8")) as {
      effectif: number;
      colonnes: { indicateur: string; annee: number; valeurs: (number | null)[] }[];
    };
  const whole = read("figures/departement/apl.json");
  const part = read("fiches/departement/29.json");
  const apl = ({ indicateur, annee }: { indicateur: string; annee: number }): boolean =>
    indicateur === "apl_mg" && annee === 2023;
  const { valeurs } = whole.colonnes.find(apl)!;
  expect([part.effectif, part.colonnes.find(apl)!.valeurs]).toEqual([1, [valeurs[27]]]);
  // Codes in their order: 01 to 19, 21 to 29, then 2A.
  expect(valeurs).toHaveLength(101);
});
