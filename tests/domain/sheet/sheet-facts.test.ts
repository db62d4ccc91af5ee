import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { printedValue } from "@/domain/book/rounding";
import { rowsOfZone } from "@/domain/geography/commune-index";
import { NO_DATA, NOT_PUBLISHED, type Measure } from "@/domain/measure";
import type { SheetFact } from "@/domain/sheet/sheet-facts";
import type { TerritorySheet } from "@/domain/sheet/territory-sheet";
import { readSheetFiles, sheetOf, type Files } from "../../ui/territory/real-atlas";

const LANDERNEAU = "242900801";

let files: Files;
beforeAll(async () => {
  files = await readSheetFiles();
}, 60_000);

function factOf(sheet: TerritorySheet, id: string): SheetFact {
  const fact = [...sheet.population, ...sheet.access].find((each) => each.id === id);
  if (!fact) throw new Error(`factOf requires a fact of the sheet, got ${id}`);
  return fact;
}

function valueOf(measure: Measure | null | undefined): number {
  if (measure?.state !== "value")
    throw new Error(`valueOf requires a value, got ${measure?.state ?? measure}`);
  return measure.value;
}

const referenceOf = (fact: SheetFact, label: string): Measure | null | undefined =>
  fact.references.find((reference) => reference.label === label)?.measure;

/** Populations of a year by commune, straight from the source table. */
function populationsOf(year: number): Map<string, number> {
  const url = new URL("../../../pipeline/figures/populations-communes.csv", import.meta.url);
  const [header = "", ...lines] = readFileSync(url, "utf8").trim().split(/\r?\n/);
  const column = header.split(",").indexOf(`pop_${year}`);
  return new Map(
    lines.map((line) => {
      const cells = line.split(",");
      return [cells[0]!, Number(cells[column])];
    }),
  );
}

