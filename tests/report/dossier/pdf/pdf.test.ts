import { afterEach, describe, expect, test, vi } from "vitest";
import type { Dossier, DossierBlock } from "@/report/dossier/dossier";
import { headingNumbers, headingsOf } from "@/report/dossier/heading-numbers";
import { renderPdf } from "@/report/dossier/pdf/pdf";
import { BLOCKS, DOSSIER, FIGURE, grey, HOSTILE, LONG_NOTE, withBlocks } from "../example";
import { FONTS } from "../fonts";
import { pageTexts, pdfObjects, pdfStrings } from "../pdf-reader";

afterEach(() => {
  vi.useRealTimers();
});

async function render(dossier: Dossier): Promise<Uint8Array> {
  const result = await renderPdf(dossier, FONTS);
  if (!result.ok) throw new Error(`renderPdf gave ${result.problem.kind}`);
  return result.value;
}

const renderBlocks = (...blocks: DossierBlock[]): Promise<Uint8Array> => render(withBlocks(blocks));

/** Names of the elements of the structure, in the order in which they were made. */
const structure = (bytes: Uint8Array): string[] =>
  [...pdfObjects(bytes)]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .flatMap(([, object]) => /^<<\n\/S \/(\w+)\n/.exec(object)?.[1] ?? [])
    .filter((name) => name !== "URI" && name !== "GoTo");

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

const squash = (text: string): string => text.replace(/\s/g, "");

describe("the example", async () => {
  const bytes = await render(DOSSIER);
  const objects = [...pdfObjects(bytes).values()].join("\n");
  const pages = pageTexts(bytes);
  const strings = pdfStrings(bytes);

  test("holds its text, French typography included", () => {
    const text = pages.join("");
    expect(text).toContain("34\u202f567");
    expect(text).toContain("−3,2");
    for (const word of ["≥", "Cœur", "Ÿ", "«", "’", "Saint-Œnne-d’Aÿ", "2A004", "=1+1"])
      expect(text).toContain(word);
  });

  test("keeps markup as text and drops what no file can hold", () => {
    expect(pages.join("")).toContain('a□b□c <b>gras</b> & "cité"');
    expect(pages.join("")).not.toContain("\u0000");
  });

  test("has a structure that screen readers follow", () => {
    const names = structure(bytes);
    // The table of contents is drawn last, when its pages are known.
    const blocks = names.slice(names.indexOf("H1"), names.lastIndexOf("TOC") - 1);
    const text = "H1 P P Link H2 Div Figure Caption P H3";
    const table = "Table Caption THead TR TH TH TH TH TBody";
    const rows = "TR TH TD TD TD TR TH TD TD TD TR TH TD TD TD";
    const list = "L LI Lbl LBody LI Lbl LBody Link H1";
    // The second box has a line on what a sign stands for in it.
    const fields = "Div P P Div P P P P P P";
    expect(blocks.join(" ")).toBe([text, table, rows, list, fields].join(" "));
    expect(names.filter((name) => name === "TOCI")).toHaveLength(2);
    expect(objects.match(/\/Scope \/Column/g)).toHaveLength(4);
    expect(objects.match(/\/Scope \/Row/g)).toHaveLength(3);
  });

  test("says its language, its title and what its figure shows", () => {
    expect(objects).toContain("/Lang (fr-FR)");
    expect(objects).toContain("/DisplayDocTitle true");
    expect(objects).toContain("/Marked true");
    expect(objects).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(strings).toContain(DOSSIER.title);
    expect(strings).toContain(FIGURE.alt);
  });

  test("has bookmarks, and a table of contents with its pages", () => {
    const headings = headingsOf(BLOCKS);
    const numbers = headingNumbers(headings);
    expect(strings).toEqual(
      expect.arrayContaining(headings.map(({ text }, at) => `${numbers[at]!}\u00a0${text}`)),
    );
    expect(strings).toContain("1\u00a01. Le territoire & ses habitants, page 2");
    expect(strings).toContain("2\u00a02. Ce que dit le comité, page 3");
    // One level: what is under a chapter is in the bookmarks.
    expect(strings.some((text) => text.includes("Âge des habitants, page"))).toBe(false);
    expect(pages[0]).toContain("Sommaire");
    expect(squash(pages.join(""))).toContain(squash(`Figure 1. ${FIGURE.title}`));
    expect(squash(pages.join(""))).toContain("Tableau1.Population");
  });

  test("numbers its pages but the first", () => {
    expect(pages).toHaveLength(3);
    expect(pages[0]).not.toContain("Page");
    for (const page of [2, 3]) expect(squash(pages[page - 1]!)).toContain(`Page${page}/3`);
  });

  test("follows links of the web only", () => {
    expect(strings).toContain("https://www.insee.fr/fr/statistiques?a=1&b=2");
    expect(strings.join("\n")).not.toContain("javascript:");
  });
});

test("the same dossier gives the same bytes, whatever the clock says", async () => {
  const first = await render(DOSSIER);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-02-03T04:05:06Z") });
  expect(Buffer.compare(await render(DOSSIER), first)).toBe(0);
  expect(pdfStrings(first)).toContain("D:20261121000000Z");
});

