import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import type { Day } from "@/domain/day";
import { buildDossier } from "@/report/diagnostic/chapters/build-dossier";
import { prepareInput } from "@/report/diagnostic/diagnostic-input";
import { NO_MAP_FILES } from "@/report/diagnostic/figures/map-files";
import type { Dossier } from "@/report/dossier/dossier";
import { renderDocx } from "@/report/dossier/docx/docx";
import { renderPdf } from "@/report/dossier/pdf/pdf";
import { LANDERNEAU, realFigures, realSubject } from "../domain/diagnostic/real-profile";
import { FONTS } from "../report/dossier/fonts";
import { pageTexts } from "../report/dossier/pdf-reader";
import { realDiagnostic } from "../report/diagnostic/real-input";
import { readingRows } from "./document-outputs";
import { textOf } from "./printed";

// `same-figures.test.ts` compares the blocks of the dossier, of which both files are made: here,
// that both print them.

let dossier: Dossier;
/** Lines of figures, each in one piece without its spaces, which a file may put elsewhere. */
let lines: readonly string[];

const squash = (text: string): string => text.replace(/\s/gu, "");

beforeAll(async () => {
  const book = await realFigures();
  const diagnostic = realDiagnostic(book, realSubject(book, "epci", LANDERNEAU));
  const whole = buildDossier(
    prepareInput(diagnostic, book, {
      files: NO_MAP_FILES,
      day: "2026-11-21" as Day,
      appVersion: "0.1.0",
      sources: [],
    }),
  );
  // Figures are drawn elsewhere: only the text is read here.
  dossier = { ...whole, blocks: whole.blocks.filter(({ kind }) => kind !== "figure") };
  lines = readingRows(dossier).map((cells) => squash(cells.join("")));
}, 60_000);

/** Lines that a text has not got. */
const missingIn = (text: string): string[] => {
  const squashed = squash(text);
  return lines.filter((line) => !squashed.includes(line));
};

test("Word prints every line of figures", async () => {
  const result = await renderDocx(dossier, new Map(), FONTS);
  if (!result.ok) throw new Error(`renderDocx gave ${result.problem.kind}`);
  const xml = strFromU8(unzipSync(result.value)["word/document.xml"]!);
  expect(missingIn(textOf(xml))).toEqual([]);
  expect(lines.length).toBeGreaterThan(40);
}, 90_000);

test("PDF prints every line of figures", async () => {
  const result = await renderPdf(dossier, FONTS);
  if (!result.ok) throw new Error(`renderPdf gave ${result.problem.kind}`);
  expect(missingIn(pageTexts(result.value).join(""))).toEqual([]);
}, 90_000);
