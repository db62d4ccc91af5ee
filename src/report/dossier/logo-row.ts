import type { Dossier, DossierLogo } from "./dossier";
import { TEXT_WIDTH } from "./looks";

/** Height of a logo and what parts two of them, points: the size at which a letterhead shows them. */
const HEIGHT = 48;
const LOGO_GAP = 18;
/** From the logos to the title, points. */
export const UNDER_LOGOS = 22;

export interface PlacedLogo {
  readonly logo: DossierLogo;
  /** From the left of the text, points. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** The logos on one row of the text, all of one height, smaller where they would pass its width. */
export function logoRow({ logos = [] }: Pick<Dossier, "logos">): PlacedLogo[] {
  const widths = logos.map(({ width, height }) => (HEIGHT * width) / height);
  const gaps = LOGO_GAP * Math.max(0, logos.length - 1);
  const sum = widths.reduce((all, width) => all + width, 0);
  const scale = Math.min(1, (TEXT_WIDTH - gaps) / sum);
  let x = 0;
  return logos.map((logo, at) => {
    const placed = { logo, x, width: scale * widths[at]!, height: scale * HEIGHT };
    x += placed.width + LOGO_GAP;
    return placed;
  });
}

/** Height that the logos take over the title, points. */
export const logosHeight = (dossier: Pick<Dossier, "logos">): number => {
  const [first] = logoRow(dossier);
  return first ? first.height + UNDER_LOGOS : 0;
};
