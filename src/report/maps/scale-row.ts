import type { Mark, MeasureText } from "@/charts/figure";
import { formatNumber } from "@/domain/words/french";
import { scaleBarMetres } from "../snapshot/furniture";
import { INK, SOFT_INK } from "../snapshot/text";
import { write } from "./map-paths";
import { NAME_SIZE } from "./map-style";
import type { SmallFrame } from "./small-frame";

const LONGEST = 90;
/** North further from the top than this is shown, in degrees. */
const TILT = 3;

/** Height of the row under the map, CSS pixels. */
export const SCALE_ROW = 20;

const lengthText = (metres: number): string =>
  metres >= 1000 ? `${formatNumber(metres / 1000)}\u00A0km` : `${formatNumber(metres)}\u00A0m`;

/** A needle and its letter, turned towards true north. */
function north(angle: number, x: number, y: number): Mark[] {
  const radians = (angle * Math.PI) / 180;
  const turn = (dx: number, dy: number): string =>
    `${write(x + dx * Math.cos(radians) - dy * Math.sin(radians))} ${write(y + dx * Math.sin(radians) + dy * Math.cos(radians))}`;
  return [
    {
      kind: "path",
      d: `M${turn(0, -7)}L${turn(4, 6)}L${turn(0, 3)}L${turn(-4, 6)}Z`,
      fill: SOFT_INK,
      stroke: null,
    },
    { ...label("N", x - 8, y + 4), anchor: "end" },
  ];
}

const label = (text: string, x: number, y: number) =>
  ({
    kind: "text",
    x,
    y,
    text,
    size: NAME_SIZE,
    weight: 400,
    fill: SOFT_INK,
    anchor: "start",
  }) as const;

/** Scale bar at the right end of a row, and north where it is not up. */
export function scaleRow(frame: SmallFrame, measure: MeasureText): Mark[] {
  const metres = scaleBarMetres(frame.metresPerPx, LONGEST);
  const length = metres / frame.metresPerPx;
  const text = lengthText(metres);
  const [y, right] = [frame.height + 12, frame.width - 1];
  const textX = right - measure(text, NAME_SIZE, 400);
  const [from, to] = [textX - 6 - length, textX - 6].map((x) => Math.round(x * 10) / 10) as [
    number,
    number,
  ];
  const stroke = { color: INK, width: 1, dash: [] };
  const bar: Mark = {
    kind: "path",
    d: `M${write(from)} ${y - 4}L${write(from)} ${y}L${write(to)} ${y}L${write(to)} ${y - 4}`,
    fill: null,
    stroke,
  };
  const needle = Math.abs(frame.north) >= TILT ? north(frame.north, from - 16, y - 2) : [];
  return [...needle, bar, label(text, textX, y + 1)];
}
