import type { Mark, Stroke } from "@/charts/figure";
import type { Absence } from "@/domain/measure";
import type { Hatch } from "@/map/hatch";
import { INK } from "../snapshot/text";
import { hatchPath } from "./hatch-lines";
import type { Shape } from "./map-paths";

/** Land around a white scope. */
export const LAND = "#efede7";
/** Land around classes of colour: paler than the lightest class, in grey too. */
export const PALE_LAND = "#fbfaf8";
export const PAPER = "#ffffff";
export const ACCENT = "#0b5c68";
export const LIGHT_INK = "#ffffff";
/** Sizes of texts, CSS pixels. */
export const LEGEND_SIZE = 12;
export const NAME_SIZE = 11;

const solid = (color: string, width: number): Stroke => ({ color, width, dash: [] });

export const COAST = solid("#bdb8ad", 0.5);
export const BORDER = solid("#8f8a80", 0.5);
/** Border of a ring around the territories shown: départements, régions. */
export const GROUND_BORDER = solid("#8f8a80", 0.9);
export const FRAME_LINE = solid("#d8d4cb", 0.5);
export const SUBJECT_LINE = solid("#10181a", 2.2);
/** Between the parts of a group: clearer than the border of a commune, thinner than that of the group. */
export const PART_LINE = solid("#10181a", 1.2);
export const PART_HALO = solid("#ffffff", 2.8);
const SUBJECT_HALO = solid("#ffffff", 4.2);

const lines = (direction: Hatch["direction"], tile: number): Hatch => ({
  shape: "lines",
  direction,
  tile,
  width: 0.7,
  color: "#8a8479",
  halo: null,
});

/** Ground under the patterns of absences: lighter than any class. */
export const ABSENCE_GROUND = "#ffffff";

/** One pattern for each absence, that prints and never passes for a class. */
export const ABSENCE_PATTERNS: Record<Absence, Hatch> = {
  secret: { ...lines("level", 7), shape: "dots", width: 1.6, color: "#6f695f" },
  "no-data": lines("falling", 7),
  "not-published": lines("upright", 7),
  "not-comparable": { ...lines("rising", 4), width: 0.9 },
  "not-loaded": lines("level", 7),
};

export const fillMark = (d: string, fill: string): Mark[] =>
  d === "" ? [] : [{ kind: "path", d, fill, stroke: null }];

export const strokeMark = (d: string, stroke: Stroke): Mark[] =>
  d === "" ? [] : [{ kind: "path", d, fill: null, stroke }];

/** A line that stays readable over the dark end of a ramp. */
export const subjectMarks = (d: string): Mark[] => [
  ...strokeMark(d, SUBJECT_HALO),
  ...strokeMark(d, SUBJECT_LINE),
];

/** A pattern over shapes, in one path. */
export function hatchMarks(shapes: readonly Shape[], hatch: Hatch): Mark[] {
  const d = shapes.map((shape) => hatchPath(shape, hatch)).join("");
  return hatch.shape === "dots"
    ? fillMark(d, hatch.color)
    : strokeMark(d, solid(hatch.color, hatch.width));
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A sample of a fill, of a pattern and of a line for a legend. */
export function sample(
  at: Rectangle,
  fill: string | null,
  hatch: Hatch | null,
  stroke: Stroke | null,
): Mark[] {
  const { x, y, width, height } = at;
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  return [
    { kind: "rect", ...at, fill, stroke: null },
    ...(hatch ? hatchMarks([{ rings: [corners] }], hatch) : []),
    ...(stroke ? [{ kind: "rect", ...at, fill: null, stroke } as const] : []),
  ];
}

export const nameMark = (
  text: string,
  x: number,
  y: number,
  { fill = INK, anchor = "middle", size = NAME_SIZE, weight = 600 }: Partial<NameStyle> = {},
): Mark => ({ kind: "text", x, y, text, size, weight, fill, anchor });

interface NameStyle {
  readonly fill: string;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly weight: 400 | 600;
}

/** Relative luminance of `#rrggbb` (WCAG 2.2), 0–1: above 0.18 dark ink reads better than white. */
export function isDark(color: string): boolean {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.18;
}
