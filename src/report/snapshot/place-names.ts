import type { TextMeasure } from "./block";
import type { MapFrame } from "./map-frame";
import type { SnapshotPlace } from "./snapshot-scene";
import { balanceText, lineHeightMm, widestPiece } from "./text";

/** A name on the map: its lines, centred on a point in millimetres. */
export interface PlacedName {
  readonly lines: readonly string[];
  readonly x: number;
  /** Middle of the first line. */
  readonly y: number;
  readonly lineMm: number;
}

interface Taken {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (a: Taken, b: Taken): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Cells of this side (mm) keep the search for overlaps local. */
const CELL = 20;

/** Rectangles already taken, by cell. */
class TakenCells {
  private readonly cells = new Map<string, Taken[]>();

  private *cellsOf({ left, right, top, bottom }: Taken): Iterable<string> {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield `${x},${y}`;
  }

  isFree(box: Taken): boolean {
    for (const cell of this.cellsOf(box))
      if (this.cells.get(cell)?.some((other) => overlaps(box, other))) return false;
    return true;
  }

  take(box: Taken): void {
    for (const cell of this.cellsOf(box)) {
      const taken = this.cells.get(cell);
      if (taken) taken.push(box);
      else this.cells.set(cell, [box]);
    }
  }
}

/** Room left around a name, in ems. */
const PADDING_EMS = 0.45;

/**
 * Names that fit in the frame without touching each other, the largest populations first. Long
 * names wrap; a name that does not fit is left out whole, never cut.
 */
export function placeNames(
  places: readonly SnapshotPlace[],
  { place, inner: rect }: MapFrame,
  measure: TextMeasure,
  sizePt: number,
): PlacedName[] {
  const lineMm = lineHeightMm(sizePt) * 0.86;
  const padding = (lineHeightMm(sizePt) / 1.25) * PADDING_EMS;
  const taken = new TakenCells();
  const placed: PlacedName[] = [];
  const width = (text: string): number => measure(text, sizePt, 600);
  const ordered = places.toSorted((a, b) => b.population - a.population || a.position - b.position);
  for (const { nom, lon, lat } of ordered) {
    const [x, y] = place(lon, lat);
    const isInside =
      x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height;
    // Among thousands of communes most have a neighbour's name over them: no need to set theirs.
    const seed = { left: x, right: x, top: y - lineMm / 2, bottom: y + lineMm / 2 };
    if (!isInside || !taken.isFree(seed)) continue;
    const lines = balanceText(nom, Math.max(sizePt * 2.9, widestPiece(nom, width)), width);
    const half = Math.max(...lines.map(width)) / 2 + padding;
    const tall = (lines.length * lineMm) / 2 + padding;
    const box = { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
    const fits =
      box.left >= rect.x &&
      box.right <= rect.x + rect.width &&
      box.top >= rect.y &&
      box.bottom <= rect.y + rect.height;
    if (!fits || !taken.isFree(box)) continue;
    taken.take(box);
    placed.push({ lines, x, y: y - ((lines.length - 1) * lineMm) / 2, lineMm });
  }
  return placed;
}
