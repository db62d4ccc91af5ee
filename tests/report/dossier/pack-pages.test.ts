import { expect, test } from "vitest";
import { blocksHeight } from "@/report/dossier/block-height";
import type { DossierBlock } from "@/report/dossier/dossier";
import { PAGE_ROOM, packPages, pagedTable } from "@/report/dossier/pack-pages";
import { renderPdf } from "@/report/dossier/pdf/pdf";
import { FIGURE, withBlocks } from "./example";
import { FONTS } from "./fonts";
import { pageTexts } from "./pdf-reader";

const lines = (name: string, count: number): DossierBlock[] => [
  { kind: "heading", level: 1, text: `Chapitre${name}` },
  { kind: "list", items: Array.from({ length: count }, (_, i) => [{ text: `${name}ligne${i}` }]) },
];

const breaks = (blocks: readonly DossierBlock[]): number =>
  blocks.filter(({ kind }) => kind === "page-break").length;

test("short sections share a page, one that does not fit goes to the next", () => {
  expect(breaks(packPages([lines("A", 5), lines("B", 5), lines("C", 5)]))).toBe(0);
  expect(breaks(packPages([lines("A", 25), lines("B", 25)]))).toBe(1);
  expect(breaks(packPages([[], lines("A", 5), []]))).toBe(0);
  // Longer than a page: the next one stands under its end where there is room for sure.
  expect(breaks(packPages([lines("A", 60), lines("B", 1)]))).toBe(0);
  expect(breaks(packPages([lines("A", 82), lines("B", 1)]))).toBe(1);
});

test("what is measured is what the PDF prints: sections that just fit stay on their page", async () => {
  const table: DossierBlock = {
    kind: "table",
    caption: "Chiffres",
    head: ["Indicateur", "Valeur"],
    rows: Array.from({ length: 10 }, (_, i) => [`Part des habitants de plus de ${i} ans`, "12,3"]),
    widths: [0.3, 0.7],
    align: ["left", "right"],
  };
  const section = (count: number): DossierBlock[] => [
    ...lines("A", count),
    table,
    { kind: "figure", figure: FIGURE, maxHeight: 180 },
  ];
  let most = 0;
  while (blocksHeight(section(most + 1)) <= PAGE_ROOM) most++;
  const result = await renderPdf(withBlocks(packPages([section(most), lines("B", 3)])), FONTS);
  if (!result.ok) throw new Error("renderPdf was cancelled");
  const pages = pageTexts(result.value);
  const pageOf = (word: string) => pages.findLastIndex((page) => page.includes(word));
  expect(pageOf("ChapitreB")).toBe(pageOf("ChapitreA") + 1);
  expect(pageOf(FIGURE.title)).toBe(pageOf("Aligne0"));
  // Four lines more would not have fitted: the measure is no more than that short of the page.
  expect(blocksHeight(section(most + 1))).toBeGreaterThan(PAGE_ROOM);
});

test("a long table is one table by page, and loses no row", () => {
  const table = {
    kind: "table" as const,
    caption: "Définitions",
    head: ["Indicateur", "Définition"],
    rows: Array.from({ length: 90 }, (_, i) => [`n${i}`, "mot ".repeat(20 + ((i * 37) % 90))]),
    widths: [0.3, 0.7],
    align: ["left" as const, "left" as const],
  };
  const title: DossierBlock = { kind: "heading", level: 1, text: "Définitions" };
  const blocks = pagedTable(table, blocksHeight([title]));
  const tables = blocks.filter((block) => block.kind === "table");
  expect(tables.flatMap(({ rows }) => rows)).toEqual(table.rows);
  expect(tables.length).toBeGreaterThan(2);
  expect(breaks(blocks)).toBe(tables.length - 1);
  expect(blocksHeight([title, tables[0]!])).toBeLessThanOrEqual(PAGE_ROOM);
  for (const each of tables.slice(1)) expect(blocksHeight([each])).toBeLessThanOrEqual(PAGE_ROOM);
});

test("a section that can be shorter shares the page rather than leave it half blank", () => {
  const rooms: number[] = [];
  const shorter = (room: number): DossierBlock[] => {
    rooms.push(room);
    return lines("B", room < PAGE_ROOM ? 10 : 35);
  };
  expect(breaks(packPages([lines("A", 20), shorter]))).toBe(0);
  expect(rooms).toEqual([PAGE_ROOM - blocksHeight(lines("A", 20))]);
  // Too tall for the rest even so: whole, on the next page.
  const next = packPages([lines("A", 40), shorter]);
  expect(breaks(next)).toBe(1);
  expect(next.slice(-2)).toEqual(lines("B", 35));
});

test("half a blank page is worse than a section over two pages", () => {
  expect(breaks(packPages([lines("A", 15), lines("B", 35)]))).toBe(0);
  expect(breaks(packPages([lines("A", 24), lines("B", 35)]))).toBe(1);
});

test("of a group the section that fits goes first, under the title of all", () => {
  const head: DossierBlock[] = [{ kind: "heading", level: 1, text: "Groupe" }];
  const group = { head, anyOrder: [lines("Long", 30), [], lines("Court", 5)] };
  const blocks = packPages([lines("A", 22), group]);
  const titles = blocks.flatMap((block) =>
    block.kind === "heading" ? [block.text] : block.kind === "page-break" ? ["page"] : [],
  );
  expect(titles).toEqual(["ChapitreA", "Groupe", "ChapitreCourt", "page", "ChapitreLong"]);
  expect(packPages([{ head, anyOrder: [] }])).toEqual(head);
});
