import { expect, test } from "vitest";
import { renderPdf } from "@/report/dossier/pdf/pdf";
import { BLOCKS, DOSSIER, grey, LONG_NOTE, withBlocks } from "../example";
import { FONTS } from "../fonts";
import { uaBreaches } from "./ua-breaches";
import type { Dossier } from "@/report/dossier/dossier";

async function render(dossier: Dossier): Promise<Uint8Array> {
  const result = await renderPdf(dossier, FONTS);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

const logos = [{ nom: "ARS", png: grey(), width: 8, height: 4 }];

test("the example with logos and long texts breaks no rule of PDF/UA", async () => {
  const long = { kind: "field", label: "Boîte", hint: "", text: LONG_NOTE } as const;
  const dossier = { ...withBlocks([...BLOCKS, long]), logos };
  expect(uaBreaches(await render(dossier))).toEqual([]);
});

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** The example with its bytes changed, as a fault would leave them. */
async function broken(change: (text: string) => string): Promise<string[]> {
  const text = latin1(await render(DOSSIER));
  const after = change(text);
  expect(after).not.toBe(text);
  return uaBreaches(Buffer.from(after, "latin1"));
}

test.each<[string, (text: string) => string, string]>([
  ["a figure without words", (text) => text.replace(/\/Alt \((?:\\[^]|[^\\()])*\)/, ""), "13-004"],
  ["no language", (text) => text.replace("/Lang (fr-FR)", ""), "11-006"],
  ["no title shown", (text) => text.replace("/DisplayDocTitle true", ""), "07-002"],
  ["an odd element", (text) => text.replace("/S /LBody", "/S /Corps"), "02-001"],
  ["a heading that skips a level", (text) => text.replace("/S /H2", "/S /H3"), "14-003"],
  ["a cell out of its row", (text) => text.replace("/S /TR", "/S /P"), "09-"],
  ["a header without scope", (text) => text.replace("/Scope /Row", "/Other /Row"), "15-003"],
  [
    "a link that says nothing",
    (text) => text.replace(/\/Contents \((?:\\[^]|[^\\()])*\)\n\/Sub/, "/Sub"),
    "28-012",
  ],
  ["no order of links", (text) => text.replace("/Tabs /S", "/Tabs /R"), "28-009"],
  ["content out of the tree", (text) => text.replace("/K [0]", "/K [99]"), "01-004"],
  ["a font left out", (text) => text.replaceAll("/FontFile2", "/Left"), "31-009"],
  ["letters that cannot be read", (text) => text.replaceAll("/ToUnicode", "/Lost"), "31-027"],
])("%s is seen", async (_, change, rule) => {
  expect((await broken(change)).some((breach) => breach.startsWith(rule))).toBe(true);
});

test("what is drawn outside the tree is seen", async () => {
  const { default: PDFDocument } = await import("pdfkit");
  const doc = new PDFDocument({
    compress: false,
    tagged: true,
    margin: 0,
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const end = new Promise((resolve) => {
    doc.on("end", resolve);
  });
  doc.rect(10, 10, 50, 50).fill("#000");
  doc.end();
  await end;
  expect(uaBreaches(Buffer.concat(chunks))).toContain(
    "01-005 « f » is neither content nor artifact",
  );
});
