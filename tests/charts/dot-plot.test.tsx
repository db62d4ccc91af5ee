import { approximateMeasure } from "@/charts/words/approximate-measure";
import { dotPlot, type DotPlotInput } from "@/charts/dot-plot";
import type { Figure } from "@/charts/figure";
import { describe, expect, test } from "vitest";
import { circleNamed, problemsOf, marksOf, textNamed, textsOf } from "./figure-checks";
import { DOTS, dotRow } from "./figure-examples";
import { svgOf } from "./snapshot";

const chart = (patch: Partial<DotPlotInput> = {}): Figure =>
  dotPlot({ ...DOTS, ...patch }, approximateMeasure);

const many = (count: number): Figure =>
  chart({ rows: Array.from({ length: count }, (_, i) => dotRow(`Commune ${i}`, (i * 7) % count)) });

describe("drawing", () => {
  test.each([720, 340])("is sound and repeatable at %i px", async (width) => {
    expect(problemsOf(chart({ width }))).toEqual([]);
    await expect(svgOf(chart({ width }))).toMatchFileSnapshot(`../output/dot-plot-${width}.svg`);
  });

  test("goes from the lowest to the highest, ties in the order of the alphabet", () => {
    const y = (name: string): number => textNamed(chart(), name).y;
    expect(y("Le Tréhou")).toBeLessThan(y("Hanvec"));
    expect(y("Landerneau")).toBeLessThan(y("Daoulas"));
    expect(y("La Roche-Maurice")).toBeLessThan(y("Plouédern"));
  });

  test("area is proportional to population", () => {
    const figure = chart();
    const r = (name: string): number => circleNamed(figure, name).r;
    expect(r("Landerneau") ** 2 / r("Plouédern") ** 2).toBeCloseTo(16252 / 3014, 6);
    const alike = chart({ rows: DOTS.rows.map((row) => ({ ...row, population: null })) });
    expect(circleNamed(alike, "Landerneau").r).toBe(circleNamed(alike, "Plouédern").r);
    expect(textsOf(alike).join(" ")).not.toContain("hab.,");
  });

  test("the threshold is a dashed line at its value", () => {
    const figure = chart();
    const line = marksOf(figure, "line").find((l) => l.stroke.dash.join() === "5,3")!;
    expect(line.x1).toBe(line.x2);
    expect(line.x1).toBeCloseTo(circleNamed(figure, "Saint-Thonan").cx, 6);
    textNamed(figure, "Seuil de sous-densité\u00a0: 2,5");
  });

  test("shows 40 rows, and beyond the 15 lowest and the 15 highest", () => {
    const names = (figure: Figure): string[] =>
      textsOf(figure).filter((text) => text.startsWith("Commune "));
    expect(names(many(40))).toHaveLength(40);
    const figure = many(41);
    expect(problemsOf(figure)).toEqual([]);
    expect(names(figure)).toHaveLength(30);
    textNamed(figure, "… et 11\u00a0autres communes");
    expect(figure.table.rows).toHaveLength(41 + 3);
    const shown = names(figure).map((name) => (Number(name.slice(8)) * 7) % 41);
    expect(shown).toEqual([...Array(15).keys(), ...Array.from({ length: 15 }, (_, i) => 26 + i)]);
  });

  test("takes long names and negative values at 340 px", () => {
    const rows = [-4.2, 0, 3].map((value, i) =>
      dotRow(`Saint-Germain-de-Tallevende-la-Lande-Vaumont ${i}`, value),
    );
    expect(problemsOf(chart({ rows, width: 340, threshold: null }))).toEqual([]);
  });
});

describe("words", () => {
  test("name the communes without value, with the reason", () => {
    expect(textsOf(chart())).toContain("Secret statistique\u00a0: Saint-Eloy et Lanneuffret.");
  });

  test("tell how many, the extremes, how many under the threshold", () => {
    const { alt } = chart();
    expect(alt).toContain("12\u00a0communes avec une valeur sur 14, 2023.");
    expect(alt).toContain("Minimum\u00a0: Le Tréhou (1,4)\u00a0; maximum\u00a0: Daoulas (4,4).");
    // 2,5 is not under 2,5.
    expect(alt).toContain("(Seuil de sous-densité)\u00a0: 4\u00a0communes.");
    expect(alt).toContain("Secret statistique\u00a0: Saint-Eloy et Lanneuffret.");
    expect(chart({ rows: [dotRow("Sein", 1)] }).alt).toContain(
      "1\u00a0commune avec une valeur sur 1",
    );
  });

  test("replace a drawing where all is secret", () => {
    const figure = chart({ rows: DOTS.rows.map(({ label }) => dotRow(label, null)) });
    expect(problemsOf(figure)).toEqual([]);
    expect(marksOf(figure, "circle")).toEqual([]);
    expect(figure.alt).toContain("0\u00a0commune avec une valeur sur 14");
    expect(figure.alt).toContain("Secret statistique\u00a0: Landerneau,");
  });

  test("shorten a long list of absences on the drawing only", () => {
    const rows = [
      dotRow("Sein", 1),
      ...Array.from({ length: 30 }, (_, i) => dotRow(`Absente ${i}`, null)),
    ];
    const figure = chart({ rows, threshold: null });
    expect(problemsOf(figure)).toEqual([]);
    expect(textsOf(figure).join(" ")).toContain("et 18 autres.");
    expect(figure.alt).toContain("Absente 29");
  });
});

test("identical values stand on one vertical", () => {
  const figure = chart({
    rows: ["A", "B", "C"].map((name) => dotRow(name, 3)),
    references: [],
    threshold: null,
  });
  expect(problemsOf(figure)).toEqual([]);
  expect(new Set(["A", "B", "C"].map((name) => circleNamed(figure, name).cx)).size).toBe(1);
  expect(figure.alt).toContain("Toutes les valeurs sont égales\u00a0: 3,0.");
});

test("the table starts with the lowest and ends with the lines", () => {
  const { table } = chart();
  expect(table.head).toEqual([
    "Commune",
    "Valeur (consultations par an et par habitant)",
    "Population",
  ]);
  expect(table.rows[0]).toEqual(["Le Tréhou", "1,4", "640"]);
  expect(table.rows.at(-4)).toEqual(["Lanneuffret", "secret statistique", "132"]);
  expect(table.rows.at(-1)![0]).toBe("Seuil de sous-densité");
});

test("the smallest communes stay visible, and the legend says where areas begin to tell", () => {
  const rows = [
    { ...dotRow("Landerneau", 4), population: 16_252 },
    { ...dotRow("Loc-Eguiner", 3), population: 150 },
  ];
  const figure = chart({ rows });
  const small = circleNamed(figure, "Loc-Eguiner");
  expect(small.r).toBeGreaterThanOrEqual(2.5);
  expect(small.stroke).toBeNull();
  expect(textsOf(figure)).toContain(
    "10\u202f000 hab., aire proportionnelle à partir de 1\u202f300 hab.",
  );
});
