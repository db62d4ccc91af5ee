import { expect, test } from "vitest";
import type { DossierBlock } from "@/report/dossier/dossier";
import { renderPdf } from "@/report/dossier/pdf/pdf";
import { FIGURE, withBlocks } from "../example";
import { FONTS } from "../fonts";
import { pageTexts } from "../pdf-reader";

async function pagesOf(...blocks: DossierBlock[]): Promise<string[]> {
  const result = await renderPdf(withBlocks(blocks), FONTS);
  if (!result.ok) throw new Error("renderPdf was cancelled");
  return pageTexts(result.value);
}

const lines = (count: number): DossierBlock => ({
  kind: "list",
  items: Array.from({ length: count }, (_, i) => [{ text: `ligne${i}` }]),
});

const figure = (id: string, height: number): DossierBlock => ({
  kind: "figure",
  figure: { ...FIGURE, id, title: `Titre${id}`, width: 480, height, marks: [] },
});

const table = (rows: number): DossierBlock => ({
  kind: "table",
  caption: "Tableau",
  head: ["Nom", "Valeur"],
  rows: Array.from({ length: rows }, (_, i) => [`rang${i}`, "1"]),
  widths: [0.5, 0.5],
  align: ["left", "right"],
});

const pageOf = (pages: readonly string[], word: string): number =>
  pages.findIndex((page) => page.includes(word));

test("a figure that does not fit lets its table go first", async () => {
  const pages = await pagesOf(lines(25), figure("A", 400), table(4), lines(1));
  expect(pageOf(pages, "rang3")).toBe(pageOf(pages, "ligne24"));
  expect(pageOf(pages, "TitreA")).toBe(pageOf(pages, "rang3") + 1);
});

test("a figure that just misses is drawn a little smaller", async () => {
  const fits = (height: number) =>
    pagesOf(lines(25), figure("A", height)).then(
      (pages) => pageOf(pages, "TitreA") === pageOf(pages, "ligne24"),
    );
  const heights = Array.from({ length: 20 }, (_, i) => 100 + i * 20);
  const all = await Promise.all(heights.map(fits));
  const tallest = heights[all.lastIndexOf(true)]!;
  // 25 lines of 10 points leave about 300 points less a caption and a source.
  expect(tallest).toBeGreaterThan(280);
  expect(all.indexOf(false)).toBe(all.lastIndexOf(true) + 1);
});

test.each([36, 37, 38, 39, 40, 41, 42, 43, 44, 45])(
  "a table after %i lines starts with three rows and ends with two",
  async (count) => {
    const pages = await pagesOf(lines(count), table(9));
    const shown = pages
      .map((page) => page.match(/rang\d/g)?.length ?? 0)
      .filter((rows) => rows > 0);
    expect(shown.reduce((sum, rows) => sum + rows, 0)).toBe(9);
    expect(shown[0]).toBeGreaterThanOrEqual(3);
    expect(shown.at(-1)).toBeGreaterThanOrEqual(2);
  },
);
