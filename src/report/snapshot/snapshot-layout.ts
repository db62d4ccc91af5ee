import {
  group,
  moveBlock,
  stack,
  type Block,
  type Item,
  type TextMeasure,
  type NamedBox,
} from "./block";
import { northArrow, scaleBar } from "./furniture";
import { colophonBlock, footerBlock, headerBlock, sourcesBlock } from "./header-footer";
import { legendColumn, legendRowUnderMap } from "./legend-layout";
import { line } from "./legend-rows";
import { fitMap, type MapFrame, type Rect } from "./map-frame";
import { paperSizeMm, typeScale, type Paper, type Size } from "./page";
import { projectionOf } from "@/geo/projection";
import { drawingNote } from "./scene-words";
import type { SnapshotScene } from "./snapshot-scene";
import { lineHeightMm, MIN_PT, paragraph, SOFT_INK } from "./text";

/** A page ready to draw: maps first, then items over them. Everything in millimetres. */
export interface SnapshotLayout {
  readonly size: Size;
  /** Size of type and signs against A4. */
  readonly scale: number;
  /** The main map, then the insets. */
  readonly maps: readonly MapFrame[];
  readonly items: readonly Item[];
  /** What each piece takes; no two of them overlap. */
  readonly boxes: readonly NamedBox[];
}

interface Page {
  readonly scene: SnapshotScene;
  readonly measure: TextMeasure;
  readonly scale: number;
  readonly body: Rect;
  readonly isLandscape: boolean;
}

const CAPTION_PT = 7.5;

/** Height of the strip under the map: scale bar, note, north. */
const stripHeight = (scale: number): number => 10 * scale;

/** Scale bar at the left, north arrow at the right, what to know of the drawing between. */
function mapStrip({ scene, measure, scale }: Page, main: MapFrame, width: number): Block {
  const sizePt = CAPTION_PT * scale;
  const height = stripHeight(scale);
  const bar = scaleBar(main.metresPerMm, width * 0.28, measure, sizePt);
  const arrow = northArrow(main.north, measure, sizePt);
  const noteX = bar.width + 6 * scale;
  const noteWidth = width - noteX - arrow.width - 4 * scale;
  const note = paragraph(
    "note",
    drawingNote(scene, projectionOf(main.zone).name),
    noteWidth,
    measure,
    { sizePt: MIN_PT * scale, color: SOFT_INK },
  );
  return group(width, Math.max(height, note.height), [
    moveBlock(bar, 0, 1.2),
    moveBlock(note, noteX, 1.5),
    moveBlock(arrow, width - arrow.width, 0.8),
  ]);
}

/** Rectangles of the insets: a column at the left of the map, or a row at its foot. */
function splitFrame(
  { scene, scale, isLandscape }: Page,
  frame: Rect,
): { main: Rect; insets: Rect[] } {
  const count = scene.insets.length;
  if (count === 0) return { main: frame, insets: [] };
  const gap = 1.5 * scale;
  const [long, short] = isLandscape ? [frame.height, frame.width] : [frame.width, frame.height];
  const side = (long - gap * (count - 1)) / count;
  const depth = Math.min(side * 1.15, short * 0.24);
  const insets = scene.insets.map((_, i): Rect => {
    const along = i * (side + gap);
    return isLandscape
      ? { x: frame.x, y: frame.y + along, width: depth, height: side }
      : { x: frame.x + along, y: frame.y + frame.height - depth, width: side, height: depth };
  });
  const main = isLandscape
    ? { ...frame, x: frame.x + depth + gap, width: frame.width - depth - gap }
    : { ...frame, height: frame.height - depth - gap };
  return { main, insets };
}

/** Caption of an inset at its top left, over its map. */
function insetCaption(caption: string, rect: Rect, { measure, scale }: Page): Block {
  const sizePt = MIN_PT * scale;
  const text = paragraph(`carton ${caption}`, caption, rect.width - 2, measure, {
    sizePt,
    weight: 600,
  });
  return moveBlock({ ...text, boxes: [] }, rect.x + 1, rect.y + 0.6);
}

interface Maps {
  readonly maps: MapFrame[];
  readonly block: Block;
}

