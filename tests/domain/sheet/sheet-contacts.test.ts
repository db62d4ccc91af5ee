import { beforeAll, describe, expect, it } from "vitest";
import type { TerritorySheet } from "@/domain/sheet/territory-sheet";
import { readSheetFiles, sheetOf, type Files } from "../../ui/territory/real-atlas";

const LANDERNEAU = "242900801";
const REDON = "243500741";

let files: Files;
beforeAll(async () => {
  files = await readSheetFiles();
}, 60_000);

const emailsOf = (sheet: TerritorySheet) =>
  sheet.contacts?.contacts.map(({ courriel }) => courriel);

describe("sheetContacts", () => {
  it("are the délégation of the département", () => {
    expect(emailsOf(sheetOf(files, "epci", LANDERNEAU))).toEqual([
      "ars-dd29-direction@ars.sante.fr",
    ]);
  });

  it("name the départements for which no source gives any", () => {
    const redon = sheetOf(files, "epci", REDON);
    expect(emailsOf(redon)).toEqual([
      "ars-dd35-direction@ars.sante.fr",
      "ars-dd56-direction@ars.sante.fr",
    ]);
    expect(redon.contacts?.withoutContact).toEqual(["Loire-Atlantique"]);
    expect(sheetOf(files, "commune", "13055").contacts).toEqual({
      contacts: [],
      withoutContact: ["Bouches-du-Rhône"],
    });
  });

  it("fall back on the siège of the région", () => {
    const siege = files.ars!.filter(({ level }) => level === "region");
    const sheet = sheetOf({ ...files, ars: siege }, "epci", LANDERNEAU);
    expect(emailsOf(sheet)).toEqual(["ars-bretagne-cls@ars.sante.fr"]);
  });
});
