import { failure, success, type Result } from "@/domain/result";
import type { TextMeasure } from "./block";
import { fontOf, type Context, type Pen, type Tile } from "./draw-items";
import { drawingSteps, runSteps, type Run } from "./draw-snapshot";
import { MM_PER_PT, paperSizePx, type Paper } from "./page";
import { withResolution } from "./resolution";
import { layoutSnapshot } from "./snapshot-layout";
import type { SnapshotScene } from "./snapshot-scene";

/** Why there is no image. Wording: `ui/snapshot`. */
export type SnapshotProblem =
  | { readonly kind: "cancelled" }
  /** The browser draws no canvas. */
  | { readonly kind: "no-canvas" }
  /** The browser refuses a canvas of this size, or has no memory left for it. */
  | { readonly kind: "canvas-too-large"; readonly width: number; readonly height: number };

interface Sheet {
  readonly context: Context;
  readonly image: CanvasImageSource;
  readonly toPng: () => Promise<Blob | null>;
}

function offscreenSheet(width: number, height: number): Sheet | null {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) return null;
  return { context, image: canvas, toPng: () => canvas.convertToBlob({ type: "image/png" }) };
}

function elementSheet(width: number, height: number): Sheet | null {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  if (!context) return null;
  const toPng = (): Promise<Blob | null> =>
    new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  return { context, image: canvas, toPng };
}

/** A blank canvas; null where the browser has none, or none of this size. */
function createSheet(width: number, height: number): Sheet | null {
  try {
    if (typeof OffscreenCanvas !== "undefined") return offscreenSheet(width, height);
    return typeof document === "undefined" ? null : elementSheet(width, height);
  } catch {
    return null;
  }
}

/** Size of type that widths are measured at, so that lines break alike at every resolution. */
const REFERENCE_PX = 100;

function measureWith(context: Context): TextMeasure {
  const widths = new Map<string, number>();
  return (text, sizePt, weight) => {
    const key = `${weight}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = fontOf(REFERENCE_PX, weight);
      width = context.measureText(text).width / REFERENCE_PX;
      widths.set(key, width);
    }
    return width * sizePt * MM_PER_PT;
  };
}

/** Without its fonts the page would be set in another type, and wrapped otherwise. */
async function loadFonts(): Promise<void> {
  if (typeof document === "undefined" || !("fonts" in document)) return;
  const families = ["Atlas Sans", "Atlas Sans Semibold"];
  await Promise.allSettled(families.map((family) => document.fonts.load(`16px "${family}"`, "Aé")));
}

/** Drawing is this share of the progress; making a PNG of it is the rest. */
const DRAWING_SHARE = 0.6;

/** Draws onto the sheet; false when cancelled. */
async function drawSheet(
  scene: SnapshotScene,
  paper: Paper,
  dpi: number,
  sheet: Sheet,
  ruler: Context,
  run: Run,
): Promise<boolean> {
  const measure = measureWith(ruler);
  const layout = layoutSnapshot(scene, paper, measure);
  const pen: Pen = {
    context: sheet.context,
    perMm: dpi / 25.4,
    createTile: (side): Tile | null => createSheet(side, side),
  };
  const steps = drawingSteps(scene, layout, pen, measure);
  const onProgress = (share: number): void => run.onProgress?.(share * DRAWING_SHARE);
  return runSteps(steps, { signal: run.signal, onProgress }, () => performance.now());
}

/**
 * A PNG of the map for a report, at the size of the paper. The preview is this same function with
 * fewer dots per inch. The same scene always gives the same image.
 */
export async function renderSnapshot(
  scene: SnapshotScene,
  paper: Paper,
  dpi: number,
  run: Run = {},
): Promise<Result<Blob, SnapshotProblem>> {
  await loadFonts();
  if (run.signal?.aborted) return failure({ kind: "cancelled" });
  const ruler = createSheet(1, 1);
  if (!ruler) return failure({ kind: "no-canvas" });
  const { width, height } = paperSizePx(paper, dpi);
  const tooLarge = failure({ kind: "canvas-too-large", width, height } as const);
  const sheet = createSheet(width, height);
  if (!sheet) return tooLarge;
  if (!(await drawSheet(scene, paper, dpi, sheet, ruler.context, run)))
    return failure({ kind: "cancelled" });
  const png = await sheet.toPng().catch(() => null);
  if (run.signal?.aborted) return failure({ kind: "cancelled" });
  if (!png) return tooLarge;
  const bytes = withResolution(new Uint8Array(await png.arrayBuffer()), dpi);
  run.onProgress?.(1);
  return success(new Blob([bytes], { type: "image/png" }));
}
