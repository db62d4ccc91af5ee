import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Day } from "@/domain/day";
import type { Workbook, WorkbookSheet } from "@/report/dossier/xlsx/workbook";
import { columnLetters } from "@/report/dossier/xlsx/xlsx-print";
import { renderXlsx } from "@/report/dossier/xlsx/xlsx";
import { HOSTILE, LONG_NOTE } from "../example";

afterEach(() => {
  vi.useRealTimers();
});

const DAY = "2026-11-21" as Day;

const SHEET: WorkbookSheet = {
  name: "Indicateurs : [a/b]",
  head: ["Code", "Commune", "Valeur"],
  rows: [
    ["01004", "Ambérieu-en-Bugey", 14514],
    ["2A004", "=1+1", -3.25],
    ["constructor", "__proto__", 0],
    ["  deux espaces ", "_x0041_ & <b>", null],
    [HOSTILE, LONG_NOTE, 1e-7],
    ["une\nligne", "x".repeat(40_000), 2],
  ],
  widths: [12, 30, 10],
};

const WORKBOOK: Workbook = {
  title: "Figures & <sources>",
  sheets: [SHEET, { ...SHEET, name: "Sources", rows: [] }, { ...SHEET, name: "sources", rows: [] }],
};

const files = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, b]) => [path, strFromU8(b)]));

const unescape = (xml: string): string =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** Cells of a sheet by address, texts looked up. */
function cells(parts: Record<string, string>, sheet: string): Map<string, string | number> {
  const strings = [...parts["xl/sharedStrings.xml"]!.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((m) =>
    unescape(m[1]!),
  );
  const found = parts[sheet]!.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/g);
  return new Map(
    [...found].map(([, address, attributes, value]) => [
      address!,
      attributes!.includes('t="s"') ? strings[Number(value)]! : Number(value),
    ]),
  );
}

const render = async (): Promise<Record<string, string>> => files(await renderXlsx(WORKBOOK, DAY));

test("texts stay texts and numbers are numbers", async () => {
  const parts = await render();
  const sheet = cells(parts, "xl/worksheets/sheet1.xml");
  expect(sheet.get("A2")).toBe("01004");
  expect(sheet.get("C2")).toBe(14514);
  expect(sheet.get("A3")).toBe("2A004");
  expect(sheet.get("B3")).toBe("=1+1");
  expect(sheet.get("C3")).toBe(-3.25);
  expect(sheet.get("C6")).toBe(1e-7);
  expect(Object.values(parts).join("")).not.toContain("<f>");
});

test("texts that are names of the language are texts too", async () => {
  const sheet = cells(await render(), "xl/worksheets/sheet1.xml");
  expect([sheet.get("A4"), sheet.get("B4")]).toEqual(["constructor", "__proto__"]);
});

test("spaces, codes and marks of XML are kept as they were written", async () => {
  const parts = await render();
  const sheet = cells(parts, "xl/worksheets/sheet1.xml");
  expect(sheet.get("A5")).toBe("  deux espaces ");
  expect(sheet.get("B5")).toBe("_x005F_x0041_ & <b>");
  expect(sheet.has("C5")).toBe(false);
  expect(parts["xl/sharedStrings.xml"]).toContain('xml:space="preserve">  deux');
  expect(sheet.get("A6")).toBe('a□b□c <b>gras</b> & "cité" =SUM(A1) ]]> 😀 □fin□ é œ “”');
  expect(sheet.get("A7")).toBe("une\nligne");
});

test("a long text is kept whole, up to what a cell holds", async () => {
  const sheet = cells(await render(), "xl/worksheets/sheet1.xml");
  expect(sheet.get("B6")).toBe(LONG_NOTE);
  expect(sheet.get("B7")).toBe(`${"x".repeat(32_766)}…`);
});

test("the head is bold, wrapped and frozen, and columns have their width", async () => {
  const parts = await render();
  const sheet = parts["xl/worksheets/sheet1.xml"]!;
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toContain('width="30"');
  expect(parts["xl/styles.xml"]).toContain('wrapText="1"');
  expect(parts["xl/styles.xml"]).toContain("<b/>");
});

test("sheets have names that Excel takes", async () => {
  const names = [...(await render())["xl/workbook.xml"]!.matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  expect(names.map((m) => m[1])).toEqual(["Indicateurs a b", "Sources", "sources (2)"]);
});

test("the same workbook gives the same bytes, whatever the clock says", async () => {
  const first = await renderXlsx(WORKBOOK, DAY);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-02-03T04:05:06Z") });
  expect(await renderXlsx(WORKBOOK, DAY)).toEqual(first);
  const core = files(first)["docProps/core.xml"]!;
  expect(core.match(/2026-11-21T00:00:00Z/g)).toHaveLength(2);
  expect(core).toContain("Figures &amp; &lt;sources&gt;");
});

test("a number that is none is a fault of the program", async () => {
  const sheets = [{ ...SHEET, rows: [["a", "b", Number.NaN]] }];
  await expect(renderXlsx({ title: "x", sheets }, DAY)).rejects.toThrow("finite numbers");
});

describe("a sheet that is filtered, printed and shown with its decimals", async () => {
  const sheet: WorkbookSheet = {
    name: "L’eau d'ici",
    head: ["Code", "Valeur", "Habitants", "p"],
    rows: [
      ["a", 4.4, 50011, 0.5],
      ["b", 12, 1234, null],
    ],
    widths: [8, 8, 8, 8],
    decimals: [1, 0],
    formats: { Valeur: "row", Habitants: "#,##0", p: "0.0000" },
  };
  const parts = files(await renderXlsx({ title: "x", sheets: [sheet] }, DAY));
  const xml = parts["xl/worksheets/sheet1.xml"]!;
  const styles = parts["xl/styles.xml"]!;

  test("numbers keep their value and have a format", () => {
    const formats = new Map(
      [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map((m) => [
        m[1],
        m[2],
      ]),
    );
    // Built in: 3 is « #,##0 » (ECMA-376, 18.8.30).
    formats.set("3", "#,##0");
    const [, list = ""] = /<cellXfs[^>]*>([^]*?)<\/cellXfs>/.exec(styles)!;
    const used = [...list.matchAll(/<xf\b[^>]*>/g)].map(([xf]) =>
      formats.get(/numFmtId="(\d+)"/.exec(xf)?.[1] ?? ""),
    );
    const shown = (address: string) => {
      const [, style, value] = new RegExp(`<c r="${address}"[^>]* s="(\\d+)"[^>]*><v>([^<]*)`).exec(
        xml,
      )!;
      return [used[Number(style)], Number(value)];
    };
    expect(shown("B2")).toEqual(["#,##0.0", 4.4]);
    expect(shown("B3")).toEqual(["#,##0", 12]);
    expect(shown("C2")).toEqual(["#,##0", 50011]);
    expect(shown("D2")).toEqual(["0.0000", 0.5]);
  });

  test("the head filters, and stands at the top of each printed page", () => {
    expect(xml).toContain('<autoFilter ref="A1:D3"/>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape"');
    const workbook = parts["xl/workbook.xml"]!;
    const name = "'L’eau d''ici'";
    expect(workbook).toContain(`localSheetId="0">${name}!$A$1:$D$3</definedName>`);
    expect(workbook).toContain(`_xlnm.Print_Titles" localSheetId="0">${name}!$1:$1<`);
  });

  test("columns have the letters of Excel", () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AB",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });
});
