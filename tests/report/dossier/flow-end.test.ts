import { expect, test } from "vitest";
import { blockHeight, blocksHeight } from "@/report/dossier/block-height";
import type { DossierBlock } from "@/report/dossier/dossier";
import { flowEnd } from "@/report/dossier/flow-end";
import { FIGURE } from "./example";

const ROOM = 700;
const table = (count: number): DossierBlock => ({
  kind: "table",
  caption: "Chiffres",
  head: ["Indicateur", "Valeur"],
  rows: Array.from({ length: count }, (_, i) => [`Part ${i}`, "12,3"]),
  widths: [0.5, 0.5],
  align: ["left", "right"],
});

test("what fits a page ends where its heights say", () => {
  const blocks: DossierBlock[] = [{ kind: "heading", level: 1, text: "Titre" }, table(5)];
  expect(flowEnd(0, blocks, ROOM)).toBeCloseTo(blocksHeight(blocks), 6);
  expect(flowEnd(100, blocks, ROOM)).toBeCloseTo(100 + blocksHeight(blocks), 6);
});

test("a figure goes whole to the next page, a table goes on there under its head", () => {
  const figure: DossierBlock = { kind: "figure", figure: FIGURE, maxHeight: 180 };
  expect(flowEnd(600, [figure], ROOM)).toBeCloseTo(blockHeight(figure), 6);
  const long = table(60);
  const end = flowEnd(400, [long], ROOM);
  expect(end).toBeGreaterThan(blockHeight(long) - 2 * ROOM + 400);
  expect(end).toBeLessThan(ROOM);
  expect(flowEnd(400, [long, { kind: "page-break" }], ROOM)).toBe(0);
});

test("a heading does not end a page", () => {
  const blocks: DossierBlock[] = [{ kind: "heading", level: 2, text: "Titre" }];
  expect(flowEnd(ROOM - blocksHeight(blocks), blocks, ROOM)).toBeCloseTo(blocksHeight(blocks), 6);
});
