import { expect, test } from "vitest";
import type { Day } from "@/domain/day";
import type { Figure } from "@/charts/figure";
import { blocksHeight, withSpace } from "@/report/dossier/block-height";
import type { Dossier, DossierBlock } from "@/report/dossier/dossier";
import { fitSheet } from "@/report/dossier/fit-sheet";
import { SHEET_SIZE } from "@/report/dossier/looks";

const FIGURE: Figure = {
  id: "carte",
  title: "Carte",
  width: 400,
  height: 260,
  marks: [],
  alt: "",
  table: { caption: "", head: [], rows: [] },
  source: "Source.",
};

const MAP: DossierBlock = { kind: "figure", figure: FIGURE };

const words = (count: number): DossierBlock => ({
  kind: "paragraph",
  style: "body",
  content: [{ text: "Dix lettres ".repeat(count) }],
});

const dossier = (...blocks: readonly DossierBlock[]): Omit<Dossier, "sheet"> => ({
  title: "Titre",
  subtitle: "Ce qu’il est",
  author: "",
  cover: ["L’essentiel"],
  footer: "",
  day: "2026-11-21" as Day,
  blocks,
});

const width = SHEET_SIZE.width - 2 * SHEET_SIZE.oneMargin;
const room = SHEET_SIZE.height - 2 * SHEET_SIZE.oneMargin;

/** Height of the page as it is laid out, points. */
function heightOf({ sheet: looks, blocks, title, subtitle, cover }: Dossier): number {
  if (!looks) throw new Error("heightOf requires a sheet");
  const head = [
    withSpace(title, looks.title, width),
    withSpace(subtitle, looks.subtitle, width),
    ...cover.map((line) => withSpace(line, looks.cover, width)),
  ];
  return head.reduce((sum, each) => sum + each, blocksHeight(blocks, { looks, width }));
}

const mapOf = ({ blocks }: Dossier) => blocks.find(({ kind }) => kind === "figure");

test("few words: the largest letters, and a map no higher than it should be", () => {
  const page = fitSheet(dossier(words(20), MAP));
  expect(page.sheet?.body.size).toBe(9.5);
  expect(mapOf(page)).toMatchObject({ maxHeight: 240 });
});

test("the more words, the smaller map then letters; always on the page", () => {
  const pages = [20, 300, 450, 500, 560, 640, 700, 760].map((count) =>
    fitSheet(dossier(words(count), MAP)),
  );
  for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(room);
  const sizes = pages.map(({ sheet }) => sheet!.body.size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes.at(-1)).toBeLessThan(8);
});

test("words that leave no room to a map have the page", () => {
  const page = fitSheet(dossier(words(1200), MAP));
  expect(mapOf(page)).toBeUndefined();
  expect(page.blocks).toHaveLength(1);
});
