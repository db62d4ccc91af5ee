import { snapshotFileName } from "@/report/file-name";
import { paperSizePx } from "@/report/snapshot/page";
import { describe, expect, it } from "vitest";
import { FORMATS_BY_TEST } from "../papers";
import { sceneWith } from "../scenes";

describe("paperSizePx", () => {
  it("gives the pixels of ISO sheets at 300 dpi", () => {
    expect(FORMATS_BY_TEST.map((paper) => Object.values(paperSizePx(paper, 300)))).toEqual([
      [3508, 2480],
      [2480, 3508],
      [4961, 3508],
      [3508, 4961],
    ]);
  });
});

describe("snapshotFileName", () => {
  it("is lower-case ASCII", () => {
    expect(snapshotFileName(sceneWith(), FORMATS_BY_TEST[0])).toBe(
      "atlas-cls_bretagne_apl-mg_2023_a4-paysage.png",
    );
    const fileWords = ["Provence-Alpes-Côte d’Azur", "", "Cœur d’Ÿ (été)"];
    expect(snapshotFileName(sceneWith({ fileWords }), FORMATS_BY_TEST[3])).toBe(
      "atlas-cls_provence-alpes-cote-d-azur_coeur-d-y-ete_a3-portrait.png",
    );
  });
});
