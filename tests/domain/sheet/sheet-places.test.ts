import { beforeAll, describe, expect, it } from "vitest";
import { readFiles, sheetOf, type Files } from "../../ui/territory/real-atlas";

const REDON = "243500741";

let files: Files;
beforeAll(async () => {
  files = await readFiles();
});

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
});
