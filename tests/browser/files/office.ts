// Reads back the Word, PDF and spreadsheet files of a diagnostic.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { expect } from "vitest";
import { uaBreaches } from "../../report/dossier/pdf/ua-breaches";
import { plain } from "../screens";

/** What a wrong computation would leave in a document. */
const BROKEN = /\b(?:NaN|undefined|Infinity|\[object Object\])\b/;

const unescapeXml = (xml: string): string =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** Parts of an Office package as text; every XML part is well formed. */
function openOffice(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [path, content] of Object.entries(unzipSync(bytes)))
    if (/\.(?:xml|rels)$/.test(path)) parts.set(path, strFromU8(content));
  for (const [path, xml] of parts) expect([path, openTags(xml)]).toEqual([path, []]);
  return parts;
}

/** Tags that are opened and never closed, or closed and never opened: none in well formed XML. */
function openTags(xml: string): string[] {
  const open: string[] = [];
  const tags = xml.matchAll(/<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g);
  for (const [, slash, name = "", self] of tags) {
    if (self) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

/** Words of a part of Word's XML, its lines and paragraphs as spaces. */
const docxWords = (xml: string): string =>
  plain(
    unescapeXml(
      xml.replaceAll(/<\/w:p>|<w:br[^>]*\/>|<w:tab[^>]*\/>/g, " ").replaceAll(/<[^>]+>/g, ""),
    ),
  );

/** What each drawing of Word's XML says to who cannot see it. */
const alternativesIn = (xml: string): string[] =>
  (xml.match(/<w:drawing>.*?<\/w:drawing>/gs) ?? []).map((drawing) =>
    unescapeXml(/<wp:docPr [^>]*\bdescr="([^"]*)"/.exec(drawing)?.[1] ?? ""),
  );

/** What is read aloud of a Word file: its words in order, and those of its drawings. */
export function docxAloud(bytes: Buffer): { readonly text: string; readonly drawings: string[] } {
  const xml = openOffice(bytes).get("word/document.xml") ?? "";
  return { text: docxWords(xml), drawings: alternativesIn(xml) };
}

/** Headings in order, drawings with their alternative text, tables with their header. */
export function checkDocx(bytes: Buffer): {
  readonly headings: string[];
  readonly text: string;
  readonly drawings: number;
} {
  const parts = openOffice(bytes);
  const xml = parts.get("word/document.xml") ?? "";
  const text = docxWords(xml);
  expect(text).not.toMatch(BROKEN);

  const headings = xml.split("<w:p>").flatMap((paragraph) => {
    const level = /<w:pStyle w:val="Heading([123])"\/>/.exec(paragraph)?.[1];
    return level ? [`${level} ${docxWords(paragraph)}`] : [];
  });
  expect(headings.filter((heading) => heading.length < 4)).toEqual([]);
  const levels = headings.map((heading) => Number(heading[0]));
  expect(levels[0]).toBe(1);
  expect(Math.max(...levels)).toBeGreaterThan(1);
  // No level is skipped on the way down.
  expect(headings.filter((_, at) => levels[at]! > (levels[at - 1] ?? 0) + 1)).toEqual([]);

  const alternatives = alternativesIn(xml);
  expect(alternatives.filter((words) => words.length < 60)).toEqual([]);
  const media = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith("word/media/"));
  expect(media.filter(([, image]) => image.length < 1000).map(([path]) => path)).toEqual([]);

  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  const many = tables.filter((one) => (one.match(/<w:tr[ >]/g) ?? []).length > 1);
  expect(many.length).toBeGreaterThan(5);
  expect(many.filter((one) => !one.includes("<w:tblHeader"))).toEqual([]);
  return { headings, text, drawings: alternatives.length };
}

/** Is a command of the machine there? */
const has = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: "ignore", timeout: 60_000 }).error === undefined;

export const pagesOf = (bytes: Buffer): number =>
  bytes.toString("latin1").match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

export const squash = (text: string): string => text.replace(/\s/gu, "");