/** Main map and insets in a frame of the page. */
function layMaps(page: Page, frame: Rect): Maps {
  const { scene, scale } = page;
  const { main, insets } = splitFrame(page, frame);
  const captionMm = lineHeightMm(MIN_PT * scale) + 0.6;
  const maps = [
    fitMap(scene, scene.zone, scene.bounds, main, 3 * scale),
    ...scene.insets.map(({ zone, bounds }, i) => {
      const rect = insets[i]!;
      const under = { ...rect, y: rect.y + captionMm, height: rect.height - captionMm };
      return { ...fitMap(scene, zone, bounds, under, 1.2 * scale), rect };
    }),
  ];
  const outlines = [main, ...insets].map(({ x, y, width, height }) =>
    line([
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ]),
  );
  const boxes = [main, ...insets].map((rect, i) => ({
    ...rect,
    name: i === 0 ? "carte" : `carton ${i}`,
  }));
  const captions = scene.insets.map(({ caption }, i) => insetCaption(caption, insets[i]!, page));
  const frames: Block = { width: 0, height: 0, items: outlines, boxes };
  return { maps, block: group(frame.width, frame.height, [frames, ...captions]) };
}

/** Legend in a column at the right of the map. */
function layLandscape(page: Page): Maps {
  const { scene, measure, scale, body } = page;
  const legend = legendColumn(scene, body.height, measure, scale);
  const gap = legend.height > 0 ? 6 * scale : 0;
  const width = body.width - legend.width - gap;
  const frame = { ...body, width, height: body.height - stripHeight(scale) };
  const { maps, block } = layMaps(page, frame);
  const strip = moveBlock(mapStrip(page, maps[0]!, width), body.x, frame.y + frame.height);
  const column = moveBlock(legend, body.x + width + gap, body.y);
  return { maps, block: group(body.width, body.height, [block, strip, column]) };
}

/** Legend under the map, sources beside it when it leaves half of the width. */
function layPortrait(page: Page, legend: Block): Maps {
  const { scale, body } = page;
  const gap = legend.height > 0 ? 3 * scale : 0;
  const height = Math.max(30, body.height - legend.height - gap - stripHeight(scale));
  const frame = { ...body, height };
  const { maps, block } = layMaps(page, frame);
  const strip = moveBlock(mapStrip(page, maps[0]!, body.width), body.x, body.y + height);
  const under = moveBlock(legend, body.x, body.y + height + stripHeight(scale) + gap);
  return { maps, block: group(body.width, body.height, [block, strip, under]) };
}

/** Places everything on the page; `measure` gives the width of texts. */
export function layoutSnapshot(
  scene: SnapshotScene,
  paper: Paper,
  measure: TextMeasure,
): SnapshotLayout {
  const size = paperSizeMm(paper);
  const scale = typeScale(paper);
  const margin = 10 * scale;
  const width = size.width - 2 * margin;
  const isLandscape = paper.orientation === "landscape";
  const header = moveBlock(headerBlock(scene, width, measure, scale), margin, margin);
  const top = margin + header.height + 3.5 * scale;
  const footerGap = 4 * scale;

  const beside = (column: number): Block =>
    stack(
      [sourcesBlock(scene, column, measure, scale), colophonBlock(scene, column, measure, scale)],
      2 * scale,
    );
  const bodyHeight = (footer: Block): number =>
    size.height - margin - footer.height - (footer.height > 0 ? footerGap : 0) - top;
  const page = (footer: Block): Page => ({
    scene,
    measure,
    scale,
    isLandscape,
    body: { x: margin, y: top, width, height: bodyHeight(footer) },
  });

  let footer = footerBlock(scene, width, measure, scale);
  let laid: Maps;
  if (isLandscape) laid = layLandscape(page(footer));
  else {
    const half = bodyHeight(footer) * 0.45;
    const row = legendRowUnderMap(scene, width, half, measure, scale, beside);
    if (row.hasBeside) footer = stack([], 0);
    laid = layPortrait(page(footer), row.legend);
  }
  const bottom = moveBlock(footer, margin, size.height - margin - footer.height);
  const rule =
    footer.height === 0
      ? []
      : [
          line([
            [margin, size.height - margin - footer.height - footerGap / 2 + 0.4],
            [margin + width, size.height - margin - footer.height - footerGap / 2 + 0.4],
          ]),
        ];
  const blocks = [header, laid.block, bottom];
  return {
    size,
    scale,
    maps: laid.maps,
    items: [...blocks.flatMap(({ items }) => items), ...rule],
    boxes: blocks.flatMap(({ boxes }) => boxes),
  };
}
