import { beforeAll, describe, expect, it } from "vitest";
import { NO_DATA, type Measure } from "@/domain/measure";
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

describe("buildTerritorySheet", () => {
  it("links a commune to its EPCI, and an EPCI to its communes", () => {
    expect(sheetOf(files, "commune", "29103").epci?.ref.code).toBe(LANDERNEAU);
    // Île-de-Bréhat belongs to no EPCI.
    expect(sheetOf(files, "commune", "22016").epci).toBeNull();
    const { members } = sheetOf(files, "epci", LANDERNEAU);
    expect(members).toHaveLength(22);
    expect(members.map(({ nom }) => nom)).toContain("Landerneau");
    const unnamed = sheetOf({ ...files, names: null }, "epci", LANDERNEAU);
    expect(unnamed.members.every(({ nom }) => nom === null)).toBe(true);
  });

  it("leave out nothing for a territory without inhabitants", () => {
    // Beaumont-en-Verdunois, destroyed in 1916: a commune of 0 inhabitants.
    const sheet = sheetOf(files, "commune", "55039");
    expect(factOf(sheet, "population").own).toEqual({
      state: "value",
      value: 0,
    });
    expect(factOf(sheet, "evolution_population").own).toEqual(NO_DATA);
    expect(sheet.contracts.coverage.share).toBeNull();
    expect(sheet.places.find(({ level }) => level === "departement")?.share).toBeNull();
  });

  it("leave nothing invented: null until they are there", () => {
    const sheet = sheetOf(
      {
        ...files,
        columns: new Map(),
        spreads: null,
        ars: null,
        zonages: null,
      },
      "epci",
      LANDERNEAU,
    );
    expect(valueOf(factOf(sheet, "population").own)).toBe(50_011);
    expect(factOf(sheet, "evolution_population").own).toBeNull();
    expect(factOf(sheet, "densite_population").own).toBeNull();
    expect(factOf(sheet, "apl_mg")).toMatchObject({ own: null, note: "" });
    const [first, ...others] = sheet.spreads;
    expect([first!.indicator.id, first!.year, others]).toEqual(["apl_mg", null, []]);
    expect(first!.places.every(({ measure }) => measure === null)).toBe(true);
    expect(sheet.bassins).toBeNull();
    expect(sheet.departements).toMatchObject([{ code: "29", themes: null }]);
    expect(sheet.contacts).toBeNull();
  });

  it("name no figure before the catalogue, which has their words, is there", () => {
    const sheet = sheetOf({ ...files, catalogue: null }, "epci", LANDERNEAU);
    expect(sheet.access).toEqual([]);
    expect(sheet.population.map(({ id }) => id)).toEqual(["communes"]);
  });
});
