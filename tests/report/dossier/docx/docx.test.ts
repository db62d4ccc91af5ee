import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Dossier, DossierBlock } from "@/report/dossier/dossier";
import { renderDocx } from "@/report/dossier/docx/docx";
import { FONTS } from "../fonts";
import { DOSSIER, FIGURE, LONG_NOTE, grey, withBlocks } from "../example";

afterEach(() => {
  vi.useRealTimers();
});

const IMAGES = new Map([[FIGURE.id, grey()]]);

async function render(dossier: Dossier, images = IMAGES): Promise<Uint8Array> {
  const result = await renderDocx(dossier, images, FONTS);
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

  test("has a table of contents with its pages, and asks nothing at opening", () => {
    expect(unescape(xml)).toContain('TOC \\h \\o "1-1"');
    expect(withStyle("TOC1").map((line) => line.replace(/^\d+\s/, ""))).toEqual(
      withStyle("Heading1").map((title) =>
        expect.stringMatching(new RegExp(`^${title.slice(0, 12)}.*\\d$`)),
      ),
    );
    expect(parts["word/settings.xml"]).not.toContain("updateFields");
    expect(xml).not.toContain('w:dirty="true"');
    for (const [, anchor] of xml.matchAll(/w:anchor="([^"]+)"/g))
      expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`);
  });

  test("says what its figure shows, with its caption and source below", () => {
    const [, properties] = /<wp:docPr ([^>]*)\/>/.exec(xml)!;
    expect(properties).toContain(`descr="${FIGURE.alt}"`);
    expect(properties).toContain(`title="${FIGURE.title}"`);
    expect(withStyle("Caption")).toEqual([
      `Figure\u00a01. ${FIGURE.title}`,
      "Tableau\u00a01. Population des communes",
    ]);
    expect(unescape(xml)).toContain("SEQ Figure");
    expect(unescape(xml)).toContain("SEQ Tableau");
    expect(withStyle("Source")).toEqual([FIGURE.source]);
    // 170 mm wide, in EMU, and half as high.
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml)!;
    expect(Number(width) / 36_000).toBeCloseTo(170, 0);
    expect(Number(width) / Number(height)).toBeCloseTo(2, 2);
  });

  test("repeats the head of its table, whose first column heads the rows", () => {
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:tblLook [^>]*w:firstColumn="(?:true|1)"/);
    const heads = withStyle("TableauTete");
    expect(heads.slice(0, 5).join("|")).toBe("Commune|Code|Habitants|Note|Ambérieu-en-Bugey");
    expect(withStyle("Tableau").slice(0, 3).join("|")).toBe("01004|14\u202f514|=1+1");
    // A real style, which one click of the user changes; no row is cut between two pages.
    expect(xml).toContain('<w:tblStyle w:val="TableauAtlas"/>');
    expect(parts["word/styles.xml"]).toMatch(/w:type="table"[^>]* w:styleId="TableauAtlas"/);
    expect(xml).toContain("<w:cantSplit/>");
  });

  test("keeps what was written as text, without what XML forbids", () => {
    const kept = 'a□b□c <b>gras</b> & "cité" =SUM(A1) ]]> 😀 □fin□ é œ “”';
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

describe("a file that stands alone", async () => {
  const bytes = await render(DOSSIER);
  const parts = partsOf(bytes);

  test("numbers its headings by a list of several levels, in their styles", () => {
    const styles = parts["word/styles.xml"]!;
    for (const [level, id] of ["Heading1", "Heading2", "Heading3"].entries()) {
      const [style = ""] = new RegExp(`<w:style [^>]*w:styleId="${id}"[^]*?</w:style>`).exec(
        styles,
      )!;
      expect(style).toContain("<w:numId");
      expect(/<w:ilvl w:val="(\d)"/.exec(style)?.[1] ?? "0").toBe(String(level));
    }
    expect(parts["word/numbering.xml"]).toContain('w:val="%1.%2.%3"');
  });

  test("holds its fonts, whole, under keys that never change", () => {
    const files = unzipSync(bytes);
    const keys = [...parts["word/fontTable.xml"]!.matchAll(/w:fontKey="\{([^}]+)\}"/g)];
    expect(keys.map(([, key]) => key)).toEqual([
      "00000000-0000-4000-8000-000000000001",
      "00000000-0000-4000-8000-000000000002",
    ]);
    // ECMA-376, part 4, 2.8.1: the first 32 bytes are hidden by the key, read backwards.
    for (const [at, font] of [FONTS.regular, FONTS.semibold].entries()) {
      const hex = keys[at]![1]!.replaceAll("-", "");
      const key = hex
        .match(/../g)!
        .map((pair) => Number.parseInt(pair, 16))
        .toReversed();
      const shown = files[`word/fonts/font${at + 1}.odttf`]!.map((byte, i) =>
        i < 32 ? byte ^ key[i % 16]! : byte,
      );
      expect(Buffer.compare(shown, font)).toBe(0);
    }
    expect(parts["word/settings.xml"]).toContain("<w:embedTrueTypeFonts/>");
  });

  test("says its language", () => {
    expect(parts["docProps/core.xml"]).toContain("<dc:language>fr-FR</dc:language>");
    expect(parts["docProps/core.xml"]).toContain(`<dc:subject>${DOSSIER.subtitle}</dc:subject>`);
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
  expect(texts.filter((text) => text === title)).toHaveLength(2);
  expect(texts.filter((text) => text.startsWith(`1 ${title}`))).toHaveLength(1);
});

test("a figure without its image is said in words", async () => {
  const bytes = await render(withBlocks([{ kind: "figure", figure: FIGURE }]), new Map());
  const texts = paragraphs(partsOf(bytes)["word/document.xml"]!).map(({ text }) => text);
  expect(texts).toContain(FIGURE.alt);
  expect(texts).toContain(`Figure\u00a01. ${FIGURE.title}`);
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
  expect(await renderDocx(DOSSIER, IMAGES, FONTS, run)).toEqual({
    ok: false,
    problem: { kind: "cancelled" },
  });
  const shares: number[] = [];
  await renderDocx(DOSSIER, IMAGES, FONTS, { onProgress: (share) => shares.push(share) });
  expect(shares).toHaveLength(DOSSIER.blocks.length + 1);
  expect(shares.at(-1)).toBe(1);
});

test("a box says how many of its characters no file can hold; the others are kept", async () => {
  const text = "a\u0002b\u000cc\ud800d 😀 سلام";
  const said = paragraphs(await blocksXml({ kind: "field", label: "Note", hint: "", text }));
  const texts = said.map((each) => each.text);
  expect(texts).toContain("a□b□c□d 😀 سلام");
  expect(texts.some((each) => each.startsWith("3\u00a0caractères illisibles"))).toBe(true);
});

test("logos stand over the title, each said, and titles take the colour of the user", async () => {
  const logos = [
    { nom: "Communauté de communes", png: grey(), width: 300, height: 100 },
    { nom: "ARS", png: grey(), width: 100, height: 100 },
  ];
  const parts = partsOf(await render({ ...DOSSIER, accent: "#7a1f5c", logos }));
  const document = parts["word/document.xml"]!;
  const title = document.indexOf(DOSSIER.title.slice(0, 8));
  for (const { nom } of logos) {
    expect(document).toContain(`descr="${nom}"`);
    expect(document.indexOf(`descr="${nom}"`)).toBeLessThan(title);
  }
  // 48 points high, 144 wide: 12,700 EMU a point.
  expect(document).toContain(`cx="${144 * 12_700}" cy="${48 * 12_700}"`);
  const styles = parts["word/styles.xml"]!;
  expect(styles).toContain('w:val="7A1F5C"');
  expect(styles).not.toContain("0B5C68");
});
