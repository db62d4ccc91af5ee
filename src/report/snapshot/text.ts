import { unbroken, wrapText } from "@/charts/wrap-text";
import { named, type Block, type Item, type TextMeasure, type Weight } from "./block";
import { MM_PER_PT } from "./page";

export const INK = "#1c2629";
export const SOFT_INK = "#586265";
export const HAIRLINE = "#b9b4aa";
/** Smallest readable print. */
export const MIN_PT = 7;

const LINE_HEIGHT = 1.25;
/** From the top of a line to its baseline, as a share of the line: Source Sans 3. */
const BASELINE = 0.77;

export const lineHeightMm = (sizePt: number): number => sizePt * MM_PER_PT * LINE_HEIGHT;

/** Width of the longest piece that has no break in it. */
export const widestPiece = (text: string, measureText: (text: string) => number): number =>
  Math.max(0, ...unbroken(text).map((piece) => measureText(piece.trimEnd())));

/**
 * The same number of lines, as even as they can be: a title does not end on a lone « 2026 », nor a
 * name on a lone « Mer ».
 */
export function balanceText(
  text: string,
  widthMm: number,
  measureText: (text: string) => number,
): string[] {
  let best = wrapText(text, widthMm, measureText);
  if (best.length < 2) return best;
  const narrowest = widestPiece(text, measureText);
  for (let share = 0.95; widthMm * share > narrowest; share -= 0.05) {
    const lines = wrapText(text, widthMm * share, measureText);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

export interface TextStyle {
  readonly sizePt: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly align?: "left" | "center" | "right";
  readonly isBalanced?: boolean;
}

/** A paragraph in a given width; its box is what its lines take. */
export function paragraph(
  name: string,
  text: string,
  widthMm: number,
  measure: TextMeasure,
  { sizePt, weight = 400, color = INK, align = "left", isBalanced = false }: TextStyle,
): Block {
  const wrap = isBalanced ? balanceText : wrapText;
  const lines = wrap(text, widthMm, (t) => measure(t, sizePt, weight));
  const lineMm = lineHeightMm(sizePt);
  const x = align === "left" ? 0 : align === "right" ? widthMm : widthMm / 2;
  const items = lines.map((line, i): Item => {
    const y = (i + BASELINE) * lineMm;
    return { kind: "text", x, y, text: line, sizePt, weight, color, align };
  });
  if (lines.length === 0) return { width: 0, height: 0, items: [], boxes: [] };
  return named(name, widthMm, lines.length * lineMm, items);
}
