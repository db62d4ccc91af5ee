/**
 * A drawing described once and rendered everywhere: SVG on screen, canvas for Word, vectors for
 * PDF. Lengths are CSS pixels (1/96 inch) from the top left corner; texts are in French.
 */
export type Mark =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string | null;
      readonly stroke: Stroke | null;
    }
  | {
      readonly kind: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Stroke;
    }
  | {
      readonly kind: "path";
      /** SVG path data, absolute commands M, L, Z only: every renderer reads it. */
      readonly d: string;
      readonly fill: string | null;
      readonly stroke: Stroke | null;
    }
  | {
      readonly kind: "circle";
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly fill: string | null;
      readonly stroke: Stroke | null;
      /** Read under the pointer on screen; empty: none. */
      readonly label: string;
    }
  | {
      readonly kind: "text";
      readonly x: number;
      /** Baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight: FigureWeight;
      readonly fill: string;
      readonly anchor: "start" | "middle" | "end";
    };

export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** Empty: a solid line. */
  readonly dash: readonly number[];
}

export type FigureWeight = 400 | 600;

/** The figures behind a drawing, as a table; the first cell of a row is its header. */
export interface FigureTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Figure {
  /** Stable and unique within a document. */
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** What the drawing says, in sentences: the text alternative. */
  readonly alt: string;
  readonly table: FigureTable;
  /** Producer, year, limits: printed under the drawing. */
  readonly source: string;
}

/** Width of a text in CSS pixels. */
export type MeasureText = (text: string, size: number, weight: FigureWeight) => number;
