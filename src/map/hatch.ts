/**
 * A repeating pattern described once, drawn three times: as a texture of the map, as a canvas
 * pattern of the printed page, as a swatch of the legend.
 */
export interface Hatch {
  readonly shape: "lines" | "dots";
  /** Direction of the lines: rising (/), falling (\) or level. */
  readonly direction: "rising" | "falling" | "level";
  /** Side of the square tile, in CSS pixels. */
  readonly tile: number;
  /** Width of the lines or diameter of the dots, in CSS pixels. */
  readonly width: number;
  readonly color: string;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Lines of a tile that join from one tile to the next, as [x1, y1, x2, y2]. */
function tileLines({ direction, tile: t }: Hatch): [number, number, number, number][] {
  if (direction === "level") return [[-1, t / 2, t + 1, t / 2]];
  const rising: [number, number, number, number][] = [
    [-t / 2, t / 2, t / 2, -t / 2],
    [-t / 2, t * 1.5, t * 1.5, -t / 2],
    [t / 2, t * 1.5, t * 1.5, t / 2],
  ];
  return direction === "rising"
    ? rising
    : rising.map(([x1, y1, x2, y2]) => [t - x1, y1, t - x2, y2]);
}

/** Draws one tile at the origin; the context is already scaled to CSS pixels. */
export function drawTile(context: Context, hatch: Hatch): void {
  context.strokeStyle = hatch.color;
  context.fillStyle = hatch.color;
  context.lineWidth = hatch.width;
  context.beginPath();
  if (hatch.shape === "dots") {
    const half = hatch.tile / 2;
    context.arc(half / 2, half / 2, hatch.width / 2, 0, 7);
    context.closePath();
    context.arc(half * 1.5, half * 1.5, hatch.width / 2, 0, 7);
    context.fill();
    return;
  }
  for (const [x1, y1, x2, y2] of tileLines(hatch)) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
}

/** SVG content of one tile, for the swatches of the legend. */
export function tileSvg(hatch: Hatch): string {
  if (hatch.shape === "dots") {
    const [near, far, radius] = [hatch.tile / 4, (hatch.tile * 3) / 4, hatch.width / 2];
    return [near, far]
      .map((at) => `<circle cx="${at}" cy="${at}" r="${radius}" fill="${hatch.color}"/>`)
      .join("");
  }
  return tileLines(hatch)
    .map(
      ([x1, y1, x2, y2]) =>
        `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${hatch.color}" stroke-width="${hatch.width}"/>`,
    )
    .join("");
}
