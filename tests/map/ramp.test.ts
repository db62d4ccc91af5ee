import { describe, expect, test } from "vitest";
import { hexOfOklch, rampColors, type Ramp } from "@/map/ramp";

const RAMPS: readonly Ramp[] = ["blue", "orange", "neutral"];
const COUNTS = [2, 3, 4, 5, 6, 7, 8, 9];
const ALL = RAMPS.flatMap((ramp) => COUNTS.map((count) => ({ ramp, count })));

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
};

test.each([
  // https://www.w3.org/TR/css-color-4/#ok-lab: white, black, and sRGB red.
  [1, 0, 0, "#ffffff"],
  [0, 0, 0, "#000000"],
  [0.62796, 0.25768, 29.234, "#ff0000"],
])("oklch(%d %d %d) is %s", (lightness, chroma, hue, hex) => {
  expect(hexOfOklch(lightness, chroma, hue)).toBe(hex);
});

describe.each(ALL)("$ramp, $count classes", ({ ramp, count }) => {
  const colors = rampColors(ramp, count);

  test("as many colours, all different, none out of sRGB", () => {
    expect(colors).toHaveLength(count);
    expect(new Set(colors).size).toBe(count);
    expect(colors.every((color) => /^#[0-9a-f]{6}$/.test(color))).toBe(true);
  });

  test("each is darker than the one before, and told from it", () => {
    for (const [rank, color] of colors.slice(1).entries()) {
      expect(luminance(color)).toBeLessThan(luminance(colors[rank]!));
      expect(contrast(color, colors[rank]!)).toBeGreaterThan(count <= 7 ? 1.15 : 1.1);
    }
  });
});

test.each(RAMPS)(
  "the ends of %s are far apart, and a black name is read on its light half",
  (ramp) => {
    const colors = rampColors(ramp, 5);
    expect(contrast(colors[0]!, colors[4]!)).toBeGreaterThan(4.5);
    for (const color of colors.slice(0, 3)) expect(contrast(color, "#1c2629")).toBeGreaterThan(4.5);
  },
);

test("one class takes the middle of the ramp", () => {
  expect(rampColors("blue", 1)).toEqual([rampColors("blue", 3)[1]]);
});
