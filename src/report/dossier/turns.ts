import type { Run } from "../snapshot/draw-snapshot";

/** Why there is no document. Wording: the screen. */
export interface DossierProblem {
  readonly kind: "cancelled";
}

/** Blocks laid out before the hand is given back. */
const BLOCKS = 16;
/** Time after which it is given back anyway, ms: two frames. */
const TURN_MS = 30;

/** A macrotask: a worker reads its messages in between. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export interface Turns {
  /** A block is done; false when one was asked to stop. */
  readonly next: () => Promise<boolean>;
  /** In the middle of a long block. */
  readonly breathe: () => Promise<boolean>;
}

/** Tells how far the work is, gives the hand back now and then, and knows when to stop. */
export function takeTurns(total: number, { signal, onProgress }: Run): Turns {
  let done = 0;
  let turn = performance.now();
  const rest = async (isDue: boolean): Promise<boolean> => {
    if (!signal?.aborted && isDue) {
      await pause();
      turn = performance.now();
    }
    return !signal?.aborted;
  };
  const isLong = (): boolean => performance.now() - turn >= TURN_MS;
  return {
    next: () => {
      done++;
      if (!signal?.aborted) onProgress?.(Math.min(1, done / total));
      return rest(done % BLOCKS === 0 || isLong());
    },
    breathe: () => rest(isLong()),
  };
}
