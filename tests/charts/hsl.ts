/** Hue in degrees and saturation 0–1 of `#rrggbb`. */
export function hsl(hex: string): { hue: number; saturation: number } {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const span = max - min;
  const sixth =
    span === 0
      ? 0
      : max === r
        ? (g - b) / span
        : max === g
          ? 2 + (b - r) / span
          : 4 + (r - g) / span;
  const light = (max + min) / 2;
  return {
    hue: (sixth * 60 + 360) % 360,
    saturation: span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1)),
  };
}
