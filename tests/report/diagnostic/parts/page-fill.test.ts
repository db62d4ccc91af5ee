import { expect, test } from "vitest";
import { buildDossier } from "@/report/diagnostic/chapters/build-dossier";
import { SHEET_SIZE, TEXT_HEIGHT } from "@/report/dossier/looks";
import { renderPdf } from "@/report/dossier/pdf/pdf";
import {
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../../../domain/diagnostic/real-profile";
import { checkCodes, readPerimetreFiles } from "../../../domain/perimetres/real-files";
import { FONTS } from "../../dossier/fonts";
import { pageDepths } from "../../dossier/pdf-reader";
import { realInput } from "../real-input";

const book = await realFigures();
const files = await readPerimetreFiles();
const FOUGERES = ["200072452", "200070688"];

test.each([
  ["Landerneau-Daoulas", [LANDERNEAU]],
  ["Fougères et Couesnon", FOUGERES],
  ["Hautes Terres", ["200066637"]],
  ["Lens-Liévin", ["246200364"]],
])(
  "%s: no page of the diagnosis is half blank, as the PDF draws it",
  { timeout: 60_000 },
  async (nom, codes) => {
    const subject =
      codes.length > 1 ? groupOf(book, nom, codes) : realSubject(book, "epci", codes[0]!);
    const dossier = buildDossier({
      ...realInput(book, subject),
      check: checkCodes(codes, files),
      part: "diagnostic",
    });
    const result = await renderPdf(dossier, FONTS);
    if (!result.ok) throw new Error("renderPdf was cancelled");
    const fills = pageDepths(result.value, SHEET_SIZE.height - SHEET_SIZE.foot).map(
      (depth) => (depth - SHEET_SIZE.margin) / TEXT_HEIGHT,
    );
    expect(fills.length).toBeGreaterThan(10);
    expect(fills.length).toBeLessThan(16);
    // Neither the cover nor the last page.
    expect(fills.slice(1, -1).filter((fill) => fill < 0.5)).toEqual([]);
  },
);
