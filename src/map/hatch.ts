/**
 * A repeating pattern described once, drawn three times: as a texture of the map, as a canvas
 * pattern of the printed page, as a swatch of the legend.
 */
export interface Hatch {
  readonly shape: "lines" | "dots";
  /** Direction of the lines: rising (/), falling (\), level (—) or upright (|). */
  readonly direction: "rising" | "falling" | "level" | "upright";
  /** Side of the square tile, in CSS pixels. */
  readonly tile: number;
  /** Width of the lines or diameter of the dots, in CSS pixels. */
  readonly width: number;
  readonly color: string;
  /** Light edge around the ink, so that it stays readable over a dark colour; null for none. */
  readonly halo: string | null;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Lines of a tile that join from one tile to the next, as [x1, y1, x2, y2]. */
function tileLines({ direction, tile: t }: Hatch): [number, number, number, number][] {
  if (direction === "level") return [[-1, t / 2, t + 1, t / 2]];
  if (direction === "upright") return [[t / 2, -1, t / 2, t + 1]];
  const rising: [number, number, number, number][] = [
    [-t / 2, t / 2, t / 2, -t / 2],
    [-t / 2, t * 1.5, t * 1.5, -t / 2],
    [t / 2, t * 1.5, t * 1.5, t / 2],
  ];
  return direction === "rising"
    ? rising
    : rising.map(([x1, y1, x2, y2]) => [t - x1, y1, t - x2, y2]);
}

/** Width of the light edge on each side of the ink, CSS pixels. */
const HALO = 0.8;

const DOT_PLACES = [0.25, 0.75];

function inkTile(context: Context, hatch: Hatch, color: string, width: number): void {
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = width;
  context.beginPath();
  if (hatch.shape === "dots") {
    for (const place of DOT_PLACES) {
      const at = place * hatch.tile;
      context.moveTo(at + width / 2, at);
      context.arc(at, at, width / 2, 0, 7);
    }
    context.fill();
    return;
  }
  for (const [x1, y1, x2, y2] of tileLines(hatch)) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
}

/** Draws one tile at the origin; the context is already scaled to CSS pixels. */
export function drawTile(context: Context, hatch: Hatch): void {
  if (hatch.halo) inkTile(context, hatch, hatch.halo, hatch.width + 2 * HALO);
  inkTile(context, hatch, hatch.color, hatch.width);
}

function inkSvg(hatch: Hatch, color: string, width: number): string {
  if (hatch.shape === "dots")
    return DOT_PLACES.map((place) => {
      const at = place * hatch.tile;
      return `<circle cx="${at}" cy="${at}" r="${width / 2}" fill="${color}"/>`;
    }).join("");
  return tileLines(hatch)
    .map(
      ([x1, y1, x2, y2]) =>
        `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${color}" stroke-width="${width}"/>`,
    )
    .join("");
}

/** SVG content of one tile, for the swatches of the legend. */
export const tileSvg = (hatch: Hatch): string =>
  (hatch.halo ? inkSvg(hatch, hatch.halo, hatch.width + 2 * HALO) : "") +
  inkSvg(hatch, hatch.color, hatch.width);
