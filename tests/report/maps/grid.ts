import type { Figure, Mark, MeasureText } from "@/charts/figure";
import { measureOf } from "@/domain/measure";
import type { ChoroplethRequest } from "@/report/maps/choropleth-map";
import { square } from "../scenes";

/** About the average letter, so that texts wrap as they would. */
export const measure: MeasureText = (text, size) => text.length * size * 0.5;

const SIDE = 4;
/** Sixteen squares that touch, near Brest: rank = column + 4 × row. */
export const squares = Array.from({ length: SIDE * SIDE }, (_, i) =>
  square(i, -4 + (i % SIDE) * 0.1, 48 + Math.floor(i / SIDE) * 0.1, 0.1),
);

const APL = {
  label: "APL aux médecins généralistes",
  unit: "consultations par an",
  decimals: 1,
  polarity: "higher-better",
} as const;

export const request: ChoroplethRequest = {
  id: "carte-apl",
  title: "APL par EPCI",
  zone: "metropole",
  bounds: null,
  width: 480,
  source: "DREES, 2023.",
  ground: [],
  subject: null,
  level: "epci",
  features: squares,
  positions: Array.from({ length: 12 }, (_, i) => i),
  nameAt: (position) => `Pays ${position + 1}`,
  measureAt: (position) => measureOf(position + 1),
  indicator: APL,
  year: 2023,
  classes: null,
};

/** Every point of the marks, texts by their anchor and measured ends. */
function pointsOf(mark: Mark): (readonly [number, number])[] {
  switch (mark.kind) {
    case "rect":
      return [
        [mark.x, mark.y],
        [mark.x + mark.width, mark.y + mark.height],
      ];
    case "line":
      return [
        [mark.x1, mark.y1],
        [mark.x2, mark.y2],
      ];
    case "circle":
      return [
        [mark.cx - mark.r, mark.cy - mark.r],
        [mark.cx + mark.r, mark.cy + mark.r],
      ];
    case "path":
      return pathPoints(mark.d);
    case "text": {
      const width = measure(mark.text, mark.size, mark.weight);
      const left =
        mark.anchor === "start"
          ? mark.x
          : mark.anchor === "end"
            ? mark.x - width
            : mark.x - width / 2;
      return [
        [left, mark.y - mark.size * 0.7],
        [left + width, mark.y],
      ];
    }
  }
}

export const pathPoints = (d: string): (readonly [number, number])[] =>
  [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

/** Points of a figure that leave it, by more than a rounding. */
export const strayPoints = ({ marks, width, height }: Figure): (readonly [number, number])[] =>
  marks
    .flatMap(pointsOf)
    .filter(([x, y]) => !(x >= -0.1 && y >= -0.1 && x <= width + 0.1 && y <= height + 0.1));

export const textsOf = ({ marks }: Figure): string[] =>
  marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));

/** Fills of the paths, in order. */
export const fillsOf = ({ marks }: Figure): string[] =>
  marks.flatMap((mark) => (mark.kind === "path" && mark.fill ? [mark.fill] : []));

/** Paths that a renderer could not read. */
export const oddPaths = ({ marks }: Figure): Mark[] =>
  marks.filter((mark) => mark.kind === "path" && !isPlainPath(mark.d));

/** True when path data use absolute M, L and Z alone. */
export const isPlainPath = (d: string): boolean => /^(?:[ML]-?[\d.]+ -?[\d.]+|Z)*$/.test(d);
