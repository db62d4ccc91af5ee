import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { powerDiagram, powerDiagramAmong, vertexOf } from "../../../pipeline/geo/power-diagram";
import type { Box, PowerCell, PowerSites } from "../../../pipeline/geo/power-diagram";

// The same cases on every run.
fc.configureGlobal({ seed: 2026 });

const BOX: Box = [0, 0, 1000, 1000];

const sitesOf = (rows: readonly (readonly [number, number, number])[]): PowerSites => ({
  x: Float64Array.from(rows, ([x]) => x),
  y: Float64Array.from(rows, ([, y]) => y),
  weight: Float64Array.from(rows, ([, , weight]) => weight),
});

/** Distinct sites of the box, with weights up to the square of 100 m. */
const sites = fc
  .uniqueArray(
    fc.tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 0, max: 10_000 }),
    ),
    { minLength: 1, maxLength: 60, selector: ([x, y]) => x * 1000 + y },
  )
  .map(sitesOf);

function areaOf({ x, y }: PowerCell): number {
  return x.reduce((sum, px, v) => {
    const u = (v + 1) % x.length;
    return sum + (px * y[u]! - x[u]! * y[v]!) / 2;
  }, 0);
}

function isIn({ x, y }: PowerCell, px: number, py: number, margin: number): boolean {
  return (
    x.length > 2 &&
    x.every((ax, v) => {
      const u = (v + 1) % x.length;
      return (x[u]! - ax) * (py - y[v]!) - (y[u]! - y[v]!) * (px - ax) >= -margin;
    })
  );
}

const powers = ({ x, y, weight }: PowerSites, px: number, py: number): number[] =>
  Array.from(x, (sx, i) => (px - sx) ** 2 + (py - y[i]!) ** 2 - weight[i]!);

describe("powerDiagram", () => {
  it("cuts a box in two along the radical axis", () => {
    const [left] = powerDiagram(
      sitesOf([
        [250, 500, 0],
        [750, 500, 0],
      ]),
      BOX,
    );
    expect(Math.max(...left!.x)).toBeCloseTo(500, 9);
    const [heavier] = powerDiagram(
      sitesOf([
        [250, 500, 50_000],
        [750, 500, 0],
      ]),
      BOX,
    );
    // (d² + w1 - w2) / 2d = (250000 + 50000) / 1000 from the first site.
    expect(Math.max(...heavier!.x)).toBeCloseTo(550, 9);
  });

  it("leaves an empty cell to a site swallowed by a heavier one", () => {
    const [, swallowed] = powerDiagram(
      sitesOf([
        [500, 500, 10_000],
        [510, 500, 0],
      ]),
      BOX,
    );
    expect(swallowed!.x).toEqual([]);
  });

  it("partitions the box", () => {
    fc.assert(
      fc.property(sites, (drawn) => {
        const total = powerDiagram(drawn, BOX).reduce((sum, cell) => sum + areaOf(cell), 0);
        expect(total).toBeCloseTo(1e6, 3);
      }),
    );
  });

  it("gives each point to the site of least power", () => {
    const coordinate = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(sites, coordinate, coordinate, (drawn, px, py) => {
        const cells = powerDiagram(drawn, BOX);
        const all = powers(drawn, px, py);
        const owner = all.indexOf(Math.min(...all));
        expect(isIn(cells[owner]!, px, py, 1e-3)).toBe(true);
      }),
    );
  });

  it("is the same among all sites as by increasing distance", () => {
    fc.assert(
      fc.property(sites, (drawn) => {
        const everyone = [...drawn.x.keys()];
        const among = powerDiagramAmong(
          drawn,
          BOX,
          everyone.map(() => everyone),
        );
        powerDiagram(drawn, BOX).forEach((cell, i) => {
          expect(areaOf(among[i]!)).toBeCloseTo(areaOf(cell), 4);
        });
      }),
    );
  });
});

describe("vertexOf", () => {
  it("gives bit-identical coordinates for every order of the triple", () => {
    const drawn = sitesOf([
      [100.1, 200.2, 30],
      [700.7, 150.3, 20],
      [400.4, 800.9, 10],
    ]);
    const first = vertexOf(drawn, BOX, 0, 1, 2);
    for (const [i, j, k] of [
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ] as const)
      expect(vertexOf(drawn, BOX, i, j, k)).toEqual(first);
    const all = powers(drawn, ...first);
    expect(all[1]).toBeCloseTo(all[0]!, 6);
    expect(all[2]).toBeCloseTo(all[0]!, 6);
  });

  it("meets the sides of the box", () => {
    const drawn = sitesOf([
      [250, 500, 0],
      [750, 500, 0],
    ]);
    expect(vertexOf(drawn, BOX, 0, 1, -1)).toEqual([500, 0]);
    expect(vertexOf(drawn, BOX, 1, -2, -3)).toEqual([1000, 1000]);
  });
});
