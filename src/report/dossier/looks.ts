import { INK, SOFT_INK } from "../snapshot/text";

/**
 * A4 upright and the text on it, in points: the same in Word and in PDF. A document of one page has
 * narrower margins, `oneMargin`.
 */
export const SHEET_SIZE = {
  width: 595.28,
  height: 841.89,
  margin: 56.7,
  foot: 64,
  oneMargin: 42.5,
} as const;
export const TEXT_WIDTH = SHEET_SIZE.width - 2 * SHEET_SIZE.margin;
export const TEXT_HEIGHT = SHEET_SIZE.height - SHEET_SIZE.margin - SHEET_SIZE.foot;

/** From one baseline to the next, in sizes. */
const LINE_HEIGHT = 1.32;

export const lineHeight = (size: number): number => size * LINE_HEIGHT;

/** Space inside a cell of a table, beside and above its text, in points. */
export const CELL_PADDING = { x: 4, y: 2 } as const;

/** Colour of titles and links: the accent of the application. */
export const TITLE_COLOR = "#0b5c68";

/** How a text looks; size, space above and below in points. */
export interface Look {
  readonly size: number;
  readonly weight: "regular" | "semibold";
  readonly color: string;
  readonly before: number;
  readonly after: number;
}

const look = (
  size: number,
  weight: Look["weight"],
  color: string,
  before: number,
  after: number,
): Look => ({ size, weight, color, before, after });

export const LOOKS = {
  title: look(27, "semibold", TITLE_COLOR, 0, 8),
  subtitle: look(15, "regular", SOFT_INK, 0, 28),
  cover: look(11.5, "regular", INK, 0, 4),
  contents: look(17, "semibold", TITLE_COLOR, 0, 12),
  heading1: look(17, "semibold", TITLE_COLOR, 16, 5),
  heading2: look(12.5, "semibold", TITLE_COLOR, 10, 3),
  heading3: look(11, "semibold", INK, 9, 3),
  body: look(10, "regular", INK, 0, 6),
  item: look(10, "regular", INK, 0, 3),
  lead: look(12, "regular", INK, 0, 8),
  note: look(9, "regular", SOFT_INK, 0, 7),
  caption: look(10, "semibold", INK, 6, 3),
  source: look(8.5, "regular", SOFT_INK, 0, 10),
  cell: look(8.5, "regular", INK, 0, 0),
  label: look(10, "semibold", INK, 0, 2),
  footer: look(8.5, "regular", SOFT_INK, 0, 0),
} as const satisfies Record<string, Look>;

/** The looks of a document, by what they are for. */
export type Looks = Readonly<Record<keyof typeof LOOKS, Look>>;
