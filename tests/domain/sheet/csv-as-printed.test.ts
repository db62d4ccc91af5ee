import { expect, test } from "vitest";
import { measureAt } from "@/domain/book/column";
import type { Indicator } from "@/domain/indicator/indicator";
import { tableCsv, type TableRow } from "@/domain/sheet/table-rows";
import { formatMeasure, formatShare } from "@/domain/words/french";
import { realFigures } from "../diagnostic/real-profile";

const { catalogue, columns } = (await realFigures()).files;

const ROW: TableRow = {
  code: "29019",
  nom: "Brest",
  population: 0,
  measure: null,
  coverageShare: 0,
  status: "aucun CLS recensé",
  knowledge: "recensé",
  perhaps: [],
  perhapsInShort: [],
  uncertain: false,
};

/** Columns of a row: code, nom, niveau, population, figure, state, share covered… */
const [FIGURE, SHARE] = [4, 6];

function cellsOf(rows: readonly TableRow[], indicator: Indicator): string[][] {
  const csv = tableCsv(rows, {
    level: "commune",
    indicator,
    year: null,
    populationYear: 2023,
    sources: [],
  });
  const lines = csv.split("\r\n").slice(1, 1 + rows.length);
  return lines.map((line) => line.split(";"));
}

/** As a spreadsheet shows it with a fixed number of decimals: « 16,2 » of « 16,20 ». */
const trimmed = (text: string): string =>
  text
    .replaceAll(/[\s\u00a0\u202f]|%$/g, "")
    .replace("−", "-")
    .replace(/(,\d*?)0+$/, "$1")
    .replace(/,$/, "");

// 268 of them differed in 2026: 16,15 was 16,1 in the file and 16,2 on the page.
test("every embedded figure is in the CSV as on the page", () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const { level, columns: all } of columns.values())
    for (const column of all) {
      const indicator = catalogue.indicators.find(({ id }) => id === column.indicator);
      // Weights of the comparables, shown nowhere.
      if (!indicator) continue;
      const bare = { ...indicator, unit: "" };
      const rows = Array.from(column.states, (_, at) => ({
        ...ROW,
        measure: measureAt(column, at),
      })).filter(({ measure }) => measure.state === "value");
      cellsOf(rows, indicator).forEach((line, at) => {
        cells++;
        const page = trimmed(formatMeasure(rows[at]!.measure, bare));
        if (line[FIGURE] !== page)
          wrong.push(`${indicator.id} ${level}: ${line[FIGURE]} for ${page}`);
      });
    }
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(cells).toBeGreaterThan(70_000);
}, 60_000);

test("and every share of the inhabitants covered", () => {
  const shares = Array.from({ length: 2001 }, (_, part) => part / 2000);
  const rows = shares.map((coverageShare) => ({ ...ROW, coverageShare }));
  const written = cellsOf(rows, catalogue.indicators[0]!).map((line) => line[SHARE]);
  expect(written).toEqual(shares.map((share) => trimmed(formatShare(share, 1))));
});
