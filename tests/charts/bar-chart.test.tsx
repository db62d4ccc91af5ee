import { approximateMeasure } from "@/charts/words/approximate-measure";
import { barChart, type BarInput } from "@/charts/bar-chart";
import type { Figure } from "@/charts/figure";
import { expect, test } from "vitest";
import { problemsOf, marksOf, textNamed, textsOf } from "./figure-checks";
import { BARS } from "./figure-examples";
import { svgOf } from "./snapshot";

const chart = (patch: Partial<BarInput> = {}): Figure =>
  barChart({ ...BARS, ...patch }, approximateMeasure);

const bars = (figure: Figure) => marksOf(figure, "rect").filter((mark) => mark.fill === "#0b5c68");

test.each([720, 340])("is sound and repeatable at %i px", async (width) => {
  expect(problemsOf(chart({ width }))).toEqual([]);
  await expect(svgOf(chart({ width }))).toMatchFileSnapshot(`../output/bar-chart-${width}.svg`);
});

test("bars start from zero, to the left when negative, in proportion", () => {
  const figure = chart();
  const zero = textNamed(figure, "0").x;
  const [minus, plus] = bars(figure);
  expect(minus!.x + minus!.width).toBeCloseTo(zero, 6);
  expect(plus!.x).toBeCloseTo(zero, 6);
  expect(minus!.width / plus!.width).toBeCloseTo(6.4 / 1.2, 6);
});

test("all negative bars stay inside", () => {
  for (const width of [720, 340])
    expect(problemsOf(chart({ width, bars: BARS.bars.slice(0, 1).concat(BARS.bars[2]!) }))).toEqual(
      [],
    );
});

test("a reference is a tick at its value", () => {
  const figure = chart();
  const zero = textNamed(figure, "0").x;
  const perUnit = bars(figure)[0]!.width / 6.4;
  const ticks = marksOf(figure, "line").filter((l) => l.stroke.width === 2);
  expect(ticks[0]!.x1).toBeCloseTo(zero - 4.1 * perUnit, 6);
  // Six ticks and the key; none for the secret row.
  expect(ticks).toHaveLength(7);
  expect(textsOf(figure)).toContain("Bretagne");
  const alone = chart({ bars: BARS.bars.map((bar) => ({ ...bar, reference: null })) });
  expect(textsOf(alone)).not.toContain("Bretagne");
  expect(alone.table.head).toHaveLength(2);
});

test("a bar without value says so", () => {
  expect(textsOf(chart())).toContain("secret statistique");
  const none = chart({
    bars: BARS.bars.map((bar) => ({ ...bar, value: null, valueText: "secret statistique" })),
  });
  expect(problemsOf(none)).toEqual([]);
  expect(marksOf(none, "rect")).toEqual([]);
  expect(none.alt).toContain("Secret statistique\u00a0: Moins de 15 ans,");
});

test("all zero is not an empty domain", () => {
  expect(problemsOf(chart({ bars: [{ ...BARS.bars[3]!, reference: null }] }))).toEqual([]);
});

test("tells the unit, the extremes, the values and the references", () => {
  const { alt } = chart();
  expect(alt).toContain("7\u00a0tranches d’âge, 2016-2022, unité\u00a0:\u00a0%.");
  expect(alt).toContain(
    "Minimum\u00a0: Moins de 15 ans (−6,4\u00a0%)\u00a0; maximum\u00a0: 75 ans ou plus",
  );
  expect(alt).toContain("15 à 29 ans, 1,2\u00a0% (Bretagne\u00a0: 0,8\u00a0%)");
  expect(alt).toContain("Secret statistique\u00a0: 90 ans ou plus.");
});

test("the table has the bars and the references", () => {
  const { table } = chart();
  expect(table.head).toEqual(["Tranche d’âge", "Valeur (%)", "Bretagne"]);
  expect(table.rows[0]).toEqual(["Moins de 15 ans", "−6,4\u00a0%", "−4,1\u00a0%"]);
  expect(table.rows[6]).toEqual(["90 ans ou plus", "secret statistique", "20,5\u00a0%"]);
});
