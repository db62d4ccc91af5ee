import type { Figure, Mark } from "@/charts/figure";

const shiftPath = (d: string, by: number): string => {
  let isX = false;
  return d.replace(/[MLZ]|-?\d*\.?\d+(?:e-?\d+)?/g, (token) => {
    if (/[MLZ]/.test(token)) {
      isX = true;
      return token;
    }
    const shifted = isX ? String(Math.round((Number(token) + by) * 100) / 100) : token;
    isX = !isX;
    return shifted;
  });
};

function shift(mark: Mark, by: number): Mark {
  switch (mark.kind) {
    case "path":
      return { ...mark, d: shiftPath(mark.d, by) };
    case "line":
      return { ...mark, x1: mark.x1 + by, x2: mark.x2 + by };
    case "circle":
      return { ...mark, cx: mark.cx + by };
    case "rect":
    case "text":
      return { ...mark, x: mark.x + by };
  }
}

/** Height of a map for its width beyond which it is drawn smaller: two of them fit a page. */
const TALLEST = 0.52;
/** Least width that a map is drawn for. */
const NARROWEST = 340;

/**
 * A map drawn for a width, or, where it would be too tall, drawn narrower in the middle of that
 * width.
 */
export function centredMap(width: number, draw: (width: number) => Figure | null): Figure | null {
  const figure = draw(width);
  if (!figure || figure.height <= TALLEST * width) return figure;
  const narrow = Math.max(NARROWEST, Math.round((width * TALLEST * width) / figure.height));
  const smaller = draw(narrow);
  if (!smaller) return figure;
  const by = Math.round((width - smaller.width) / 2);
  return { ...smaller, width, marks: smaller.marks.map((mark) => shift(mark, by)) };
}
