import { useCallback, useState } from "react";

/** Widths differ by steps, so that a drawing is not made again at each pixel. */
const STEP = 20;
const MIN = 300;
const MAX = 920;

/** Width for the figures of a box, CSS pixels; null until the box is there. */
export function useWidth(): {
  readonly ref: (box: HTMLElement | null) => (() => void) | undefined;
  readonly width: number | null;
} {
  const [width, setWidth] = useState<number | null>(null);
  const ref = useCallback((box: HTMLElement | null) => {
    if (!box) return undefined;
    const read = () => {
      const steps = Math.floor(box.clientWidth / STEP) * STEP;
      setWidth(Math.min(MAX, Math.max(MIN, steps)));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
