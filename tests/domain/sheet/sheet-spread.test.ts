import { beforeAll, describe, expect, it } from "vitest";
import { readSheetFiles, sheetOf, type Files } from "../../ui/territory/real-atlas";

const LANDERNEAU = "242900801";

let files: Files;
beforeAll(async () => {
  files = await readSheetFiles();
}, 60_000);

describe("sheetSpreads", () => {
  it("is that of a zone d'emploi too, beside its own access", () => {
    const sheet = sheetOf(files, "zone-emploi", "5304");
    expect(sheet.access.map(({ own }) => own?.state)).toEqual(["value", "value", "value"]);
    for (const { places } of sheet.spreads)
      expect(places[0]).toMatchObject({ isOwn: true, measure: { state: "value" } });
  });

  it("shows the spread between communes of the territory and of its references", () => {
    const [apl, ...others] = sheetOf(files, "epci", LANDERNEAU).spreads;
    const spreads = apl!.places;
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
    expect([apl!.indicator.id, ...others.map(({ indicator }) => indicator.id)]).toEqual([
      "apl_mg",
      "apl_mg_65",
      "apl_inf",
      "apl_dent",
      "apl_sf",
    ]);
    expect([apl!, ...others].map(({ year }) => year)).toEqual([2023, 2023, 2023, 2023, 2023]);
    // A commune has no spread: only what surrounds it.
    expect(
      sheetOf(files, "commune", "29103").spreads.some(({ places }) =>
        places.some(({ isOwn }) => isOwn),
      ),
    ).toBe(false);
  });
});
