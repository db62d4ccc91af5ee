import { expect, test } from "vitest";
import type { Figure } from "@/charts/figure";
import { centredMap } from "@/report/diagnostic/figures/centred-map";

const stroke = { color: "#000000", width: 1, dash: [] };

/** A drawing whose height is a share of its width, with a mark of each kind at its right edge. */
const drawn =
  (share: number) =>
  (width: number): Figure => ({
    id: "carte",
    title: "Carte",
    width,
    height: width * share,
    alt: "",
    source: "",
    table: { caption: "", head: [], rows: [] },
    marks: [
      { kind: "path", d: `M0 0L${width} 0.5L-1.5,2Z`, fill: null, stroke },
      { kind: "line", x1: 0, y1: 0, x2: width, y2: 1, stroke },
      { kind: "rect", x: width, y: 0, width: 1, height: 1, fill: null, stroke: null },
    ],
  });

test("a flat map keeps its width", () => {
  expect(centredMap(700, drawn(0.5))?.marks).toEqual(drawn(0.5)(700).marks);
});

test("a tall map is drawn narrower, in the middle", () => {
  const map = centredMap(700, drawn(1))!;
  expect(map).toMatchObject({ width: 700, height: 364 });
  expect(map.marks).toEqual([
    { kind: "path", d: "M168 0L532 0.5L166.5,2Z", fill: null, stroke },
    { kind: "line", x1: 168, y1: 0, x2: 532, y2: 1, stroke },
    { kind: "rect", x: 532, y: 0, width: 1, height: 1, fill: null, stroke: null },
  ]);
});

test("no map stays no map", () => {
  expect(centredMap(700, () => null)).toBeNull();
});
