import type { Figure, Mark, MeasureText } from "@/charts/figure";
import { formatList } from "@/domain/words/french";
import type { Outline } from "@/domain/geography/outline";
import { INK, SOFT_INK } from "../snapshot/text";
import { finish, frameFor, gridOf, setLegend, shapesOf } from "./base-map";
import { borderPath, fillPath, outerPath, shapeOf, joinedShapes, type Shape } from "./map-paths";
import type { MapRequest } from "./map-request";
import {
  ACCENT,
  COAST,
  fillMark,
  GROUND_BORDER,
  LAND,
  NAME_SIZE,
  nameMark,
  PAPER,
  sample,
  type Rectangle,
  strokeMark,
} from "./map-style";
import { anchorOf, crossings, holds } from "./shape-anchor";
import type { SmallFrame } from "./small-frame";

/** An outline with the name written on it. */
export interface NamedOutline {
  readonly name: string;
  readonly outline: Outline;
}

export interface LocationRequest extends Omit<MapRequest, "subject" | "ground"> {
  /** Régions that the subject lies in: white land. */
  readonly regions: readonly NamedOutline[];
  /** Départements of these régions, named where their name fits. */
  readonly departements: readonly NamedOutline[];
  /** Names of the départements that the subject lies in, for the sentence and the table. */
  readonly departementsOfSubject: readonly string[];
  /** Land around, muted. */
  readonly around: readonly Outline[];
  readonly subject: { readonly label: string; readonly outlines: readonly Outline[] };
}

const RING = { color: ACCENT, width: 1.6, dash: [] };
/** A subject less wide and tall than this is circled, CSS pixels. */
const SMALL = 14;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function extentOf({ rings }: Shape): Box | null {
  if (rings.length === 0) return null;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of rings)
    for (const [x, y] of ring) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  return { left, right, top, bottom };
}

const lineSample = ({ x, y, width, height }: Rectangle): Mark[] => [
  {
    kind: "line",
    x1: x,
    y1: y + height / 2,
    x2: x + width,
    y2: y + height / 2,
    stroke: GROUND_BORDER,
  },
];

/** A ring around a subject too small to be found. */
function ringAround(subject: Shape, { width, height }: SmallFrame): Mark[] {
  const box = extentOf(subject);
  if (!box || Math.max(box.right - box.left, box.bottom - box.top) >= SMALL) return [];
  const r = SMALL;
  const cx = Math.min(width - r - 1, Math.max(r + 1, (box.left + box.right) / 2));
  const cy = Math.min(height - r - 1, Math.max(r + 1, (box.top + box.bottom) / 2));
  return [{ kind: "circle", cx, cy, r, fill: null, stroke: RING, label: "" }];
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** True when a shape has some ink under a box. */
const touches = (shape: Shape, { left, right, top, bottom }: Box): boolean =>
  [top, (top + bottom) / 2, bottom].some((y) =>
    crossings(shape, 1, y).some(([from, to]) => from < right && left < to),
  );

/** Places tried for the name of a département, as shifts in lines from its middle. */
const SHIFTS = [0, 1.5, -1.5, 3, -3, 4.5, -4.5];

/** Names of départements, off the subject and off each other. */
function names(
  departements: readonly { name: string; shape: Shape }[],
  subject: Shape,
  frame: SmallFrame,
  measure: MeasureText,
): Mark[] {
  const taken: Box[] = [];
  return departements.flatMap(({ name, shape }): Mark[] => {
    const anchor = anchorOf(shape);
    if (!anchor) return [];
    const half = measure(name, NAME_SIZE, 400) / 2 + 2;
    const tall = NAME_SIZE * 0.6;
    const places = SHIFTS.map((shift) => {
      const y = anchor.y + shift * NAME_SIZE;
      const x = middleOf(shape, y) ?? anchor.x;
      return { x, y, box: { left: x - half, right: x + half, top: y - tall, bottom: y + tall } };
    });
    // Whole within its département first, then wherever it overhangs.
    const within = places.filter(({ box }) => holds(shape, box));
    for (const { x, y, box } of [...within, ...places]) {
      const isInFrame =
        box.left >= 1 &&
        box.right <= frame.width - 1 &&
        box.top >= 1 &&
        box.bottom <= frame.height - 1;
      const isOnLand = middleOf(shape, y) !== null;
      if (!isInFrame || !isOnLand || touches(subject, box)) continue;
      if (taken.some((other) => meets(box, other))) continue;
      taken.push(box);
      const at = [Math.round(x * 10) / 10, Math.round((y + NAME_SIZE * 0.34) * 10) / 10] as const;
      return [nameMark(name, at[0], at[1], { weight: 400, fill: SOFT_INK })];
    }
    return [];
  });
}

/** Middle of the widest part of a shape at a height. */
function middleOf(shape: Shape, y: number): number | null {
  const [widest] = crossings(shape, 1, y).toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]));
  return widest ? (widest[0] + widest[1]) / 2 : null;
}

const list = (one: string, many: string, all: readonly string[]): string =>
  `${all.length > 1 ? many : one}\u00A0: ${formatList(all)}.`;

/** Where a territory lies in its région or régions. */
export function locationMap(request: LocationRequest, measure: MeasureText): Figure {
  const { id, title, width, source, subject, regions, departements } = request;
  const legend = setLegend(
    "",
    [
      gridOf(
        [
          { label: subject.label, count: "", swatch: (at) => sample(at, ACCENT, null, null) },
          {
            label: "limite de département",
            count: "",
            swatch: lineSample,
          },
        ],
        width,
        measure,
      ),
    ],
    width,
    measure,
  );
  const frame = frameFor(
    request,
    regions.map(({ outline }) => outline),
    legend,
  );
  const around = shapesOf(request.around, frame);
  const land = regions.map(({ outline }) => shapeOf(outline, frame));
  const inner = departements.map(({ name, outline }) => ({ name, shape: shapeOf(outline, frame) }));
  const shape = joinedShapes(shapesOf(subject.outlines, frame));
  const furniture = finish(frame, legend, measure);
  const regionNames = regions.map(({ name }) => name);
  return {
    id,
    title,
    width,
    height: furniture.height,
    source,
    alt: `Carte de situation\u00A0: ${subject.label}, en couleur pleine. ${list("Région", "Régions", regionNames)} ${list("Département", "Départements", request.departementsOfSubject)}`,
    table: {
      caption: title,
      head: ["Territoire", "Région", "Département"],
      rows: [[subject.label, formatList(regionNames), formatList(request.departementsOfSubject)]],
    },
    marks: [
      { kind: "rect", x: 0, y: 0, width, height: frame.height, fill: PAPER, stroke: null },
      ...fillMark(fillPath(around), LAND),
      ...strokeMark(borderPath(around, frame), COAST),
      ...fillMark(fillPath(land), PAPER),
      ...fillMark(fillPath([shape]), ACCENT),
      ...strokeMark(
        borderPath(
          inner.map((departement) => departement.shape),
          frame,
        ),
        GROUND_BORDER,
      ),
      ...strokeMark(outerPath(land, frame), { ...GROUND_BORDER, color: INK }),
      ...ringAround(shape, frame),
      ...names(inner, shape, frame, measure),
      ...furniture.marks,
    ],
  };
}
