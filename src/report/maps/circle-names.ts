import type { Mark, MeasureText } from "@/charts/figure";
import { wrapText } from "@/charts/wrap-text";
import { INK, widestPiece } from "../snapshot/text";
import type { Shape } from "./map-paths";
import { NAME_SIZE, nameMark, PAPER } from "./map-style";
import type { SmallFrame } from "./small-frame";

/** A circle of the map. */
export interface PlacedCircle {
  readonly position: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly value: number;
}

/** Circles that are named: the largest ones, and the subject. */
const NAMED = 6;
const LINE = NAME_SIZE * 1.15;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** True when a circle comes into a box. */
function covers({ x, y, radius }: PlacedCircle, { left, right, top, bottom }: Box): boolean {
  const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
  return Math.hypot(dx, dy) < radius + 1;
}

/** True when a line around a shape comes into a box, as far as points every 3 px tell. */
function isCrossed(shapes: readonly Shape[], { left, right, top, bottom }: Box): boolean {
  return shapes.some(({ rings }) =>
    rings.some((ring) =>
      ring.some(([ax, ay], i) => {
        const [bx, by] = ring[(i + 1) % ring.length]!;
        const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / 3) + 1;
        return Array.from({ length: steps }, (_, k) => k / steps).some((t) => {
          const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
          return x > left - 1 && x < right + 1 && y > top - 1 && y < bottom + 1;
        });
      }),
    ),
  );
}

/** Boxes tried for a name, the best first: inside, right, left, above, below, corners. */
function candidates({ x, y, radius }: PlacedCircle, width: number, height: number): Box[] {
  const box = (centreX: number, centreY: number): Box => ({
    left: centreX - width / 2,
    right: centreX + width / 2,
    top: centreY - height / 2,
    bottom: centreY + height / 2,
  });
  const aside = radius + 3 + width / 2;
  const above = radius + 2 + height / 2;
  const isWithin = Math.hypot(width, height) <= 2 * radius;
  return [
    ...(isWithin ? [box(x, y)] : []),
    box(x + aside, y),
    box(x - aside, y),
    box(x, y - above),
    box(x, y + above),
    ...[0.45, -0.45, 0.8, -0.8].flatMap((side) =>
      [-1, 1].map((up) => box(x + side * aside, y + up * above * (1.2 - Math.abs(side) / 2))),
    ),
  ];
}

/** A name on one line, or on two where it breaks. */
function settings(name: string, widthOf: (text: string) => number): string[][] {
  const two = wrapText(name, Math.max(widthOf(name) * 0.65, widestPiece(name, widthOf)), widthOf);
  return two.length === 2 ? [[name], two] : [[name]];
}

/** Paper under a name: coasts and patterns would run through its letters. */
const plate = ({ left, right, top, bottom }: Box): Mark => ({
  kind: "rect",
  x: Math.round((left + 1) * 10) / 10,
  y: Math.round(top * 10) / 10,
  width: Math.round((right - left - 2) * 10) / 10,
  height: Math.round((bottom - top) * 10) / 10,
  fill: PAPER,
  stroke: null,
});

/** A name in its box; on paper, or over circles and lines where there is no free place. */
interface PlacedName {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly isOnPaper: boolean;
}

function nameMarks({ lines, box, isOnPaper }: PlacedName): Mark[] {
  const first = box.top + LINE / 2 + NAME_SIZE * 0.34;
  const x = Math.round(((box.left + box.right) / 2) * 10) / 10;
  return [
    ...(isOnPaper ? [plate(box)] : []),
    ...lines.map((line, i) =>
      nameMark(line, x, Math.round((first + i * LINE) * 10) / 10, { fill: INK }),
    ),
  ];
}

/**
 * Names beside the largest circles, where they touch neither a circle, a name, the outline of the
 * subject nor the frame. A name that finds no such place is left out, except that of the largest
 * circle: it goes where it covers the fewest others.
 */
export function placeCircleNames(
  circles: readonly PlacedCircle[],
  frame: SmallFrame,
  measure: MeasureText,
  subject: readonly number[],
  outline: readonly Shape[],
): Mark[] {
  const widthOf = (text: string): number => measure(text, NAME_SIZE, 600);
  const taken: Box[] = [];
  const covered = (box: Box, of: PlacedCircle): number =>
    circles.filter((other) => other.position !== of.position && covers(other, box)).length;
  const isInFrame = (box: Box): boolean =>
    box.left >= 1 && box.right <= frame.width - 1 && box.top >= 1 && box.bottom <= frame.height - 1;
  const isFree = (box: Box, of: PlacedCircle): boolean =>
    isInFrame(box) &&
    !taken.some((other) => meets(box, other)) &&
    covered(box, of) === 0 &&
    !isCrossed(outline, box);
  const settled = (circle: PlacedCircle) =>
    settings(circle.name, widthOf).map((lines) => {
      const width = Math.max(...lines.map(widthOf)) + 4;
      return { lines, boxes: candidates(circle, width, lines.length * LINE) };
    });
  const freePlace = (circle: PlacedCircle): PlacedName | undefined => {
    for (const { lines, boxes } of settled(circle)) {
      const box = boxes.find((other) => isFree(other, circle));
      if (box) return { lines, box, isOnPaper: true };
    }
    return undefined;
  };
  const leastBad = (circle: PlacedCircle): PlacedName | undefined =>
    settled(circle)
      .flatMap(({ lines, boxes }) => boxes.map((box) => ({ lines, box, isOnPaper: false })))
      .filter(({ box }) => isInFrame(box))
      .sort((a, b) => covered(a.box, circle) - covered(b.box, circle))[0];
  const isSubject = ({ position }: PlacedCircle): boolean => subject.includes(position);
  const [largest, ...others] = circles.filter((circle, i) => i < NAMED || isSubject(circle));
  if (!largest) return [];
  const ordered = others.toSorted((a, b) => Number(isSubject(b)) - Number(isSubject(a)));
  return [largest, ...ordered].flatMap((circle): Mark[] => {
    const name = freePlace(circle) ?? (circle === largest ? leastBad(circle) : undefined);
    if (!name) return [];
    taken.push(name.box);
    return nameMarks(name);
  });
}
