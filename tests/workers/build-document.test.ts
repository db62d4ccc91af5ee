import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { Day } from "@/domain/day";
import type { PdfFonts } from "@/report/dossier/pdf/pdf-fonts";
import { buildDocument, type DocumentModel } from "@/workers/build-document";
import { Unreachable } from "@/workers/unreachable";
import { DOSSIER } from "../report/dossier/example";

const model: DocumentModel = {
  previous: null,
  day: "2026-11-21" as Day,
  dossier: () => DOSSIER,
  workbook: () => ({
    title: "Chiffres",
    sheets: [{ name: "Chiffres", head: ["Code"], rows: [["01001"]], widths: [10] }],
  }),
};

async function load(): Promise<PdfFonts> {
  const folder = "node_modules/@expo-google-fonts/source-sans-3";
  const [regular, semibold] = await Promise.all([
    readFile(`${folder}/400Regular/SourceSans3_400Regular.ttf`),
    readFile(`${folder}/600SemiBold/SourceSans3_600SemiBold.ttf`),
  ]);
  return { regular, semibold };
}

const FONTS = { load, loadForCanvas: () => Promise.resolve() };

test("without a canvas, Word says its figures in words, and they are counted", async () => {
  const shares: number[] = [];
  const result = await buildDocument("docx", model, FONTS, (share) => shares.push(share));
  if (!result.ok) throw new Error(result.problem.kind);
  const figures = DOSSIER.blocks.filter(({ kind }) => kind === "figure").length;
  expect(result.value.missingImages).toBe(figures);
  expect(strFromU8(unzipSync(result.value.bytes)["word/document.xml"]!)).not.toContain("<pic:pic");
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...new Set(shares)].sort((a, b) => a - b));
});

test("each document has bytes of its own, alone in their buffer", async () => {
  for (const [kind, start] of [
    ["pdf", "%PDF-1.7"],
    ["xlsx", "PK"],
  ] as const) {
    const result = await buildDocument(kind, model, FONTS, vi.fn());
    if (!result.ok) throw new Error(result.problem.kind);
    const { bytes, missingImages } = result.value;
    expect(Buffer.from(bytes).toString("latin1").slice(0, start.length)).toBe(start);
    expect(bytes.byteLength).toBe(bytes.buffer.byteLength);
    expect(missingImages).toBe(0);
  }
});

test("fonts that do not arrive are one problem, a broken model another", async () => {
  const offline = { ...FONTS, load: () => Promise.reject(new Unreachable("réseau coupé")) };
  expect(await buildDocument("pdf", model, offline, vi.fn())).toEqual({
    ok: false,
    problem: { kind: "unreachable", detail: "réseau coupé" },
  });
  const broken = {
    ...model,
    workbook: () => {
      throw new Error("buildWorkbook requires a sheet, got none");
    },
  };
  expect(await buildDocument("xlsx", broken, FONTS, vi.fn())).toEqual({
    ok: false,
    problem: { kind: "broken", detail: "buildWorkbook requires a sheet, got none" },
  });
});

test("a document made again comes with one of what changed, of the same kind", async () => {
  const first = await buildDocument("pdf", model, FONTS, vi.fn());
  if (!first.ok) throw new Error(first.problem.kind);
  expect(first.value.changes).toBeNull();
  const previous = { when: "3 mars 2026 à 10:42", lines: first.value.said! };
  const same = await buildDocument("pdf", { ...model, previous }, FONTS, vi.fn());
  expect(same).toMatchObject({ ok: true, value: { changes: null } });
  const later = { ...model, previous, dossier: () => ({ ...DOSSIER, author: "Une autre" }) };
  for (const [kind, start] of [
    ["pdf", "%PDF"],
    ["docx", "PK"],
  ] as const) {
    const again = await buildDocument(kind, later, FONTS, vi.fn());
    if (!again.ok) throw new Error(again.problem.kind);
    const { words, bytes } = again.value.changes!;
    expect(words).toBe("1\u00a0ligne modifiée.");
    expect(Buffer.from(bytes).toString("latin1").startsWith(start)).toBe(true);
  }
});
