import { beforeAll, describe, expect, it } from "vitest";
import { readSheetFiles, sheetOf, type Files } from "../../ui/territory/real-atlas";

const LANDERNEAU = "242900801";

let files: Files;
beforeAll(async () => {
  files = await readSheetFiles();
}, 60_000);

describe("sheetZones", () => {
  it("covers the territory with bassins, each with its part and its own figures", () => {
    const { bassins } = sheetOf(files, "epci", LANDERNEAU);
    expect(bassins?.map(({ nom }) => nom)).toEqual(["Landerneau", "Le Faou", "Brest"]);
    const parts = bassins!.map(({ shareOfTerritory }) => shareOfTerritory!);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 10);
    // 37,598 of the 39,849 inhabitants of the bassin.
    expect(bassins![0]!.shareOfZone).toBeCloseTo(37_598 / 39_849, 10);
    const themes = bassins![0]!.themes!;
    const figures = themes.flatMap((theme) => theme.figures);
    expect(figures.length).toBeGreaterThan(15);
    for (const { indicator } of figures)
      expect(indicator.availability.some(({ level }) => level === "bassin-de-vie")).toBe(true);
    // The latest year only, and what the territory has not of its own.
    expect(figures.find(({ indicator }) => indicator.id === "part_ald")?.year).toBe(2024);
    expect(figures.map(({ indicator }) => indicator.id)).not.toContain("apl_mg");
  });

  it("shows a bassin and a département their own figures", () => {
    expect(sheetOf(files, "bassin-de-vie", "29103").bassins).toMatchObject([
      { code: "29103", isOwn: true, isWhole: true },
    ]);
    const { departements } = sheetOf(files, "departement", "29");
    expect(departements).toMatchObject([{ code: "29", isOwn: true }]);
    expect(departements[0]!.themes!.map(({ theme }) => theme)).toContain("état de santé");
    const own = departements[0]!.themes!.flatMap(({ figures }) => figures);
    expect(own.map(({ indicator }) => indicator.id)).toContain("apl_mg");
  });
});
