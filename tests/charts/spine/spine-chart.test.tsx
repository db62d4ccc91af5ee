import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { Figure } from "@/charts/figure";
import { spineChart } from "@/charts/spine/spine-chart";
import type { SpineRow } from "@/charts/spine/spine-row";
import { EACH_ITS_OWN } from "@/charts/spine/spine-words";
import { describe, expect, test } from "vitest";
import { circleNamed, problemsOf, marksOf, textNamed, textsOf } from "../figure-checks";
import { svgOf } from "../snapshot";
import { PROFILE, spineRow } from "../spine-examples";

const chart = (rows: readonly SpineRow[], width = 720, referenceLabel = "Bretagne"): Figure =>
  spineChart(
    { id: "profil", title: "Profil de santé", rows, referenceLabel, source: "Insee, 2022", width },
    approximateMeasure,
  );

const bandsOf = (figure: Figure, fill: string) =>
  marksOf(figure, "rect").filter((mark) => mark.fill === fill && mark.height === 14);

describe("drawing", () => {
  test.each([720, 340])("is sound and repeatable at %i px", async (width) => {
    expect(problemsOf(chart(PROFILE, width))).toEqual([]);
    await expect(svgOf(chart(PROFILE, width))).toMatchFileSnapshot(
      `../../output/spine-chart-${width}.svg`,
    );
  });

  test("sets the bands from minimum to maximum around the reference", () => {
    const figure = chart([spineRow()]);
    const [outer] = bandsOf(figure, "#ebe8e2");
    const [inner] = bandsOf(figure, "#cfcac0");
    const reference = marksOf(figure, "line").find((l) => l.x1 === l.x2 && l.y2 - l.y1 === 22)!;
    // Axis from 50 to 110: 60 px per 60 once scaled by the right end.
    const perUnit = (outer!.x + outer!.width - reference.x1) / 30;
    expect(outer!.width).toBeCloseTo(50 * perUnit, 6);
    expect(inner!.x).toBeCloseTo(reference.x1 - 8 * perUnit, 6);
    expect(inner!.width).toBeCloseTo(18.0025 * perUnit, 6);
    const dot = circleNamed(figure, "Espérance de vie à la naissance\u00a0: 95,0\u00a0ans");
    expect(dot.cx).toBeCloseTo(reference.x1 + 15 * perUnit, 6);
    const whisker = marksOf(figure, "line").find((l) => l.stroke.width === 1.25)!;
    expect([whisker.x1, whisker.x2]).toEqual([
      expect.closeTo(reference.x1 + 10 * perUnit, 6),
      expect.closeTo(reference.x1 + 20 * perUnit, 6),
    ]);
    // Behind its mark.
    expect(figure.marks.indexOf(whisker)).toBeLessThan(figure.marks.indexOf(dot));
  });

  test("mirrors a row where low is good, bands and mark together", () => {
    const [high, low] = [chart([spineRow()]), chart([spineRow({ polarity: "lower-better" })])];
    const centre = marksOf(high, "line").find((l) => l.x1 === l.x2)!.x1;
    for (const fill of ["#ebe8e2", "#cfcac0"]) {
      const [a, b] = [bandsOf(high, fill)[0]!, bandsOf(low, fill)[0]!];
      expect(b.x + b.width / 2 - centre).toBeCloseTo(centre - (a.x + a.width / 2), 6);
    }
    const x = (figure: Figure): number => circleNamed(figure, "Espérance").cx;
    expect(x(low) - centre).toBeCloseTo(centre - x(high), 6);
  });

  test("keeps numbers on one right edge", () => {
    const figure = chart(PROFILE);
    const edges = ["95,0 ans", "95,0", "68,0\u00a0%", "−0,35\u00a0%", "17,2\u00a0%"].map(
      (text) => textNamed(figure, text).x,
    );
    expect(new Set(edges).size).toBe(1);
  });

  test("says the long unit once, under the label", () => {
    const figure = chart([PROFILE[1]!]);
    expect(textsOf(figure)).toEqual(
      expect.arrayContaining(["95,0", "pour 100 000 habitants · 2015-2017"]),
    );
  });
});

