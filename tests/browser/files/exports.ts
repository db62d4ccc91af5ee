import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright";
import { expect } from "vitest";
import { capturePath } from "../page";

/** Keeps a download beside the screenshots. */
export async function keep(download: Download, name: string): Promise<Buffer> {
  const path = capturePath(name);
  await download.saveAs(path);
  return readFileSync(path);
}

/** Cells of a line that French Excel would show, formulas of codes computed. */
function cells(line: string): string[] {
  const found = line.match(/(?<=^|;)(?:"(?:[^"]|"")*"|[^;"]*)/g) ?? [];
  return found.map((cell) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

/** Lines of a file that French Excel opens with a double click: BOM, semicolons, CR LF. */
export function csvLines(bytes: Buffer): string[][] {
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.subarray(3).toString("utf8");
  expect(text).not.toContain("\ufffd");
  // Every line end is CR LF, the last one included.
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  // A decimal point would be a text for a French spreadsheet.
  expect(text).not.toMatch(/;\d+\.\d/);
  return text.slice(0, -2).split("\r\n").map(cells);
}

/** The table of the 61 EPCI of Bretagne, with coverage and sources. */
export function checkEpciCsv(bytes: Buffer): string[][] {
  const lines = csvLines(bytes);
  const [header = [], ...body] = lines;
  expect(header.slice(0, 4)).toEqual([
    "Code",
    "Nom",
    "Niveau",
    "Population municipale (habitants, 2023)",
  ]);
  expect(header.join(" ")).toContain("couverte par un CLS signé ou adopté (%)");
  expect(new Set(lines.map((line) => line.length))).toEqual(new Set([header.length]));

  const blank = body.findIndex((line) => line.every((cell) => cell === ""));
  const rows = body.slice(0, blank);
  expect(rows).toHaveLength(61);
  // A SIREN is a text: a formula that Excel computes into its digits.
  expect(rows.filter(([code]) => !/^="\d{9}"$/.test(code ?? ""))).toEqual([]);
  expect(rows.every((row) => row[2] === "EPCI")).toBe(true);
  const landerneau = rows.find(([, nom]) => nom === "CA du Pays de Landerneau-Daoulas");
  expect(landerneau?.slice(0, 4)).toEqual([
    '="242900801"',
    "CA du Pays de Landerneau-Daoulas",
    "EPCI",
    "50011",
  ]);
  const share = header.findIndex((name) => name.startsWith("Part de la population couverte"));
  const record = header.indexOf("Relevé des contrats");
  // A share where all contracts were looked for, never a 0 elsewhere.
  const wrong = rows.filter((row) =>
    row[record] === "recensé"
      ? !/^\d+(?:,\d+)?$/.test(row[share]!)
      : !/^(?:100)?$/.test(row[share]!),
  );
  expect(wrong).toEqual([]);

  const sources = body.slice(blank + 1).map(([source]) => source ?? "");
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter((source) => source.length < 20)).toEqual([]);
  return lines;
}

/** Chunks of a PNG: `IHDR` and `pHYs` come before the image. */
function pngChunk(bytes: Buffer, wanted: string): Buffer | null {
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === wanted) return bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
  return null;
}

/** A4 landscape at 300 dpi, with a map on it. */
export async function checkPng(page: Page, bytes: Buffer): Promise<void> {
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
  const head = pngChunk(bytes, "IHDR");
  expect([head?.readUInt32BE(0), head?.readUInt32BE(4)]).toEqual([3508, 2480]);
  const density = pngChunk(bytes, "pHYs");
  // 300 dots by inch are 11 811 by metre; the last byte says « metre ».
  expect([density?.readUInt32BE(0), density?.readUInt32BE(4), density?.[8]]).toEqual([
    11811, 11811, 1,
  ]);

  const { colours, teal, ink } = await page.evaluate(async (base64) => {
    const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width / 4, image.height / 4);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set<number>();
    let [tealPixels, inkPixels] = [0, 0];
    for (let i = 0; i < data.length; i += 4) {
      const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
      seen.add((r << 16) | (g << 8) | b);
      if (g > r + 20 && b > r + 20) tealPixels++;
      if (r + g + b < 240) inkPixels++;
    }
    const all = data.length / 4;
    return { colours: seen.size, teal: tealPixels / all, ink: inkPixels / all };
  }, bytes.toString("base64"));
  expect(colours).toBeGreaterThan(200);
  expect(teal).toBeGreaterThan(0.01);
  expect(ink).toBeGreaterThan(0.001);
}
