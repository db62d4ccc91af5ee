import { beforeAll, expect, test } from "vitest";
import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Level } from "@/domain/geography/level";
import { spreadFigure } from "@/report/diagnostic/figures/inside-figures";
import { insideSpreads } from "@/report/diagnostic/inside-spreads";
import { LANDERNEAU, realFigures, realSubject } from "../../domain/diagnostic/real-profile";
import { realDiagnostic } from "./real-input";

let book: DiagnosticBook;

beforeAll(async () => {
  book = await realFigures();
}, 60_000);

const diagnosticOf = (code: string, level: Level = "epci") =>
  realDiagnostic(book, realSubject(book, level, code));

test("the subject has its strip where its communes are known", () => {
  const [own] = insideSpreads(diagnosticOf(LANDERNEAU), book);
  expect(own).toMatchObject({ isOwn: true, count: 22, spread: { min: 2.408 } });
});

test("CA Redon Agglomération, over two régions, has its strip", () => {
  const diagnostic = diagnosticOf("243500741");
  const spreads = insideSpreads(diagnostic, book);
  expect(spreads[0]).toMatchObject({ isOwn: true, count: 31, spread: { min: 1.279 } });
  expect(spreads.every(({ spread }) => spread !== null)).toBe(true);
  const figure = spreadFigure(diagnostic, spreads, 720, approximateMeasure);
  expect(figure?.alt).toContain("CA Redon Agglomération");
  expect(figure?.alt).not.toContain("trop de communes sans valeur");
});

test("Mayotte, without APL, has no figure", () => {
  const diagnostic = diagnosticOf("976", "departement");
  expect(insideSpreads(diagnostic, book)).toEqual([]);
  expect(spreadFigure(diagnostic, [], 720, approximateMeasure)).toBeNull();
});
