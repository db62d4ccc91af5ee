import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useState, type RefObject } from "react";
import type { TableRow } from "@/domain/sheet/table-rows";

/** Height of a row whose name holds on one line; the others are measured. */
const ROW_HEIGHT = 27;

/** Height of an element, followed while it changes. */
function useHeight(ref: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    setHeight(element.offsetHeight);
    return () => observer.disconnect();
  }, [ref]);
  return height;
}

/**
 * The rows to draw: those in view and `pinned`, the one that the keyboard reaches, wherever it is.
 * Positions are counted from the top of the scrolled content, header included.
 */
export function useRowWindow(
  rows: readonly TableRow[],
  pinned: number,
  scroller: RefObject<HTMLElement | null>,
  header: RefObject<HTMLElement | null>,
): Virtualizer<HTMLElement, HTMLTableRowElement> {
  const headerHeight = useHeight(header);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised on its result
  return useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((position: number) => rows[position]!.code, [rows]),
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: headerHeight,
    // The header stays over the top of the rows.
    scrollPaddingStart: headerHeight,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const inView = defaultRangeExtractor(range);
        const isOut = pinned >= 0 && pinned < range.count && !inView.includes(pinned);
        return isOut ? [...inView, pinned].sort((a, b) => a - b) : inView;
      },
      [pinned],
    ),
  });
}
