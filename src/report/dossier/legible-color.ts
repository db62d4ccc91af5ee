import { rgb, type RGBColor } from "d3-color";

/** Least contrast of text on its ground (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;
/** Each step takes a twentieth of the light away. */
const STEP = 0.95;

/** Light of a channel, from 0 to 1 (WCAG 2.2, relative luminance). */
const light = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = ({ r, g, b }: RGBColor): number =>
  0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);

/** Contrast of a colour with white, from 1 to 21. */
export const contrastWithWhite = (color: string): number => 1.05 / (luminance(rgb(color)) + 0.05);

/** The colour, or the nearest darker one that can be read on white; « #0b5c68 » both. */
export function legibleColor(color: string): string {
  let { r, g, b } = rgb(color);
  const now = (): string => rgb(r, g, b).formatHex();
  while (contrastWithWhite(now()) < LEAST_CONTRAST) [r, g, b] = [r * STEP, g * STEP, b * STEP];
  return now();
}
