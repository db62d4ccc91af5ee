import { beforeAll, describe, expect, it } from "vitest";
import { readFiles, sheetOf, type Files } from "../../ui/territory/real-atlas";

const LANDERNEAU = "242900801";

let files: Files;
beforeAll(async () => {
  files = await readFiles();
});

describe("sheetSpreads", () => {
  it("is that of a zone d'emploi too, beside its own access", () => {
    const sheet = sheetOf(files, "zone-emploi", "5304");
    expect(sheet.access.map(({ own }) => own?.state)).toEqual(["value", "value", "value"]);
    expect(sheet.spreads[0]).toMatchObject({ isOwn: true, measure: { state: "value" } });
  });

  it("shows the spread between communes of the territory and of its references", () => {
    const { spreads } = sheetOf(files, "epci", LANDERNEAU);
    expect(spreads.map(({ label }) => label)).toEqual([
      "CA du Pays de Landerneau-Daoulas",
      "Finistère",
      "Bretagne",
      "France",
    ]);
    expect(spreads.at(-1)?.measure).toEqual({
      state: "value",
      min: 0,
      q1: 2.814,
      // Paris, Lyon and Marseille are one commune each.
      mediane: 3.677,
      q3: 4.658,
      max: 40.033,
    });
    expect(spreads.map(({ year }) => year)).toEqual([2023, 2023, 2023, 2023]);
    // A commune has no spread: only what surrounds it.
    expect(sheetOf(files, "commune", "29103").spreads.some(({ isOwn }) => isOwn)).toBe(false);
  });
});
