import { group, moveBlock, stack, type Block, type TextMeasure } from "./block";
import { coverageLegend } from "./coverage-legend";
import { indicatorLegend } from "./indicator-legend";
import type { Setting } from "./legend-rows";
import { MM_PER_PX } from "./page";
import type { SnapshotScene } from "./snapshot-scene";
import { MIN_PT } from "./text";

const FIRST_PT = 9;
const STEP_PT = 0.5;

/** Sizes of text to try, the largest first, never under the smallest readable one. */
function sizes(scale: number): number[] {
  const count = Math.round((FIRST_PT - MIN_PT) / STEP_PT) + 1;
  const scaled = Array.from({ length: count }, (_, i) => (FIRST_PT - i * STEP_PT) * scale);
  return scale > 1 ? [...scaled, MIN_PT] : scaled;
}

/** Narrowest legend where the circles leave room for their labels. */
function widthForCircles(scene: SnapshotScene): number {
  const radii = scene.legend.indicator?.circles.map(({ radius }) => radius) ?? [];
  return 2 * Math.max(0, ...radii) * MM_PER_PX + 30;
}

function legendParts({ legend }: SnapshotScene, width: number, setting: Setting): Block[] {
  return [
    ...(legend.indicator ? [indicatorLegend(legend.indicator, width, setting)] : []),
    ...(legend.coverage ? [coverageLegend(legend.coverage, width, setting)] : []),
  ];
}

/** Legend in one column that fits in `height`: smaller text first, then a wider column. */
export function legendColumn(
  scene: SnapshotScene,
  height: number,
  measure: TextMeasure,
  scale: number,
): Block {
  const narrowest = Math.max(62 * scale, widthForCircles(scene));
  let column: Block = stack([], 0);
  for (const width of [1, 1.25, 1.5, 1.8].map((times) => narrowest * times))
    for (const pt of sizes(scale)) {
      column = { ...stack(legendParts(scene, width, { measure, pt }), 6 * scale), width };
      if (column.height <= height) return column;
    }
  return column;
}

/** Blocks side by side in equal columns. */
function row(blocks: readonly Block[], width: number, gap: number): Block {
  const column = (width - gap * (blocks.length - 1)) / blocks.length;
  const height = Math.max(0, ...blocks.map((block) => block.height));
  return group(
    width,
    height,
    blocks.map((block, i) => moveBlock(block, i * (column + gap), 0)),
  );
}

/**
 * Legend under the map, in two columns: indicator and coverage, or the only one of them and
 * `beside`. Smaller text where it would take more than `height`; at the smallest, what it takes.
 */
export function legendRowUnderMap(
  scene: SnapshotScene,
  width: number,
  height: number,
  measure: TextMeasure,
  scale: number,
  beside: (width: number) => Block,
): { readonly legend: Block; readonly hasBeside: boolean } {
  const gap = 8 * scale;
  const column = (width - gap) / 2;
  let legend: Block = stack([], 0);
  let hasBeside = false;
  for (const pt of sizes(scale)) {
    const parts = legendParts(scene, column, { measure, pt });
    hasBeside = parts.length === 1;
    legend = row(hasBeside ? [...parts, beside(column)] : parts, width, gap);
    if (legend.height <= height) break;
  }
  return { legend, hasBeside };
}
