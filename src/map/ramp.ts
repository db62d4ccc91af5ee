/**
 * Sequential ramps, light to dark, even to the eye: lightness goes down in equal steps of OKLCH
 * (Ottosson 2020, https://bottosson.github.io/posts/oklab/). Dark always means a higher value; the
 * hue says whether higher is better (blue), worse (orange) or neither (violet grey).
 */
export type Ramp = "blue" | "orange" | "neutral";

interface RampEnds {
  readonly light: readonly [lightness: number, chroma: number, hue: number];
  readonly dark: readonly [lightness: number, chroma: number, hue: number];
}

const ENDS: Record<Ramp, RampEnds> = {
  blue: { light: [0.94, 0.03, 225], dark: [0.44, 0.11, 250] },
  orange: { light: [0.95, 0.045, 85], dark: [0.48, 0.13, 42] },
  neutral: { light: [0.94, 0.02, 310], dark: [0.44, 0.09, 300] },
};

/** sRGB channel (0–255) of a linear light intensity. */
function gammaByte(linear: number): number {
  const clamped = Math.min(1, Math.max(0, linear));
  const encoded = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255);
}

/** `#rrggbb` of an OKLCH colour: lightness 0–1, chroma, hue in degrees. */
export function hexOfOklch(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map((c) => gammaByte(c).toString(16).padStart(2, "0")).join("")}`;
}

/** `count` colours from light to dark; a single class takes the middle of the ramp. */
export function rampColors(ramp: Ramp, count: number): string[] {
  const { light, dark } = ENDS[ramp];
  return Array.from({ length: count }, (_, i) => {
    const t = count === 1 ? 0.5 : i / (count - 1);
    const [lightness, chroma, hue] = light.map((from, c) => from + t * (dark[c]! - from));
    return hexOfOklch(lightness!, chroma!, hue!);
  });
}
