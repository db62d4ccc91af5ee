import { useLayoutEffect, useState, type CSSProperties, type RefObject } from "react";

const GAP = 6;
const EDGE = 8;
const WIDTH = 340;
/** Below it the popup goes above its field when there is more room there. */
const COMFORTABLE = 240;

/** Place of a popup in the window, under its field: the panel that holds it must not cut it. */
function placeUnder(field: Element): CSSProperties {
  const { left, top, bottom, width } = field.getBoundingClientRect();
  // The visual viewport excludes the keyboard of a phone.
  const viewport = window.visualViewport;
  const height = viewport ? viewport.height + viewport.offsetTop : window.innerHeight;
  const isAbove = height - bottom < COMFORTABLE && top > height - bottom;
  const wide = Math.min(Math.max(width, WIDTH), window.innerWidth - 2 * EDGE);
  return {
    left: Math.max(EDGE, Math.min(left, window.innerWidth - EDGE - wide)),
    width: wide,
    ...(isAbove
      ? { bottom: window.innerHeight - top + GAP, maxHeight: top - GAP - EDGE }
      : { top: bottom + GAP, maxHeight: height - bottom - GAP - EDGE }),
  };
}

/** Follows the field while the popup is open. */
export function usePopupPlace(field: RefObject<Element | null>, isOpen: boolean): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({});
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const update = () => {
      if (field.current) setPlace(placeUnder(field.current));
    };
    update();
    addEventListener("resize", update);
    addEventListener("scroll", update, true);
    window.visualViewport?.addEventListener("resize", update);
    return () => {
      removeEventListener("resize", update);
      removeEventListener("scroll", update, true);
      window.visualViewport?.removeEventListener("resize", update);
    };
  }, [field, isOpen]);
  return place;
}
