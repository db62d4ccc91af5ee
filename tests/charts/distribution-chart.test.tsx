import { approximateMeasure } from "@/charts/words/approximate-measure";
import { distributionChart, type DistributionInput } from "@/charts/distribution-chart";
import type { Figure } from "@/charts/figure";
import { roundBins } from "@/charts/round-bins";
import { swarmHeights } from "@/charts/swarm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circleNamed, problemsOf, marksOf, textNamed, textsOf } from "./figure-checks";
import { bell, distribution } from "./figure-examples";
import { svgOf } from "./snapshot";

const chart = (values: readonly number[], patch: Partial<DistributionInput> = {}): Figure =>
  distributionChart(distribution(values, patch), approximateMeasure);

const OWN = "CA du Pays de Landerneau-Daoulas";

describe("drawing", () => {
  test.each([
    [42, 720],
    [42, 340],
    [1255, 720],
    [1255, 340],
  ])("of %i values is sound and repeatable at %i px", async (count, width) => {
    const figure = chart(bell(count), { width });
    expect(problemsOf(figure)).toEqual([]);
    await expect(svgOf(figure)).toMatchFileSnapshot(
      `../output/distribution-chart-${count}-${width}.svg`,
    );
  });

  test("has one dot per territory up to 60, its own under its mark", () => {
    const dots = (count: number): number =>
      marksOf(chart(bell(count)), "circle").filter((mark) => mark.stroke !== null).length;
    expect(dots(60)).toBe(59);
    expect(dots(61)).toBe(0);
  });

  test("bars hold every territory", () => {
    const rows = chart(bell(1255)).table.rows.filter((row) => row[0]!.startsWith("De "));
    const total = rows.reduce((sum, row) => sum + Number.parseInt(row[1]!, 10), 0);
    expect(rows.length).toBeGreaterThan(6);
    expect(total).toBe(1255);
  });

  test("places territory, reference and quartiles on one axis", () => {
    const figure = chart([1, 2, 3, 4, 5], {
      subject: { label: "Sein", value: 4, valueText: "4,0", judgement: "unfavourable" },
      reference: { label: "France", value: 2 },
    });
    const at = (value: number): number => textNamed(figure, `${value},0`).x;
    expect(circleNamed(figure, "Sein\u00a0: 4,0").cx).toBeCloseTo(at(4), 6);
    const named = marksOf(figure, "line").filter((l) => l.x1 === l.x2 && l.stroke.width === 1.25);
    expect(named.map((line) => line.x1)).toEqual([expect.closeTo(at(2), 6)]);
    const box = marksOf(figure, "rect").find((mark) => mark.height === 4)!;
    expect([box.x, box.x + box.width]).toEqual([
      expect.closeTo(at(2), 6),
      expect.closeTo(at(4), 6),
    ]);
    // The mark of the judgement, not the diamond.
    expect(marksOf(figure, "path").map((mark) => mark.fill)).toEqual(["#b8560f"]);
  });

  test("grows for a territory outside the set", () => {
    const figure = chart([1, 2, 3, 4], {
      subject: { label: "Sein", value: 12, valueText: "12,0", judgement: null },
    });
    expect(problemsOf(figure)).toEqual([]);
    expect(figure.alt).not.toContain("Rang");
  });

  test("takes negative values", () => {
    expect(
      problemsOf(
        chart([-3, -2, -1, 0, 2, 5], { unit: "%", reference: { label: "Bretagne", value: -1.4 } }),
      ),
    ).toEqual([]);
  });
});

describe("words", () => {
  test("tell the value, the rank, the reference, the set, the missing", () => {
    const { alt } = chart([4, 1, 2, 3, 4, 5], { setSize: 8, unit: "%" });
    expect(alt).toBe(
      [
        `${OWN}\u00a0: 4,0 consultations par an et par habitant, 2023.`,
        "Rang\u00a0: 2e sur 6, du plus élevé au plus bas, à égalité avec 1\u00a0autre.",
        "Bretagne\u00a0: 3,6\u00a0%.",
        "EPCI de Bretagne\u00a0: de 1,0\u00a0% à 5,0\u00a0%, médiane 3,5\u00a0%, moitié centrale de 2,3\u00a0% à 4,0\u00a0%.",
        "Sans valeur\u00a0: 2\u00a0territoires sur 8.",
      ].join(" "),
    );
    expect(chart([9, 1, 2, 3]).alt).toContain("Rang\u00a0: 1er sur 4, du plus élevé au plus bas.");
  });

  test("replace a drawing of less than four values, or of one value", () => {
    for (const [values, words] of [
      [[3, 4, 5], "3\u00a0territoires seulement ont une valeur, trop peu pour une distribution."],
      [[3], "1\u00a0territoire avec la même valeur"],
      [[3, 3, 3, 3, 3], "5\u00a0territoires avec la même valeur, 3,0\u00a0consultations"],
      [[], "aucune valeur à comparer."],
    ] as const) {
      const subject = { label: OWN, value: 3, valueText: "3,0", judgement: null };
      const figure = chart(values.length === 0 ? [3] : values, { values, setSize: 9, subject });
      expect(problemsOf(figure)).toEqual([]);
      expect(marksOf(figure, "circle")).toEqual([]);
      expect(figure.alt).toContain(words);
    }
  });

  test("say why the territory has no mark", () => {
    const subject = {
      label: "Sein",
      value: null,
      valueText: "secret statistique",
      judgement: null,
    };
    const figure = chart([1, 2, 3, 4], { subject });
    expect(problemsOf(figure)).toEqual([]);
    expect(textsOf(figure)).toContain("Sein\u00a0: secret statistique");
    expect(figure.alt).toMatch(/^Sein\u00a0: secret statistique, 2023\./);
    expect(marksOf(figure, "path")).toEqual([]);
  });
});

test("refuses what is not a number", () => {
  expect(() => chart([1, 2, 3, Number.NaN])).toThrow("requires finite numbers, got NaN");
});

describe("roundBins", () => {
  test("gives each printed value to one bar of equal weight", () => {
    expect(roundBins([1, 2, 2, 4], 4, 0)).toEqual([
      { from: 0.5, to: 1.5, count: 1 },
      { from: 1.5, to: 2.5, count: 2 },
      { from: 2.5, to: 3.5, count: 0 },
      { from: 3.5, to: 4.5, count: 1 },
    ]);
    // 0.0 to 5.9 at one decimal, in any number of bars: all alike but the last.
    const even = Array.from({ length: 60 }, (_, i) => i / 10);
    for (const target of [6, 7, 11, 20]) {
      const counts = roundBins(even, target, 1).map((bin) => bin.count);
      expect(new Set(counts.slice(0, -1)).size).toBe(1);
      expect(counts.length).toBeLessThanOrEqual(target);
    }
  });

  test("loses no value", () => {
    const number = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 80 }), (values) => {
        const bins = roundBins(values, 12, 1);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length);
      }),
    );
  });
});

describe("swarmHeights", () => {
  test("stacks equal values, leaves far ones on the axis", () => {
    expect(swarmHeights([0, 0, 10, 0], 4)).toEqual([0, 4, 0, 8]);
    expect(swarmHeights([], 4)).toEqual([]);
  });

  test("no dot touches another", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 60 }),
        (xs) => {
          const heights = swarmHeights(xs, 5);
          xs.forEach((x, i) => {
            expect(heights[i]!).toBeGreaterThanOrEqual(0);
            for (let j = 0; j < i; j++)
              expect(Math.hypot(x - xs[j]!, heights[i]! - heights[j]!)).toBeGreaterThan(5 - 1e-3);
          });
        },
      ),
    );
  });
});