describe("sheetFacts", () => {
  it("sums the communes of CA du Pays de Landerneau-Daoulas: 50,011 in 2023", () => {
    const sheet = sheetOf(files, "epci", LANDERNEAU);
    const population = factOf(sheet, "population");
    expect(population.own).toEqual({ state: "value", value: 50_011 });
    expect(population).toMatchObject({ unit: "habitants", year: "2023" });
    expect(valueOf(referenceOf(population, "Bretagne"))).toBe(3_449_370);
  });

  it("gives the yearly change that the source table gives by hand", () => {
    const { atlas } = files;
    const zone = atlas.epci.positionOf.get(LANDERNEAU)!;
    const codes = rowsOfZone(atlas.epci.zoning, zone).map((row) => atlas.communes.codes[row]!);
    const total = (year: number) => {
      const populations = populationsOf(year);
      return codes.reduce((sum, code) => sum + populations.get(code)!, 0);
    };
    const expected = ((total(2023) / total(2017)) ** (1 / 6) - 1) * 100;
    const change = factOf(sheetOf(files, "epci", LANDERNEAU), "evolution_population");
    expect(valueOf(change.own)).toBeCloseTo(expected, 10);
    expect(valueOf(change.own)).toBeCloseTo(0.55, 2);
    expect(change).toMatchObject({ unit: "% par an", year: "2017-2023" });
  });

  it("counts communes and gives a density", () => {
    const sheet = sheetOf(files, "epci", LANDERNEAU);
    expect(valueOf(factOf(sheet, "communes").own)).toBe(22);
    expect(valueOf(referenceOf(factOf(sheet, "communes"), "France"))).toBe(34_875);
    const density = factOf(sheet, "densite_population");
    expect(valueOf(density.own)).toBeGreaterThan(120);
    expect(valueOf(density.own)).toBeLessThan(150);
    expect(density.decimals).toBe(1);
  });

  it("keeps decimals where hardly anyone lives", () => {
    const density = factOf(sheetOf(files, "region", "03"), "densite_population");
    expect(valueOf(density.own)).toBeLessThan(10);
    expect(density.decimals).toBe(1);
  });

  it("says that Mayotte has no population of its own for 2023, and no change", () => {
    const sheet = sheetOf(files, "departement", "976");
    expect(factOf(sheet, "population").note).toContain("l’Insee reporte la population de 2017");
    expect(factOf(sheet, "evolution_population").own).toEqual(NO_DATA);
    expect(factOf(sheet, "apl_mg").own).toEqual(NOT_PUBLISHED);
    expect(factOf(sheet, "apl_mg").note).toContain("Mayotte");
    expect(factOf(sheetOf(files, "epci", LANDERNEAU), "population").note).toBe("");
  });

  it("stands beside France: 3.745, and 16.63 % under 2.5", () => {
    const sheet = sheetOf(files, "epci", LANDERNEAU);
    expect(valueOf(referenceOf(factOf(sheet, "apl_mg"), "France"))).toBe(3.745);
    const share = valueOf(referenceOf(factOf(sheet, "part_pop_sous_dense"), "France"));
    expect(printedValue(share, 2)).toBe(16.63);
    expect(factOf(sheet, "apl_mg").references.map(({ label }) => label)).toEqual([
      "Finistère",
      "Bretagne",
      "France",
    ]);
  });

  it("has the units, years and sources of the catalogue", () => {
    const sheet = sheetOf(files, "epci", LANDERNEAU);
    const facts = [...sheet.population, ...sheet.access];
    expect(facts.filter(({ source, unit }) => !source || unit === "")).toEqual([]);
    const shown = facts.filter(({ id }) => id !== "communes" && id !== "part_pop_sous_dense");
    const declared = shown.map(({ id }) => files.catalogue!.indicators.find((i) => i.id === id)!);
    expect(shown.map(({ unit, decimals }) => ({ unit, decimals }))).toEqual(
      declared.map(({ unit, decimals }) => ({ unit, decimals })),
    );
    expect(shown.map(({ source }) => source?.url)).toEqual(declared.map(({ url }) => url));
  });

  it("has the access of a commune of Bretagne as of one of Provence", () => {
    const landerneau = sheetOf(files, "commune", "29103");
    expect(factOf(landerneau, "apl_mg").own?.state).toBe("value");
    // 0 or 100 %: Landerneau is over the threshold.
    expect(factOf(landerneau, "part_pop_sous_dense").own).toEqual({ state: "value", value: 0 });
    const marseille = sheetOf(files, "commune", "13055");
    expect(factOf(marseille, "apl_mg").own?.state).toBe("value");
    expect(factOf(marseille, "densite_population").own?.state).toBe("value");
    // DREES, workbook of the APL, sheet 2023: 2.609 at Aboën.
    const aboen = sheetOf(files, "commune", "42001");
    expect(factOf(aboen, "apl_mg").own).toEqual({ state: "value", value: 2.609 });
  });

  it("puts the EPCI and the bassin of a commune beside it, by name and level", () => {
    const { references } = factOf(sheetOf(files, "commune", "13055"), "apl_mg");
    expect(references.map(({ level }) => level)).toEqual([
      "epci",
      "bassin-de-vie",
      "departement",
      "region",
      "france",
    ]);
    expect(references.every(({ measure }) => measure?.state === "value")).toBe(true);
  });
});

// methods.md and `controles/icm-2022.csv.gz`: ICM 95.0 [86.4; 104.3] of Landerneau, 126.5 of Lens.
describe("the index of mortality of a territory", () => {
  const indexOf = (level: "epci" | "departement" | "commune", code: string) =>
    sheetOf(files, level, code).health;

  it("has its interval, and no side where that holds the reference", () => {
    const [fact] = indexOf("epci", "242900801");
    expect(fact).toMatchObject({ id: "icm", year: "2022", references: [] });
    expect(fact?.own).toMatchObject({ state: "value" });
    expect(fact?.own?.state === "value" && fact.own.value).toBeCloseTo(95, 0);
    expect(fact?.note).toMatch(
      /^France métropolitaine.: 100\. Intervalle à 95.%.: 86,4 à 104,3\. Trop proche de 100, ou/,
    );
  });

  it("is said above France where both the gap and the interval allow it", () => {
    const [fact] = indexOf("epci", "246200364");
    expect(fact?.own?.state === "value" && fact.own.value).toBeCloseTo(126.5, 1);
    expect(fact?.note).toMatch(/Supérieur à la France\.$/);
  });

  it("stands where the atlas has it alone, an absence with its reason", () => {
    expect(indexOf("departement", "29")).toEqual([]);
    expect(indexOf("commune", "29103")).toEqual([]);
    // Overseas, the census does not count by age.
    expect(indexOf("epci", "249740119")[0]?.own?.state).not.toBe("value");
  });
});
