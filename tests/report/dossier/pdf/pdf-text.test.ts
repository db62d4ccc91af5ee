import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapRuns, type Line, type PdfRun } from "@/report/dossier/pdf/pdf-text";

const RUN: PdfRun = {
  text: "",
  size: 1,
  weight: "regular",
  color: "#000000",
  isOblique: false,
  href: null,
};

const run = (text: string): PdfRun => ({ ...RUN, text });
const measure = (text: string): number => text.length;
const texts = (lines: readonly Line[]): string[] =>
  lines.map((line) => line.pieces.map((piece) => piece.text).join(""));

test("lines break at ordinary spaces and after hyphens only", () => {
  expect(texts(wrapRuns([run("un deux-trois 12\u202f345")], 9, measure))).toEqual([
    "un deux-",
    "trois ",
    "12\u202f345",
  ]);
});

test("what follows a run without a space stays with it", () => {
  expect(texts(wrapRuns([run("voir gras"), run(", fin")], 9, measure))).toEqual([
    "voir ",
    "gras, fin",
  ]);
});

test("a word wider than the line is broken between letters", () => {
  expect(texts(wrapRuns([run("un abcdefghij k")], 4, measure))).toEqual([
    "un ",
    "abcd",
    "efgh",
    "ij k",
  ]);
  expect(texts(wrapRuns([run("ab")], 0.5, measure))).toEqual(["a", "b"]);
});

test("line feeds are kept", () => {
  expect(texts(wrapRuns([run("un\n\ndeux")], 9, measure))).toEqual(["un ", " ", "deux"]);
});

test("nothing is lost, and no line is too wide", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "-", "\u00a0") });
  fc.assert(
    fc.property(fc.array(text), fc.integer({ min: 1, max: 12 }), (parts, width) => {
      const lines = wrapRuns(parts.map(run), width, measure);
      expect(texts(lines).join("")).toBe(parts.join(""));
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
    }),
  );
});
