import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Dossier, DossierBlock } from "@/report/dossier/dossier";
import { renderDocx } from "@/report/dossier/docx/docx";
import { DOSSIER, FIGURE, LONG_NOTE, grey, withBlocks } from "../example";

afterEach(() => {
  vi.useRealTimers();
});

const IMAGES = new Map([[FIGURE.id, grey()]]);

async function render(dossier: Dossier, images = IMAGES): Promise<Uint8Array> {
  const result = await renderDocx(dossier, images);
  if (!result.ok) throw new Error(`renderDocx gave ${result.problem.kind}`);
  return result.value;
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, part]) => [path, strFromU8(part)]),
  );

const partOf = async (dossier: Dossier, path = "word/document.xml"): Promise<string> =>
  partsOf(await render(dossier))[path]!;

const blocksXml = (...blocks: DossierBlock[]): Promise<string> => partOf(withBlocks(blocks));

const unescape = (xml: string): string =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** Paragraphs with their style and text. */
const paragraphs = (xml: string): { style: string; text: string }[] =>
  [...xml.matchAll(/<w:p>([^]*?)<\/w:p>/g)].map(([, body]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(body!)?.[1] ?? "",
    text: unescape([...body!.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]).join("")),
  }));

describe("the example", async () => {
  const bytes = await render(DOSSIER);
  const parts = partsOf(bytes);
  const xml = parts["word/document.xml"]!;
  const texts = paragraphs(xml);
  const withStyle = (style: string): string[] =>
    texts.filter((p) => p.style === style).map((p) => p.text);

  test("is a package that Office opens", () => {
    expect(Object.keys(unzipSync(bytes))[0]).toBe("[Content_Types].xml");
    // oxlint-disable-next-line no-control-regex
    const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
    expect(Object.values(parts).filter((part) => forbidden.test(part))).toEqual([]);
  });

  test("has real headings, and a title page", () => {
    expect(withStyle("Heading1")).toEqual([
      "1. Le territoire & ses habitants",
      "2. Ce que dit le comité",
    ]);
    expect(withStyle("Heading2")).toEqual(["Âge des habitants"]);
    expect(withStyle("Heading3")).toEqual(["Détail par commune"]);
    expect(withStyle("Title")).toEqual([DOSSIER.title]);
    expect(withStyle("Couverture")).toEqual([
      ...DOSSIER.cover,
      DOSSIER.author,
      "21\u00a0novembre\u00a02026",
    ]);
  });

  test("has a table of contents that Word fills in, its lines already there", () => {
    expect(unescape(xml)).toContain('TOC \\h \\o "1-2"');
    expect(withStyle("TOC1")).toEqual(withStyle("Heading1"));
    expect(parts["word/settings.xml"]).toContain("<w:updateFields/>");
    for (const [, anchor] of xml.matchAll(/w:anchor="([^"]+)"/g))
      expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`);
  });

  test("says what its figure shows, with its caption and source below", () => {
    const [, properties] = /<wp:docPr ([^>]*)\/>/.exec(xml)!;
    expect(properties).toContain(`descr="${FIGURE.alt}"`);
    expect(properties).toContain(`title="${FIGURE.title}"`);
    expect(withStyle("Caption")).toEqual([FIGURE.title, "Population des communes"]);
    expect(withStyle("Source")).toEqual([FIGURE.source]);
    // 170 mm wide, in EMU, and half as high.
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml)!;
    expect(Number(width) / 36_000).toBeCloseTo(170, 0);
    expect(Number(width) / Number(height)).toBeCloseTo(2, 2);
  });

  test("repeats the head of its table, whose first column heads the rows", () => {
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:tblLook [^>]*w:firstColumn="(?:true|1)"/);
    const cells = "Commune|Code|Habitants|Note|Ambérieu-en-Bugey|01004|14\u202f514|=1+1";
    expect(withStyle("Tableau").slice(0, 8).join("|")).toBe(cells);
  });

  test("keeps what was written as text, without what XML forbids", () => {
    const kept = 'abc <b>gras</b> & "cité" =SUM(A1) ]]> 😀 fin é œ “”';
    expect(texts.filter(({ text }) => text === kept)).toHaveLength(2);
    expect(texts.map(({ text }) => text)).toContain("Première ligne");
    expect(texts.map(({ text }) => text)).toContain("Dernière ligne");
  });

  test("leaves a guided blank where nothing is written", () => {
    const at = texts.findIndex(({ text }) => text === "Écrire ici trois atouts du territoire.");
    expect(texts.slice(at + 1, at + 5).map(({ text }) => text)).toEqual(["", "", "", ""]);
    expect(texts.some(({ text }) => text === "Écrire ici.")).toBe(false);
  });

  test("follows links of the web only", () => {
    const relations = parts["word/_rels/document.xml.rels"]!;
    expect(relations).toContain('Target="https://www.insee.fr/fr/statistiques?a=1&amp;b=2"');
    expect(relations).not.toContain("javascript:");
    for (const [, id] of xml.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g))
      expect(relations).toContain(`Id="${id}"`);
  });

  test("has the number of each page and the footer, in French", () => {
    const foot = parts["word/footer1.xml"]!;
    expect(foot).toContain("Diagnostic – Plaine de l’Ain");
    expect(foot).toContain("NUMPAGES");
    expect(xml).toContain("<w:titlePg/>");
    expect(parts["word/styles.xml"]).toContain('w:val="fr-FR"');
    expect(parts["word/fontTable.xml"]).toContain('<w:altName w:val="Calibri"/>');
  });

  test("says its title and author", () => {
    const core = parts["docProps/core.xml"]!;
    expect(core).toContain(`<dc:title>${DOSSIER.title}</dc:title>`);
    expect(core).toContain("<dc:creator>Camille Œuvrard</dc:creator>");
    expect(core.match(/2026-11-21T00:00:00Z/g)).toHaveLength(2);
  });
});

test("the same dossier gives the same bytes, whatever the clock says", async () => {
  const first = await render(DOSSIER);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-02-03T04:05:06Z") });
  expect(Buffer.compare(await render(DOSSIER), first)).toBe(0);
});

test("long notes and titles survive", async () => {
  const title = "Titre & suite ".repeat(30).slice(0, 300).trim();
  const xml = await partOf({
    ...withBlocks([
      { kind: "heading", level: 1, text: title },
      { kind: "field", label: "Note", hint: "", text: LONG_NOTE },
    ]),
    title,
  });
  const texts = paragraphs(xml).map(({ text }) => text);
  expect(texts).toContain(LONG_NOTE);
  expect(texts.filter((text) => text === title)).toHaveLength(3);
});

test("a figure without its image is said in words", async () => {
  const bytes = await render(withBlocks([{ kind: "figure", figure: FIGURE }]), new Map());
  const texts = paragraphs(partsOf(bytes)["word/document.xml"]!).map(({ text }) => text);
  expect(texts).toContain(FIGURE.alt);
  expect(texts).toContain(FIGURE.title);
});

test("line feeds of a paragraph are breaks, those of a cell paragraphs", async () => {
  const xml = await blocksXml(
    { kind: "paragraph", style: "body", content: [{ text: "un\ndeux" }] },
    {
      kind: "table",
      caption: "t",
      head: ["a"],
      rows: [["trois\nquatre"]],
      widths: [1],
      align: ["left"],
    },
  );
  expect(xml).toMatch(/un<\/w:t><\/w:r><w:r>(?:<w:br\/>)<w:t xml:space="preserve">deux/);
  expect(paragraphs(xml).map(({ text }) => text)).toEqual(
    expect.arrayContaining(["trois", "quatre"]),
  );
});

test("one may stop it, and hears how far it is", async () => {
  const stop = new AbortController();
  const run = { signal: stop.signal, onProgress: () => stop.abort() };
  expect(await renderDocx(DOSSIER, IMAGES, run)).toEqual({
    ok: false,
    problem: { kind: "cancelled" },
  });
  const shares: number[] = [];
  await renderDocx(DOSSIER, IMAGES, { onProgress: (share) => shares.push(share) });
  expect(shares).toHaveLength(DOSSIER.blocks.length + 1);
  expect(shares.at(-1)).toBe(1);
});
