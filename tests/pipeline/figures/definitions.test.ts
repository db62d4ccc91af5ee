import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { printedValue } from "@/domain/book/rounding";
import { parseTable } from "../../../pipeline/data/read-table";
import { figureOf, sumOf, type FigureLevel } from "./embedded-figures";

/**
 * France, Côtes-d’Armor and Puy-de-Dôme for each indicator with counts, computed apart from the build
 * by those who compiled the tables (valeurs-de-controle.csv: columns `calcul_*` of their definitions;
 * France is the métropole for the census by age).
 */
const rows = parseTable(
  readFileSync(new URL("valeurs-de-controle.csv", import.meta.url), "utf8"),
  ["indicateur", "annee", "decimales", "france", "22", "63"],
  "valeurs-de-controle.csv",
);

const PLACES = [
  ["france", "france", "FR"],
  ["22", "departement", "22"],
  ["63", "departement", "63"],
] as const;

/**
 * Figures a hair from a half, that a computation on rounded parts prints on the other side: 10,45 for
 * the vacant dwellings of Puy-de-Dôme, as the Insee publishes.
 */
const ON_A_HALF = 0.006;

test.each(PLACES)("check values of %s", (column, level, code) => {
  const off = rows.flatMap((row) => {
    const decimals = Number(row.decimales);
    const found = figureOf(row.indicateur, Number(row.annee), level, [code]);
    const expected = Number(row[column]);
    const isNear =
      found !== null && Math.abs(found - expected) <= 0.5 * 10 ** -decimals + ON_A_HALF;
    return isNear ? [] : [`${row.indicateur}: ${row[column]}, got ${found}`];
  });
  expect(off).toEqual([]);
  expect(rows.length).toBeGreaterThan(70);
});

/** Value printed to the decimals that the source gives. */
function printed(id: string, year: number, level: FigureLevel, code: string, decimals: number) {
  const found = figureOf(id, year, level, [code]);
  return found === null ? null : printedValue(found, decimals);
}

describe("values that producers publish", () => {
  test.each<[string, number, FigureLevel, string, number, number]>([
    // DREES, workbook APL: mean of communes weighted by the standardised population.
    ["apl_mg", 2023, "france", "FR", 3, 3.745],
    ["apl_mg", 2022, "france", "FR", 3, 3.789],
    ["part_pop_sous_dense", 2023, "france", "FR", 2, 16.63],
    ["part_pop_sous_dense", 2022, "france", "FR", 2, 14.88],
    ["apl_inf", 2023, "france", "FR", 2, 156.03],
    ["apl_dent", 2023, "france", "FR", 2, 60.62],
    ["apl_sf", 2023, "france", "FR", 2, 21.78],
    // Insee, comparateur de territoires, état civil: France 2022 and 2013-2017.
    ["nombre_naissances", 2022, "france", "FR", 0, 724_553],
    ["nombre_deces", 2022, "france", "FR", 0, 672_845],
    // Insee, comparateur de territoires: unemployment as the census says, 2021.
    ["taux_chomage_rp", 2021, "france", "FR", 2, 12.08],
    ["taux_chomage_rp", 2021, "departement", "22", 2, 10.22],
    ["taux_chomage_rp", 2021, "departement", "63", 2, 10.53],
    // Insee, published shares of 2022 (métropole; 22; 63), to the 0.04 point of rebuilt counts.
    ["part_75_plus", 2022, "france", "FR", 1, 9.9],
    ["part_75_plus", 2022, "departement", "22", 1, 12.9],
    ["part_familles_mono", 2022, "departement", "63", 1, 8.6],
    ["residences_secondaires", 2022, "departement", "22", 2, 16.16],
    // Insee, Filosofi 2021: read, never averaged.
    ["niveau_vie_median", 2021, "departement", "22", 0, 22_670],
    ["taux_pauvrete", 2021, "departement", "63", 1, 13.9],
    ["rapport_interdecile", 2021, "france", "FR", 1, 3.4],
    // ANCT, Observatoire des territoires 2023.
    ["part_pop_eloignee_soins_20min", 2023, "departement", "15", 2, 8.8],
    ["part_pop_eloignee_soins_20min", 2023, "departement", "22", 2, 0.58],
    // Insee, recensement: Rennes Métropole and its commune.
    ["taux_brut_mortalite_periode", 2018, "epci", "243500139", 1, 6],
  ])("%s %i of %s %s", (id, year, level, code, decimals, expected) => {
    expect(printed(id, year, level, code, decimals)).toBe(expected);
  });

  test("births and deaths of five years of France (Insee, comparateur 2022)", () => {
    expect(sumOf({ id: "naissances_5_ans", year: 2017 }, "france", ["FR"])).toBe(3_936_486);
    expect(sumOf({ id: "deces_5_ans", year: 2017 }, "france", ["FR"])).toBe(2_909_198);
  });
});

describe("approximate ICM of 2022 (methods of the index: observed, expected, × 100)", () => {
  test.each([
    ["CA de Lens-Liévin", ["246200364"], 126.5, 2_622, 2_072.36],
    ["Rennes Métropole", ["243500139"], 87, null, null],
    ["CA du Pays de Landerneau-Daoulas", ["242900801"], 95, null, null],
    ["Fougères Agglomération", ["200072452"], 99.9, null, null],
    ["CC Hautes Terres Communauté", ["200066637"], 132.9, null, null],
    ["Brest Métropole", ["242900314"], 107.1, null, null],
  ] as const)("%s", (_, codes, icm, deaths, expected) => {
    expect(printedValue(figureOf("icm", 2022, "epci", codes)!, 1)).toBe(icm);
    if (deaths === null) return;
    expect(sumOf({ id: "deces__icm", year: 2022 }, "epci", codes)).toBe(deaths);
    expect(sumOf({ id: "attendus", year: 2022 }, "epci", codes)).toBeCloseTo(expected, 1);
  });

  test("none where less than 98 % of the inhabitants are counted by age, once rounded", () => {
    expect(figureOf("icm", 2022, "epci", ["247000698"])).toBeNull();
    expect(figureOf("icm", 2022, "epci", ["200072320"])).toBeCloseTo(95, 1);
  });
});