test("a long text is kept whole over pages, in a cell, a box and a paragraph", async () => {
  const head = ["Première colonne", "Seconde"];
  const bytes = await renderBlocks(
    {
      kind: "table",
      caption: "Longue",
      head,
      rows: [["un", LONG_NOTE]],
      widths: [0.3, 0.7],
      align: ["left", "left"],
    },
    { kind: "field", label: "Boîte", hint: "", text: LONG_NOTE },
    { kind: "paragraph", style: "body", content: [{ text: LONG_NOTE }] },
    { kind: "list", items: [[{ text: LONG_NOTE }]] },
  );
  const pages = pageTexts(bytes);
  const furniture = /Diagnostic – Plaine de l’Ain\nPage.\d+\/\d+\n/;
  const text = squash(pages.map((page) => page.replace(furniture, "")).join(""));
  const note = squash(LONG_NOTE);
  const whole = text.replaceAll(squash(head.join("")), "").split(note).length - 1;
  expect(whole).toBe(4);
  expect(pages.filter((page) => page.includes("Première colonne")).length).toBeGreaterThan(3);
  expect(structure(bytes).filter((name) => name === "TR")).toHaveLength(2);
});

test("a word longer than the line is broken, not cut", async () => {
  const word = "y".repeat(20_000);
  const bytes = await renderBlocks({
    kind: "paragraph",
    style: "note",
    content: [{ text: word }],
  });
  expect(squash(pageTexts(bytes).join("")).match(/y/g)!.length).toBeGreaterThanOrEqual(20_000);
});

test("a title of 300 characters, with marks of XML, survives", async () => {
  const title = `« A & B <c> » ${"titre ".repeat(60)}`.slice(0, 300).trim();
  const bytes = await render({ ...DOSSIER, title, footer: title });
  expect(squash(pageTexts(bytes)[0]!)).toContain(squash(title));
  expect(latin1(bytes)).toContain("A &amp; B &lt;c&gt;");
});

test("a figure taller than the page is drawn smaller", async () => {
  const bytes = await renderBlocks({ kind: "figure", figure: { ...FIGURE, height: 4000 } });
  const [, bottom, top] = /\/BBox \[[\d.]+ ([\d.]+) [\d.]+ ([\d.]+)\]/.exec(
    [...pdfObjects(bytes).values()].join("\n"),
  )!;
  expect(Number(bottom)).toBeGreaterThan(60);
  expect(Number(top)).toBeLessThan(790);
});

test("an empty dossier has no table of contents", async () => {
  const pages = pageTexts(await renderBlocks());
  expect(pages).toHaveLength(2);
  expect(pages.join("")).not.toContain("Sommaire");
});

test("characters that the font lacks leave a mark", async () => {
  const content = [{ text: `a\u00ad\u200db ${HOSTILE}` }];
  const text = pageTexts(await renderBlocks({ kind: "paragraph", style: "body", content })).join();
  expect(text).toContain("ab a□b□c");
  expect(text).toContain("□fin□");
});

test("an uneven table is a fault of the program", async () => {
  const table = BLOCKS.find((block) => block.kind === "table")!;
  await expect(renderBlocks({ ...table, rows: [["seul"]] })).rejects.toThrow("cells in each row");
});

test("one may stop it, and hears how far it is", async () => {
  const shares: number[] = [];
  const stop = new AbortController();
  const onProgress = (share: number): void => {
    shares.push(share);
    if (share > 0.3) stop.abort();
  };
  const run = { signal: stop.signal, onProgress };
  expect(await renderPdf(DOSSIER, FONTS, run)).toEqual({
    ok: false,
    problem: { kind: "cancelled" },
  });
  expect(shares.length).toBeLessThan(8);
  const all: number[] = [];
  await renderPdf(DOSSIER, FONTS, { onProgress: (share) => all.push(share) });
  expect(all).toHaveLength(BLOCKS.length + 1);
  expect(all.at(-1)).toBe(1);
});

test("a box says how many of its characters a sign stands for, on its page", async () => {
  // Trial B26: U+0002, form feed, half of a pair, emoji, Arabic.
  const text = `a\u0002b\u000cc\ud800d 😀 سلام ${"mot ".repeat(5000)}`;
  const pages = pageTexts(await renderBlocks({ kind: "field", label: "Note", hint: "", text }));
  const said = squash("8 caractères illisibles ou absents de la police de ce document");
  expect(squash(pages.at(-1)!)).toContain(said);
  expect(pages.join("")).toContain("a□b□c□d");
  expect(pages.length).toBeGreaterThan(4);
  const clean = await renderBlocks({ kind: "field", label: "Note", hint: "", text: "é œ « ok »" });
  expect(pageTexts(clean).join("")).not.toContain("illisible");
});

test("logos stand over the title, each said, and titles take the colour of the user", async () => {
  const logos = [
    { nom: "Communauté de communes", png: grey(), width: 8, height: 4 },
    { nom: "ARS", png: grey(), width: 8, height: 4 },
  ];
  const plain = await render(DOSSIER);
  const bytes = await render({ ...DOSSIER, accent: "#7a1f5c", logos });
  const strings = pdfStrings(bytes);
  for (const { nom } of logos) expect(strings).toContain(nom);
  expect(structure(bytes).filter((name) => name === "Figure")).toHaveLength(3);
  expect(latin1(bytes).match(/\/Subtype \/Image/g)).toHaveLength(2);
  const drawn = [...pdfObjects(bytes).values()].join("\n");
  // 0x7a, 0x1f and 0x5c in 255ths; the accent of the atlas is nowhere but in the figure.
  expect(drawn).toMatch(/0\.478\d* 0\.121\d* 0\.360\d* scn/);
  const count = (text: string): number =>
    text.match(/0\.043\d* 0\.360\d* 0\.407\d* scn/g)?.length ?? 0;
  expect(count([...pdfObjects(plain).values()].join("\n"))).toBeGreaterThan(3);
  expect(count(drawn)).toBe(0);
});
