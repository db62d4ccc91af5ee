import { describe, expect, test } from "vitest";
import { differenceMap, type DifferenceRequest } from "@/report/maps/difference-map";
import { fillsOf, measure, oddPaths, squares, strayPoints, textsOf } from "./grid";

const part = (label: string, positions: readonly number[]) => ({
  label,
  members: positions.map((position) => ({ nom: `Pays ${position + 1}`, population: 1000 })),
  outlines: positions.map((position) => squares[position]!),
});

const request = (given: Partial<DifferenceRequest> = {}): DifferenceRequest => ({
  id: "carte-differences",
  title: "Périmètres A et B",
  zone: "metropole",
  bounds: null,
  width: 480,
  source: "Insee.",
  ground: [],
  onlyA: part("Dans A seulement", [0, 1]),
  onlyB: part("Dans B seulement", [6]),
  both: part("Dans A et B", [2, 5]),
  ...given,
});

describe("map of the differences between two perimeters", () => {
  const figure = differenceMap(request(), measure)!;

  test("says each part in the legend, in words and in the table", () => {
    expect(textsOf(figure)).toEqual(
      expect.arrayContaining([
        "Dans A seulement\u00a0(2\u202f000\u00a0hab.)",
        "Dans B seulement\u00a0(1\u202f000\u00a0hab.)",
        "Dans A et B\u00a0(2\u202f000\u00a0hab.)",
      ]),
    );
    expect(figure.alt).toBe(
      "Carte\u00a0: Périmètres A et B. Dans A seulement\u00a0: Pays 1 et Pays 2, 2\u202f000\u00a0habitants. Dans B seulement\u00a0: Pays 7, 1\u202f000\u00a0habitants. Dans A et B\u00a0: Pays 3 et Pays 6, 2\u202f000\u00a0habitants.",
    );
    expect(figure.table.rows).toHaveLength(5);
    expect(figure.table.rows[2]).toEqual(["Pays 7", "Dans B seulement", "1\u202f000"]);
  });

  test("tells the parts apart by stripes and dots, not by colour alone", () => {
    const stripes = figure.marks.filter(
      (mark) => mark.kind === "path" && mark.stroke?.width === 1.8,
    );
    expect(stripes.length).toBeGreaterThan(0);
    // Dots are filled with the ink of their hatching, over their ground.
    expect(fillsOf(figure)).toEqual(expect.arrayContaining(["#8a4b00", "#fdf3e6", "#c8d0d2"]));
  });

  test("stays in its frame, in paths that every renderer reads", () => {
    expect(strayPoints(figure)).toEqual([]);
    expect(oddPaths(figure)).toEqual([]);
  });

  test("leaves out what is empty, and is no map without an outline", () => {
    const none = part("Dans B seulement", []);
    const nested = differenceMap(request({ onlyB: none }), measure)!;
    expect(textsOf(nested).join()).not.toContain("Dans B seulement");
    const without = { ...part("Dans A seulement", [0]), outlines: [] };
    expect(differenceMap(request({ onlyA: without, onlyB: none, both: none }), measure)).toBeNull();
  });
});
