import type { Stroke } from "@/charts/figure";
import type { Hatch } from "@/map/hatch";
import type { Rect } from "./map-frame";

export type Weight = 400 | 600;

/** Width of a text in millimetres. */
export type TextMeasure = (text: string, sizePt: number, weight: Weight) => number;

/** Anything drawn on the page outside the map; lengths in millimetres, sizes of text in points. */
export type Item =
  | {
      readonly kind: "text";
      readonly x: number;
      /** Baseline. */
      readonly y: number;
      readonly text: string;
      readonly sizePt: number;
      readonly weight: Weight;
      readonly color: string;
      readonly align: "left" | "center" | "right";
    }
  | {
      readonly kind: "swatch";
      readonly rect: Rect;
      readonly fill: string | null;
      readonly hatch: Hatch | null;
      readonly outline: Stroke | null;
    }
  | {
      readonly kind: "circle";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string | null;
      readonly stroke: Stroke;
    }
  | {
      readonly kind: "path";
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly fill: string | null;
      readonly stroke: Stroke | null;
    };

/** A named place taken on the page: boxes never overlap. */
export interface NamedBox extends Rect {
  readonly name: string;
}

/** A finished piece of page, from its own top left corner. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly boxes: readonly NamedBox[];
}

const moveRect = <R extends Rect>(rect: R, dx: number, dy: number): R => ({
  ...rect,
  x: rect.x + dx,
  y: rect.y + dy,
});

function moveItem(item: Item, dx: number, dy: number): Item {
  switch (item.kind) {
    case "swatch":
      return { ...item, rect: moveRect(item.rect, dx, dy) };
    case "path":
      return { ...item, points: item.points.map(([x, y]) => [x + dx, y + dy] as const) };
    case "text":
    case "circle":
      return { ...item, x: item.x + dx, y: item.y + dy };
  }
}

/** The same block, further right and down. */
export const moveBlock = (block: Block, dx: number, dy: number): Block => ({
  ...block,
  items: block.items.map((item) => moveItem(item, dx, dy)),
  boxes: block.boxes.map((box) => moveRect(box, dx, dy)),
});

/** Blocks under each other, `gap` millimetres apart; empty ones take no room. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const full = blocks.filter(({ height }) => height > 0);
  let y = 0;
  const placed = full.map((block) => {
    const moved = moveBlock(block, 0, y);
    y += block.height + gap;
    return moved;
  });
  return {
    width: Math.max(0, ...full.map(({ width }) => width)),
    height: Math.max(0, y - gap),
    items: placed.flatMap(({ items }) => items),
    boxes: placed.flatMap(({ boxes }) => boxes),
  };
}

/** Draws several blocks as one, each where it already lies. */
export const group = (width: number, height: number, blocks: readonly Block[]): Block => ({
  width,
  height,
  items: blocks.flatMap(({ items }) => items),
  boxes: blocks.flatMap(({ boxes }) => boxes),
});

/** A block without named boxes, taken as one place of the page. */
export const named = (name: string, width: number, height: number, items: Item[]): Block => ({
  width,
  height,
  items,
  boxes: [{ name, x: 0, y: 0, width, height }],
});
