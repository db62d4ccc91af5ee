export const PAPER_FORMATS = ["A4", "A3"] as const;
export const ORIENTATIONS = ["landscape", "portrait"] as const;

/** A sheet as the user chooses it. */
export interface Paper {
  readonly format: (typeof PAPER_FORMATS)[number];
  readonly orientation: (typeof ORIENTATIONS)[number];
}

/** ISO 216, short side then long side, in millimetres. */
const SIDES = { A4: [210, 297], A3: [297, 420] } as const;

export const PRINT_DPI = 300;
/** One CSS pixel on paper: 1/96 inch, so that patterns and circles have the size of the screen. */
export const MM_PER_PX = 25.4 / 96;
/** One typographic point: 1/72 inch. */
export const MM_PER_PT = 25.4 / 72;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function paperSizeMm({ format, orientation }: Paper): Size {
  const [short, long] = SIDES[format];
  return orientation === "landscape"
    ? { width: long, height: short }
    : { width: short, height: long };
}

/** Pixels of a sheet: 3508 × 2480 for A4 landscape at 300 dpi. */
export function paperSizePx(paper: Paper, dpi: number): Size {
  const { width, height } = paperSizeMm(paper);
  return { width: Math.round((width / 25.4) * dpi), height: Math.round((height / 25.4) * dpi) };
}

/** Type and signs grow less than the sheet: a larger page is for more map, not for shouting. */
export const typeScale = ({ format }: Paper): number => (format === "A3" ? 1.2 : 1);
