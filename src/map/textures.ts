import { ABSENCE_HATCH, DRAWN_STATUSES } from "./coverage-style";
import { drawTile, type Hatch } from "./hatch";
import { ABSENCE_IMAGE, coverageImage } from "./layers";

/** Textures are drawn at twice the size, so that they stay sharp on dense screens. */
export const TEXTURE_RATIO = 2;

const HATCHES = new Map<string, Hatch>([
  [ABSENCE_IMAGE, ABSENCE_HATCH],
  ...DRAWN_STATUSES.flatMap(({ position, style }): [string, Hatch][] =>
    style.hatch ? [[coverageImage(position), style.hatch]] : [],
  ),
]);

function draw(hatch: Hatch): ImageData | null {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  canvas.width = canvas.height = hatch.tile * TEXTURE_RATIO;
  context.scale(TEXTURE_RATIO, TEXTURE_RATIO);
  drawTile(context, hatch);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

const drawn = new Map<string, ImageData | null>();

/** Pixels of a texture of the map, or null for a name that is not one of ours. */
export function textureOf(name: string): ImageData | null {
  const hatch = HATCHES.get(name);
  if (hatch && !drawn.has(name)) drawn.set(name, draw(hatch));
  return drawn.get(name) ?? null;
}

/**
 * Draws the textures before the page is painted: the first canvas of a page waits for the GPU,
 * which a page that is being painted keeps busy.
 */
export function prepareTextures(): void {
  for (const name of HATCHES.keys()) textureOf(name);
}
