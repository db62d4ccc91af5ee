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

test("CA Redon Agglomération, 23 communes of 31, has its line and no strip", () => {
  const diagnostic = diagnosticOf("243500741");
  const spreads = insideSpreads(diagnostic, book);
  expect(spreads[0]).toMatchObject({ isOwn: true, count: 23, spread: null });
  expect(spreads.slice(1).every(({ spread }) => spread !== null)).toBe(true);
  const figure = spreadFigure(diagnostic, spreads, 720, approximateMeasure);
  expect(figure?.alt).toContain("CA Redon Agglomération\u00a0: trop de communes sans valeur.");
});

test("Auvergne-Rhône-Alpes, where only Auvergne is known, has no figure", () => {
  const diagnostic = diagnosticOf("84", "region");
  expect(insideSpreads(diagnostic, book)).toEqual([]);
  expect(spreadFigure(diagnostic, [], 720, approximateMeasure)).toBeNull();
});
