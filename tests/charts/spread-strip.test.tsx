import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { Figure } from "@/charts/figure";
import { spreadStrip, type SpreadInput } from "@/charts/spread-strip";
import { expect, test } from "vitest";
import { circleNamed, problemsOf, marksOf, textNamed, textsOf } from "./figure-checks";
import { SPREAD } from "./figure-examples";
import { svgOf } from "./snapshot";

const chart = (patch: Partial<SpreadInput> = {}): Figure =>
  spreadStrip({ ...SPREAD, ...patch }, approximateMeasure);

test.each([720, 340])("is sound and repeatable at %i px", async (width) => {
  expect(problemsOf(chart({ width }))).toEqual([]);
  await expect(svgOf(chart({ width }))).toMatchFileSnapshot(`../output/spread-strip-${width}.svg`);
});

test("strips go from minimum to maximum, their half from quartile to quartile", () => {
  const figure = chart();
  const at = (text: string): number => textNamed(figure, text).x;
  const perUnit = at("2,0") - at("1,0");
  const x = (value: number): number => at("1,0") + (value - 1) * perUnit;
  const strip = (fill: string) => marksOf(figure, "rect").find((mark) => mark.fill === fill)!;
  const [outer, inner] = [strip("#d3e4e6"), strip("#0b5c68")];
  expect([outer.x, outer.x + outer.width]).toEqual([
    expect.closeTo(x(1.4), 6),
    expect.closeTo(x(4.4), 6),
  ]);
  expect([inner.x, inner.x + inner.width]).toEqual([
    expect.closeTo(x(3.2), 6),
    expect.closeTo(x(4.1), 6),
  ]);
  expect(circleNamed(figure, "CC du Pays des Abers\u00a0: médiane 3,1").cx).toBeCloseTo(x(3.1), 6);
});

test("only the own place has the own colour and the heavy name", () => {
  const figure = chart();
  expect(textNamed(figure, "CA du Pays de Landerneau-Daoulas").weight).toBe(600);
  expect(textNamed(figure, "Brest Métropole").weight).toBe(400);
  expect(marksOf(figure, "rect").filter((mark) => mark.fill === "#0b5c68")).toHaveLength(1);
});

test("a place of one value still shows, one without value has words", () => {
  const figure = chart();
  const thin = marksOf(figure, "rect").filter((mark) => mark.height === 14 && mark.width === 2);
  expect(thin.length).toBeGreaterThan(0);
  expect(textsOf(figure)).toContain("sans donnée");
});

test("no value anywhere: words", () => {
  const figure = chart({ rows: SPREAD.rows.map((row) => ({ ...row, spread: null, count: 0 })) });
  expect(problemsOf(figure)).toEqual([]);
  expect(marksOf(figure, "rect")).toEqual([]);
});

test("equal values everywhere, negative values", () => {
  const flat = (value: number) =>
    SPREAD.rows.slice(0, 2).map((row) => ({
      ...row,
      spread: { min: value, q1: value, mediane: value, q3: value, max: value },
    }));
  expect(problemsOf(chart({ rows: flat(0), threshold: null }))).toEqual([]);
  expect(problemsOf(chart({ rows: flat(-3.4), threshold: null, width: 340 }))).toEqual([]);
});

test("tells each place, the own one first", () => {
  const { alt } = chart({ rows: SPREAD.rows.toReversed(), unit: "%" });
  expect(alt).toMatch(
    /^Dispersion entre communes, 2023\. CA du Pays de Landerneau-Daoulas \(22\u00a0communes\)\u00a0: médiane 4,1\u00a0%, moitié centrale de 3,2\u00a0% à 4,1\u00a0%, de 1,4\u00a0% à 4,4\u00a0% en tout\./,
  );
  expect(alt).toContain(
    "CC de Haute-Cornouaille (1\u00a0commune)\u00a0: une seule valeur, 2,0\u00a0%.",
  );
  expect(alt).toContain("Aulne Maritime\u00a0: sans donnée.");
  expect(chart().alt).toContain("2023 (consultations par an et par habitant). CA du Pays");
  expect(chart().alt).toContain("médiane 4,1, moitié centrale de 3,2 à 4,1, de 1,4 à 4,4 en tout.");
});

test("the table has the five numbers", () => {
  const { table } = chart();
  expect(table.rows[0]).toEqual([
    "CA du Pays de Landerneau-Daoulas",
    "22",
    "1,4",
    "3,2",
    "4,1",
    "4,1",
    "4,4",
  ]);
  expect(table.rows[4]).toEqual([
    "CC Presqu’île de Crozon – Aulne Maritime",
    "0",
    ...Array.from({ length: 5 }, () => "sans donnée"),
  ]);
});

test("at a small width no line runs behind a name", () => {
  const figure = chart({ width: 340 });
  const names = marksOf(figure, "text").filter(({ text }) =>
    SPREAD.rows.some(({ label }) => label.startsWith(text)),
  );
  expect(names.length).toBeGreaterThan(3);
  const crossing = marksOf(figure, "line").filter(({ y1, y2 }) =>
    names.some(({ y }) => Math.min(y1, y2) < y && Math.max(y1, y2) > y - 9),
  );
  expect(crossing).toEqual([]);
});
