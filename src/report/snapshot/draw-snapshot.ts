import type { TextMeasure } from "./block";
import { drawItem, type Pen } from "./draw-items";
import { mapSteps, type Step } from "./draw-map";
import type { SnapshotLayout } from "./snapshot-layout";
import type { SnapshotScene } from "./snapshot-scene";

/** The page as a list of short steps, in the order in which they must run. */
export function drawingSteps(
  scene: SnapshotScene,
  layout: SnapshotLayout,
  pen: Pen,
  measure: TextMeasure,
): Step[] {
  const { context, perMm } = pen;
  const { width, height } = layout.size;
  return [
    () => {
      context.fillStyle = "#ffffff";
      // One pixel more: sheets are not a whole number of pixels.
      context.fillRect(0, 0, width * perMm + 1, height * perMm + 1);
    },
    ...layout.maps.flatMap((frame) => mapSteps(scene, frame, pen, measure, layout.scale)),
    () => {
      for (const item of layout.items) drawItem(pen, item);
    },
  ];
}

export interface Run {
  readonly signal?: AbortSignal | undefined;
  /** From 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Time before the hand is given back to the page, ms: two frames. */
const TURN_MS = 30;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs steps, giving the hand back now and then; false when it was asked to stop. */
export async function runSteps(
  steps: readonly Step[],
  { signal, onProgress }: Run,
  now: () => number,
): Promise<boolean> {
  let turn = now();
  for (let done = 0; done < steps.length; done++) {
    if (signal?.aborted) return false;
    steps[done]!();
    if (now() - turn < TURN_MS) continue;
    onProgress?.((done + 1) / steps.length);
    await pause();
    turn = now();
  }
  onProgress?.(1);
  return !signal?.aborted;
}
