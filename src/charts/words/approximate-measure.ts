import type { FigureWeight, MeasureText } from "../figure";
import { SOURCE_SANS_WIDTHS } from "../source-sans-widths";

/** Of a character outside the table: that of « n », a middling letter. */
const UNKNOWN = "n";

const widths: Record<FigureWeight, Map<string, number>> = { 400: new Map(), 600: new Map() };
for (const [regular, semibold, characters] of SOURCE_SANS_WIDTHS)
  for (const character of characters) {
    widths[400].set(character, regular);
    widths[600].set(character, semibold);
  }

/**
 * Width of a text in Source Sans 3 where there is no canvas to measure it (tests, workers): the
 * sum of its advance widths. Kerning is left out, which changes a French line by less than 2 %.
 */
export const approximateMeasure: MeasureText = (text, size, weight) => {
  const known = widths[weight];
  let thousandths = 0;
  for (const character of text) thousandths += known.get(character) ?? known.get(UNKNOWN)!;
  return (thousandths * size) / 1000;
};
