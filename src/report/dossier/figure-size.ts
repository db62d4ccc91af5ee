import type { Figure } from "@/charts/figure";

export interface FigureSize {
  readonly width: number;
  readonly height: number;
  /** Units of the page by CSS pixel of the figure. */
  readonly scale: number;
}

/** A figure as wide as the text, unless it would be too tall. */
export function figureSize(figure: Figure, maxWidth: number, maxHeight: number): FigureSize {
  if (!(figure.width > 0 && figure.height > 0))
    throw new Error(`figureSize requires a figure of some size, got ${figure.id}`);
  const scale = Math.min(maxWidth / figure.width, maxHeight / figure.height);
  return { width: figure.width * scale, height: figure.height * scale, scale };
}
