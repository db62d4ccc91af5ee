import { beforeAll, describe, expect, it } from "vitest";
import { readSheetFiles, sheetOf, type Files } from "../../ui/territory/real-atlas";

const REDON = "243500741";

let files: Files;
beforeAll(async () => {
  files = await readSheetFiles();
}, 60_000);

describe("referencePlaces", () => {
  it("lists every département and région that CA Redon Agglomération straddles", () => {
    const { places } = sheetOf(files, "epci", REDON);
    expect(places.map(({ label }) => label)).toEqual([
      "Ille-et-Vilaine",
      "Loire-Atlantique",
      "Morbihan",
      "Bretagne",
      "Pays de la Loire",
      "France",
    ]);
    const departements = places.filter(({ level }) => level === "departement");
    expect(departements.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 10);
    expect(departements.every(({ isWhole }) => !isWhole)).toBe(true);
  });

  it("names a département that makes its région alone once", () => {
    const labels = (level: "epci" | "departement" | "commune", code: string): string[] =>
      sheetOf(files, level, code).places.map(({ label }) => label);
    expect(labels("commune", "97611")).toEqual([
      "CA de Dembeni / Mamoudzou",
      "Mamoudzou",
      "Mayotte",
      "France",
    ]);
    expect(labels("departement", "974")).toEqual(["France"]);
    expect(labels("commune", "75056")).toContain("Paris");
  });
});