describe("words", () => {
  test("name the sides, and the exception of neutral indicators", () => {
    expect(textsOf(chart([spineRow()]))).toEqual(
      expect.arrayContaining(["moins favorable", "plus favorable"]),
    );
    expect(textsOf(chart(PROFILE)).join(" ")).toContain(
      "sans sens favorable\u00a0: plus bas à gauche, plus élevé à droite",
    );
    const neutral = textsOf(chart([spineRow({ polarity: "neutral", judgement: "different" })]));
    expect(neutral).toEqual(expect.arrayContaining(["plus bas", "plus élevé"]));
    expect(neutral).not.toContain("plus favorable");
  });

  test("replace the axis where it is withheld, and keep the judgement", () => {
    const figure = chart([PROFILE[6]!]);
    expect(textsOf(figure).join(" ")).toContain(
      "plus favorable – repères non affichés\u00a0: plus d’un quart des territoires sans valeur",
    );
    expect(marksOf(figure, "rect")).toEqual([]);
    expect(marksOf(figure, "circle").map((mark) => mark.fill)).toContain("#1f6aa5");
  });

  test("replace everything where there is no value", () => {
    for (const width of [720, 340]) {
      const figure = chart([PROFILE[5]!], width, "Territoires comparables");
      expect(problemsOf(figure)).toEqual([]);
      expect(textsOf(figure)).toContain("secret statistique");
      expect([...marksOf(figure, "rect"), ...marksOf(figure, "circle")]).toEqual([]);
    }
  });

  test("replace the figure where there is no indicator", () => {
    expect(textsOf(chart([]))).toEqual(["Aucun indicateur à comparer."]);
  });

  test("tell it in sentences", () => {
    const { alt } = chart(PROFILE);
    expect(alt).toContain("7\u00a0indicateurs, référence\u00a0: Bretagne.");
    expect(alt).toContain(
      "1\u00a0moins favorable\u00a0: Mortalité par maladies endocriniennes, nutritionnelles et métaboliques (taux standardisé) (95,0\u00a0pour 100 000 habitants en 2015-2017\u00a0; Bretagne\u00a0: 80,0 pour 100 000 habitants).",
    );
    expect(alt).toContain(
      "2\u00a0plus favorables\u00a0: Espérance de vie à la naissance (95,0\u00a0ans",
    );
    expect(alt).toContain(
      "1\u00a0écart non significatif\u00a0: Taux de pauvreté, bassin de Landerneau",
    );
    expect(alt).toContain("Sans valeur\u00a0: Mortalité par suicide (secret statistique).");
    expect(alt).toContain("Sans axe\u00a0: Bénéficiaires d’une ALD (repères non affichés");
    expect(chart([spineRow()]).alt).toContain("1\u00a0indicateur, référence");
  });

  test("give each value its unit, and each row its own reference", () => {
    const rows = [
      spineRow({ unit: "hab./km²", decimals: 0, valueText: "95", referenceText: "80" }),
      spineRow({ key: "autre", place: "bassin de vie de Landerneau · réf. médiane" }),
    ];
    const { alt } = chart(rows, 720, EACH_ITS_OWN);
    expect(alt).toContain("2\u00a0indicateurs, chacun avec sa référence.");
    expect(alt).toContain("(95\u00a0hab./km²\u00a0; référence\u00a0: 80)");
    expect(alt).toContain("naissance, bassin de vie de Landerneau, réf. médiane (95,0\u00a0ans");
  });
});

test("the table holds every figure, in the order of the values", () => {
  const { table } = chart(PROFILE);
  expect(table.rows[1]).toEqual([
    "Mortalité par maladies endocriniennes, nutritionnelles et métaboliques (taux standardisé)",
    "–",
    "2015-2017",
    "pour 100 000 habitants",
    "95,0 pour 100 000 habitants",
    "90,0 à 100,0",
    "80,0 pour 100 000 habitants",
    "moins favorable",
    "60,0",
    "72,0",
    "90,0",
    "110,0",
    "EPCI de Bretagne (10 sur 10)",
  ]);
  expect(table.rows[5]!.slice(4, 8)).toEqual([
    "secret statistique",
    "–",
    "18,2 pour 100 000 habitants",
    "–",
  ]);
  expect(table.rows[6]!.slice(8, 12)).toEqual(["–", "–", "–", "–"]);
});

test("identical values everywhere give words, not a chart of no width", () => {
  const figure = chart([
    spineRow({ set: [80, 80, 80, 80, 80], setSize: 5, value: 80, interval: null }),
  ]);
  expect(problemsOf(figure)).toEqual([]);
  expect(textsOf(figure).join(" ")).toContain("tous les territoires ont la même valeur");
});
