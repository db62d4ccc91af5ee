import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { Figure } from "@/charts/figure";
import { trendChart, type TrendInput } from "@/charts/trend-chart";
import type { TrendSeries } from "@/charts/words/trend-words";
import { describe, expect, test } from "vitest";
import { circleNamed, problemsOf, marksOf, textNamed, textsOf } from "./figure-checks";
import { TREND } from "./figure-examples";
import { svgOf } from "./snapshot";

const chart = (patch: Partial<TrendInput> = {}): Figure =>
  trendChart({ ...TREND, ...patch }, approximateMeasure);

const SUBJECT = TREND.series[0]!;
const subject = (patch: Partial<TrendSeries>): Figure =>
  chart({ series: [{ ...SUBJECT, ...patch }] });

describe("drawing", () => {
  test.each([720, 340])("is sound and repeatable at %i px", async (width) => {
    expect(problemsOf(chart({ width }))).toEqual([]);
    await expect(svgOf(chart({ width }))).toMatchFileSnapshot(`../output/trend-chart-${width}.svg`);
  });

  test("breaks line and band at a missing year, and crosses it in dashes", () => {
    const figure = chart({ series: [SUBJECT] });
    const paths = marksOf(figure, "path");
    // Two bands, two lines.
    expect(paths.filter((p) => p.fill === "#d3e4e6")).toHaveLength(2);
    expect(paths.filter((p) => p.stroke?.color === "#0b5c68")).toHaveLength(2);
    const dashed = marksOf(figure, "line").filter((l) => l.stroke.dash.length > 0);
    expect(dashed).toHaveLength(1);
    const [before, after] = ["2017", "2019"].map((year) =>
      circleNamed(figure, `${SUBJECT.label}, ${year}`),
    );
    expect([dashed[0]!.x1, dashed[0]!.x2]).toEqual([before!.cx, after!.cx]);
    // 2018 keeps its place on the axis, without a dot.
    expect(textNamed(figure, "2018").x).toBeCloseTo((before!.cx + after!.cx) / 2, 6);
  });

  test("does not see a gap between the years of a census", () => {
    const figure = subject({
      points: [2013, 2018, 2023].map((year) => ({ year, value: year, low: null, high: null })),
      absentYears: [],
    });
    expect(problemsOf(figure)).toEqual([]);
    expect(marksOf(figure, "line").filter((l) => l.stroke.dash.length > 0)).toEqual([]);
    expect(marksOf(figure, "path")).toHaveLength(1);
  });

  test("starts at zero for counts only", () => {
    const y = (figure: Figure): number => circleNamed(figure, `${SUBJECT.label}, 2015`).cy;
    const [cut, whole] = [chart(), chart({ fromZero: true })];
    expect(textsOf(cut)).not.toContain("0");
    const zero = textNamed(whole, "0").y - 4;
    expect(y(cut)).toBeLessThan(y(whole) + 60);
    // 201.4 on an axis from 0 to 250.
    const top = textNamed(whole, "250").y - 4;
    expect((zero - y(whole)) / (zero - top)).toBeCloseTo(201.4 / 250, 6);
  });

  test("names each line at its end, nothing over anything", () => {
    const figure = chart({
      series: TREND.series.map((line) => ({
        ...line,
        points: line.points.map((p) => ({ ...p, value: 190, low: null, high: null })),
      })),
    });
    expect(problemsOf(figure)).toEqual([]);
    for (const name of ["Finistère", "Bretagne", "France"]) textNamed(figure, name);
  });
});

describe("words", () => {
  test("tell from when to when, extremes, and what is missing", () => {
    const { alt } = chart();
    expect(alt).toContain(
      "CA du Pays de Landerneau-Daoulas\u00a0: de 201,4\u00a0pour 100 000 habitants en 2015 à 179,3\u00a0pour 100 000 habitants en 2022.",
    );
    expect(alt).toContain(
      "Minimum\u00a0: 179,3\u00a0pour 100 000 habitants en 2022\u00a0; maximum\u00a0: 201,4\u00a0pour 100 000 habitants en 2015.",
    );
    expect(alt).toContain("pas de valeur en 2018, la ligne est en tirets.");
    expect(alt).toContain("Finistère\u00a0: de 214,0");
  });

  test("say once that the lines are indices", () => {
    const figure = chart({ unit: "", indexYear: 2015 });
    expect(figure.alt).toContain("Valeurs en indice, base 100 en 2015. CA du Pays");
    expect(figure.alt).toContain("de 201,4 en 2015 à 179,3 en 2022.");
    expect(textsOf(figure)).toContain("indice, base 100 en 2015");
  });

  test("do not call a gap what lies outside the line", () => {
    expect(subject({ absentYears: [2012, 2024] }).alt).not.toContain("tirets");
  });

  test("replace a chart of one point or none", () => {
    const one = subject({ points: SUBJECT.points.slice(0, 1) });
    expect(problemsOf(one)).toEqual([]);
    expect(one.alt).toBe(
      "CA du Pays de Landerneau-Daoulas\u00a0: 201,4\u00a0pour 100 000 habitants en 2015. Une seule année est publiée\u00a0: pas d’évolution à montrer.",
    );
    expect(marksOf(one, "circle")).toEqual([]);
    const none = subject({ points: [] });
    expect(problemsOf(none)).toEqual([]);
    expect(none.alt).toBe(
      "Aucune valeur publiée pour ce territoire\u00a0: pas d’évolution à montrer.",
    );
  });
});

test("the table has one row per year, absent ones included", () => {
  const { table } = chart();
  expect(table.head.slice(0, 3)).toEqual([
    "Année",
    "CA du Pays de Landerneau-Daoulas (pour 100 000 habitants)",
    "CA du Pays de Landerneau-Daoulas, intervalle de confiance",
  ]);
  expect(table.rows.map((row) => row[0])).toEqual([
    "2015",
    "2016",
    "2017",
    "2018",
    "2019",
    "2020",
    "2021",
    "2022",
  ]);
  expect(table.rows[0]!.slice(1)).toEqual(["201,4", "183,4 à 219,4", "214,0", "208,0", "196,0"]);
  expect(table.rows[3]!.slice(1, 3)).toEqual(["sans donnée", "–"]);
});

test("refuses a fourth reference", () => {
  expect(() => chart({ series: [...TREND.series, { ...TREND.series[3]!, label: "UE" }] })).toThrow(
    "trendChart requires at most 3 references, got 4",
  );
});