/** Text of each page of a PDF, without its spaces. */
function pageTextsOf(path: string): string[] {
  const { stdout } = spawnSync("pdftotext", ["-enc", "UTF-8", path, "-"], {
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  return stdout.split("\f").map(squash);
}

/** The words that fields show, without their codes. */
const withoutCodes = (xml: string): string =>
  xml.replaceAll(/<w:instrText[^]*?<\/w:instrText>/g, "");

/** Lines of the table of contents of a Word file: the numbered title, and the page it says. */
export function contentsOf(bytes: Buffer): { readonly title: string; readonly page: number }[] {
  const xml = openOffice(bytes).get("word/document.xml") ?? "";
  return xml.split("<w:p>").flatMap((paragraph) => {
    if (!paragraph.includes('<w:pStyle w:val="TOC1"/>')) return [];
    const [, title = "", page = ""] =
      /^(.+?)(\d+)$/s.exec(docxWords(withoutCodes(paragraph)).trim()) ?? [];
    return [{ title: title.trim(), page: Number(page) }];
  });
}

/** Pages of a Word file once LibreOffice has made a PDF of it. */
export function convertToPdf(path: string):
  | {
      readonly kind: "done";
      readonly pages: number;
      /** Text of each page without its spaces; null without pdftotext. */
      readonly texts: readonly string[] | null;
    }
  | { readonly kind: "skipped"; readonly reason: string } {
  if (!has("soffice", "--version")) {
    const reason = "LibreOffice (soffice) est absent de cette machine : conversion non essayée";
    console.log(reason);
    return { kind: "skipped", reason };
  }
  const folder = mkdtempSync(join(tmpdir(), "atlas-cls-"));
  const profile = pathToFileURL(join(folder, "profil")).href;
  const { status, stderr } = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      path,
    ],
    { encoding: "utf8", timeout: 90_000 },
  );
  expect([status, stderr.split("\n").filter((line) => line.startsWith("Error"))]).toEqual([0, []]);
  const [name = ""] = path.split("/").slice(-1);
  const made = join(folder, name.replace(/\.docx$/, ".pdf"));
  const pages = pagesOf(readFileSync(made));
  const texts = has("pdftotext", "-v") ? pageTextsOf(made) : null;
  rmSync(folder, { recursive: true, force: true });
  return { kind: "done", pages, texts };
}

/** UTF-16 with its mark, as a string of a PDF. */
const pdfString = (text: string): string =>
  Buffer.from(`\ufeff${text}`, "utf16le").swap16().toString("latin1");

/** What makes a PDF readable aloud, whatever tool is there; its words with `pdftotext`. */
export function checkPdf(
  bytes: Buffer,
  path: string,
  title: string,
): {
  readonly pages: number;
  readonly figures: number;
  readonly text: string;
  readonly skipped: string | null;
} {
  const raw = bytes.toString("latin1");
  expect(raw.startsWith("%PDF-1.7")).toBe(true);
  expect(raw.trimEnd().endsWith("%%EOF")).toBe(true);
  expect(uaBreaches(bytes)).toEqual([]);
  expect(raw).toMatch(/\/Lang\s*\((?:\xfe\xff)?f\0?r\0?-\0?F\0?R\0?\)/);
  expect(raw.match(/\/S\s*\/H1\b/g)?.length).toBeGreaterThan(5);
  const figures = raw.match(/\/S\s*\/Figure\b/g)?.length ?? 0;
  const alternatives = raw.match(/\/Alt\s*\(/g)?.length ?? 0;
  expect(figures).toBeGreaterThan(0);
  expect(alternatives).toBeGreaterThanOrEqual(figures);
  expect(raw.includes(`(${title})`) || raw.includes(pdfString(title))).toBe(true);
  const pages = pagesOf(bytes);
  if (!has("pdftotext", "-v")) {
    const skipped = "pdftotext est absent de cette machine : les mots du PDF ne sont pas relus";
    console.log(skipped);
    return { pages, figures, text: "", skipped };
  }
  const { stdout } = spawnSync("pdftotext", ["-enc", "UTF-8", path, "-"], {
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  const text = plain(stdout);
  expect(text).toMatch(/[éèàçœ’]/);
  expect(text).not.toContain("\ufffd");
  expect(text).not.toMatch(BROKEN);
  return { pages, figures, text, skipped: null };
}

interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The sheets of a workbook: texts and numbers only, every code a text. */
export function checkWorkbook(bytes: Buffer): { readonly sheets: readonly ReadSheet[] } {
  const parts = openOffice(bytes);
  const shared = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, si = ""]) => unescapeXml(si.replaceAll(/<[^>]+>/g, "")),
  );
  const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  const sheets = names.map(([, name = ""], i): ReadSheet => {
    const xml = parts.get(`xl/worksheets/sheet${i + 1}.xml`) ?? "";
    expect(xml).not.toMatch(/<f[ >]/);
    const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
        ([, attributes = "", inner = ""]) => {
          const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
          if (attributes.includes('t="s"')) return shared[Number(value)] ?? "";
          return value === undefined ? null : Number(value);
        },
      ),
    );
    return { name: unescapeXml(name), rows };
  });
  for (const { name, rows } of sheets) {
    const cells = rows.flat();
    expect([name, rows.length > 1]).toEqual([name, true]);
    expect(cells.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
    expect(cells.filter((cell) => typeof cell === "string" && BROKEN.test(cell))).toEqual([]);
    // Columns of codes hold texts only, with their zeros.
    const codes = rows[0]!.flatMap((head, at) => (/^Code\b/.test(String(head)) ? [at] : []));
    for (const at of codes) expect(rows.filter((row) => typeof row[at] === "number")).toEqual([]);
  }
  return { sheets };
}
