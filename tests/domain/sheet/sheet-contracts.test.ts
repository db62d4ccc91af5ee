import { beforeAll, describe, expect, it } from "vitest";
import type { TerritorySheet } from "@/domain/sheet/territory-sheet";
import { readSheetFiles, sheetOf, type Files } from "../../ui/territory/real-atlas";

const LANDERNEAU = "242900801";
const REDON = "243500741";

let files: Files;
beforeAll(async () => {
  files = await readSheetFiles();
}, 60_000);

const idsOf = (contracts: TerritorySheet["contracts"]["inPerimeter"]) =>
  contracts.map(({ cls }) => cls.id);

describe("sheetContracts", () => {
  it("come present first, then by date", () => {
    const { inPerimeter } = sheetOf(files, "epci", REDON).contracts;
    expect(idsOf(inPerimeter)).toEqual(["bre-redon-2", "bre-redon-1"]);
    expect(inPerimeter.map(({ status }) => status)).toEqual(["signé", "terminé"]);
    const region = sheetOf(files, "region", "53").contracts.inPerimeter;
    const past = region.map(({ status }) => status === "terminé");
    expect(past.indexOf(true)).toBe(past.lastIndexOf(false) + 1);
  });

  it("give the part of the territory that they cover", () => {
    const { inPerimeter } = sheetOf(files, "bassin-de-vie", "29103").contracts;
    expect(inPerimeter.every(({ isPartial }) => isPartial)).toBe(true);
    const brest = inPerimeter.find(({ cls }) => cls.id === "bre-brest-1");
    expect(brest).toMatchObject({ communes: 16 });
    expect(brest?.share).toBeCloseTo(37_598 / 39_849, 10);
    expect(sheetOf(files, "epci", LANDERNEAU).contracts.inPerimeter[0]).toMatchObject({
      isPartial: false,
      share: 1,
    });
  });

  it("whose source names no perimeter are listed apart, for their département alone", () => {
    const { inPerimeter, withoutPerimeter } = sheetOf(files, "epci", LANDERNEAU).contracts;
    expect(idsOf(withoutPerimeter)).toEqual([
      "bre-centre-ouest-bretagne-2",
      "bre-centre-ouest-bretagne-1",
    ]);
    expect(withoutPerimeter.every(({ communes }) => communes === null)).toBe(true);
    expect(idsOf(inPerimeter)).toEqual(["bre-brest-1"]);
  });

  it("are signalled uncertain when confidence is not high", () => {
    const listed = files.atlas.regions.zoning.codes.flatMap((code) => {
      const { inPerimeter, withoutPerimeter } = sheetOf(files, "region", code).contracts;
      return [...inPerimeter, ...withoutPerimeter];
    });
    expect(new Set(listed.map(({ cls }) => cls.id)).size).toBe(files.register.contracts.length);
    expect(listed.filter((each) => each.isUncertain !== (each.cls.confiance !== "haute"))).toEqual(
      [],
    );
    const rennes = sheetOf(files, "epci", "243500139").contracts;
    expect(rennes.inPerimeter[0]).toMatchObject({
      isUncertain: true,
      status: "signé",
    });
    expect(rennes.coverage).toMatchObject({ share: 1, isUncertain: true });
  });

  it("cover Bretagne as the check values say", () => {
    const { coverage } = sheetOf(files, "region", "53").contracts;
    expect(coverage.entries[0]).toMatchObject({
      status: "signé",
      communes: 286,
      population: 1_049_209,
    });
    expect(coverage.share).toBeCloseTo(0.3042, 4);
    expect(coverage.entries.reduce((sum, { communes }) => sum + communes, 0)).toBe(1202);
    // Printed shares of one whole add up to it.
    const printed = coverage.entries.map(({ percent }) =>
      Number(percent.replace(",", ".").replace(/[^\d.]/g, "")),
    );
    expect(printed.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
  });

  it("say what the ARS announced of this very place, and no other", () => {
    const annoncesOf = (level: "region" | "departement" | "epci", code: string) =>
      sheetOf(files, level, code).contracts.coverage.annonces.map(({ mesure, valeur }) => [
        mesure,
        valeur,
      ]);
    expect(annoncesOf("region", "53")).toEqual([
      ["habitants", 0.65],
      ["contrats", 20],
    ]);
    expect(annoncesOf("departement", "29")).toEqual([
      ["habitants", 1],
      ["contrats", 5],
    ]);
    expect(annoncesOf("departement", "22")).toEqual([]);
    expect(annoncesOf("epci", LANDERNEAU)).toEqual([]);
  });

  it("are out of the record where nobody looked: no share, no percentage", () => {
    const { coverage, inPerimeter, withoutPerimeter } = sheetOf(
      files,
      "commune",
      "13055",
    ).contracts;
    expect(inPerimeter).toEqual([]);
    expect(withoutPerimeter).toEqual([]);
    expect(coverage).toMatchObject({ knowledge: "hors relevé", share: null });
    expect(coverage.entries).toMatchObject([{ status: "hors relevé", communes: 1, percent: "" }]);
  });

  it("of unknown perimeter are named wherever they may reach", () => {
    // Fougères Agglomération.
    const { coverage } = sheetOf(files, "epci", "200072452").contracts;
    expect(coverage.entries).toMatchObject([{ status: "périmètre inconnu" }]);
    expect(coverage.perhaps[0]).toContain("CLS du Pays de Fougères");
  });

  it("follow the chosen day: a contract is listed even before it is known to exist", () => {
    const cornouaille = sheetOf(files, "epci", "200068120", "2015-01-01").contracts;
    expect(cornouaille.inPerimeter).toMatchObject([
      { status: null, cls: { id: "bre-cornouaille-1" } },
    ]);
    expect(cornouaille.coverage.share).toBe(0);
    expect(sheetOf(files, "epci", "200068120").contracts.coverage.share).toBe(1);
  });
});
