import { approximateMeasure } from "@/charts/words/approximate-measure";
import { SOURCE_SANS_WIDTHS } from "@/charts/source-sans-widths";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";

const fonts = { 400: "400Regular", 600: "600SemiBold" } as const;
const { resolve } = createRequire(import.meta.url);
const document = new PDFDocument();
const real = (text: string, size: number, weight: 400 | 600): number => {
  const name = fonts[weight];
  const file = `@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`;
  return document.font(resolve(file)).fontSize(size).widthOfString(text);
};

test.each([400, 600] as const)("the table holds the widths of the font, weight %i", (weight) => {
  const wrong = SOURCE_SANS_WIDTHS.flatMap(([regular, semibold, characters]) =>
    Array.from(characters).filter(
      (character) =>
        Math.abs(real(character, 1000, weight) - (weight === 400 ? regular : semibold)) > 0.01,
    ),
  );
  expect(wrong).toEqual([]);
});

test.each([
  "Mortalité par maladies endocriniennes, nutritionnelles et métaboliques (taux standardisé)",
  "CA du Pays de Landerneau-Daoulas : 50\u202f011 habitants",
  "L’Hôpital-Camfrout « Œuvre » −12,5\u00a0%",
])("a line is within 2 % of the real one: %s", (text) => {
  for (const weight of [400, 600] as const) {
    const ratio = approximateMeasure(text, 13, weight) / real(text, 13, weight);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
  }
});

test("a character outside the table takes some room", () => {
  expect(approximateMeasure("ж", 10, 400)).toBe(approximateMeasure("n", 10, 400));
  expect(approximateMeasure("", 10, 400)).toBe(0);
});
