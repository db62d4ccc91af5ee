import { ABSENCE_HATCH, DRAWN_STATUSES, HALO, type CoverageStyle } from "@/map/coverage-style";
import { ABROAD, SEA } from "@/map/ground-style";
import type { Hatch } from "@/map/hatch";
import { colorOfSlot, isAbsenceSlot, SLOT } from "@/map/slots";
import { geoPath, geoTransform, type GeoPath } from "d3-geo";
import type { Stroke } from "@/charts/figure";
import type { TextMeasure } from "./block";
import { outlineStroke } from "./coverage-legend";
import { drawCircle, fontOf, patternOf, rectPath, setStroke, type Pen } from "./draw-items";
import { CIRCLE } from "./indicator-legend";
import { boxesMeet, boxOf, type MapFrame } from "./map-frame";
import { MM_PER_PT, MM_PER_PX } from "./page";
import { placeNames } from "./place-names";
import type { Outline } from "@/domain/geography/outline";
import { positionOf, type SnapshotScene } from "./snapshot-scene";
import { INK } from "./text";

/** A piece of drawing, short enough to give the hand back between two of them. */
export type Step = () => void;

const BORDER: Stroke = { color: "#a9a399", width: 0.12, dash: [] };
const MUTED_BORDER: Stroke = { color: "#d8d4cb", width: 0.1, dash: [] };
const SELECTED: Stroke = { color: "#10181a", width: 3.5 * MM_PER_PX, dash: [] };
/** How much wider than its line a light edge is, both sides together. */
const HALO_MM = 2 * MM_PER_PX;
const HATCH_OPACITY = 0.75;
const OUTLINE_OPACITY = 0.9;
const NAME_PT = 7.5;
const FINE_NAME_PT = 7;
/** From this many territories on, borders thin out and names shrink. */
const FINE_COUNT = 3000;
/** From this many contract areas on, their outlines thin out, or they would hide the territories. */
const DENSE_AREAS = 150;
/** Outlines by step. */
const BATCH = 400;

interface MapDrawing {
  readonly pen: Pen;
  readonly frame: MapFrame;
  readonly scene: SnapshotScene;
  readonly path: GeoPath;
  readonly isFine: boolean;
}

/** True when some of an outline may be seen in the frame. */
const isVisible = (feature: Outline, visible: MapFrame["visible"]): boolean =>
  boxesMeet(boxOf(feature), visible);

/** Steps of `draw` over a long list. */
function inBatches<T>(list: readonly T[], draw: (batch: readonly T[]) => void): Step[] {
  const steps: Step[] = [];
  for (let i = 0; i < list.length; i += BATCH) {
    const batch = list.slice(i, i + BATCH);
    steps.push(() => draw(batch));
  }
  return steps;
}

/** One path through several outlines. */
function trace({ pen, path }: MapDrawing, features: readonly Outline[]): void {
  pen.context.beginPath();
  for (const feature of features) path(feature);
}

function fillAll(map: MapDrawing, features: readonly Outline[], color: string): Step[] {
  const { context } = map.pen;
  return inBatches(features, (batch) => {
    trace(map, batch);
    context.fillStyle = color;
    context.fill();
    // A hair of the same colour closes the seams that antialiasing leaves between neighbours.
    context.strokeStyle = color;
    context.lineWidth = 0.6;
    context.setLineDash([]);
    context.stroke();
  });
}

function strokeAll(map: MapDrawing, features: readonly Outline[], stroke: Stroke): Step[] {
  return inBatches(features, (batch) => {
    trace(map, batch);
    setStroke(map.pen, stroke);
    map.pen.context.stroke();
  });
}

function hatchAll(map: MapDrawing, features: readonly Outline[], hatch: Hatch): Step[] {
  if (features.length === 0) return [];
  const pattern = patternOf(map.pen, hatch);
  if (!pattern) return [];
  return inBatches(features, (batch) => {
    trace(map, batch);
    map.pen.context.fillStyle = pattern;
    map.pen.context.fill();
  });
}

/** Runs steps at an opacity, then goes back to full. */
const atOpacity = ({ pen }: MapDrawing, opacity: number, steps: Step[]): Step[] =>
  steps.map((step) => () => {
    pen.context.globalAlpha = opacity;
    step();
    pen.context.globalAlpha = 1;
  });

/** Land of the scope by colour, and the land around it. */
function territorySteps(map: MapDrawing, visible: readonly Outline[], slotOf: SlotOf): Step[] {
  const byColor = new Map<string, Outline[]>();
  for (const feature of visible) {
    const color = colorOfSlot(slotOf(feature));
    const list = byColor.get(color);
    if (list) list.push(feature);
    else byColor.set(color, [feature]);
  }
  const absent = visible.filter((feature) => isAbsenceSlot(slotOf(feature)));
  return [
    ...[...byColor].flatMap(([color, features]) => fillAll(map, features, color)),
    ...hatchAll(map, absent, ABSENCE_HATCH),
  ];
}

/** Countries around, then France over them. */
function groundSteps(map: MapDrawing): Step[] {
  const { scene, frame } = map;
  const seen = (outlines: readonly Outline[]) =>
    outlines.filter((outline) => isVisible(outline, frame.visible));
  const departements = seen(scene.ground.departements);
  return [
    ...fillAll(map, seen(scene.ground.neighbours), ABROAD),
    ...fillAll(map, departements, colorOfSlot(SLOT.muted)),
    ...strokeAll(map, departements, MUTED_BORDER),
  ];
}

type SlotOf = (feature: Outline) => number;

function borderSteps(map: MapDrawing, visible: readonly Outline[], slotOf: SlotOf): Step[] {
  const times = map.isFine ? 0.5 : 1;
  const thin = (stroke: Stroke): Stroke => ({ ...stroke, width: stroke.width * times });
  const isMuted = (feature: Outline): boolean => slotOf(feature) === SLOT.muted;
  return [
    ...strokeAll(map, visible.filter(isMuted), thin(MUTED_BORDER)),
    ...strokeAll(
      map,
      visible.filter((f) => !isMuted(f)),
      thin(BORDER),
    ),
  ];
}

interface DrawnStatus {
  readonly features: Outline[];
  readonly style: CoverageStyle;
}

/** Contract areas in the frame by state, the weakest first: the strongest are drawn over them. */
function coverageByStatus({ scene, frame }: MapDrawing): DrawnStatus[] {
  const { coverage } = scene;
  if (!coverage) return [];
  return DRAWN_STATUSES.toReversed().map(({ position, style }) => ({
    style,
    features: coverage.features.filter(
      (feature, rank) => coverage.statuses[rank] === position && isVisible(feature, frame.visible),
    ),
  }));
}

const tintSteps = (map: MapDrawing, drawn: readonly DrawnStatus[]): Step[] =>
  map.scene.coverage?.isTinted
    ? drawn.flatMap(({ features, style }) => fillAll(map, features, style.tint))
    : [];

/** Light edge of a line, over the dark end of a ramp. */
const haloOf = ({ width }: Stroke, times = 1): Stroke => ({
  color: HALO,
  width: width + HALO_MM * times,
  dash: [],
});

function inkSteps(map: MapDrawing, drawn: readonly DrawnStatus[]): Step[] {
  const count = drawn.reduce((sum, { features }) => sum + features.length, 0);
  const times = count > DENSE_AREAS ? 0.5 : 1;
  return drawn.flatMap(({ features, style }) => {
    const stroke = outlineStroke({ ...style.outline, width: style.outline.width * times });
    return [
      ...(style.hatch ? atOpacity(map, HATCH_OPACITY, hatchAll(map, features, style.hatch)) : []),
      ...strokeAll(map, features, haloOf(stroke, times)),
      ...atOpacity(map, OUTLINE_OPACITY, strokeAll(map, features, stroke)),
    ];
  });
}

/** Circles, the largest first so that none hides a smaller one. */
function circleSteps({ pen, frame, scene }: MapDrawing): Step[] {
  const { radii, places } = scene.territories;
  if (!radii) return [];
  const circles = places
    .map(({ position, lon, lat }) => ({ radius: radii[position] ?? 0, at: frame.place(lon, lat) }))
    .filter(({ radius }) => radius > 0)
    .sort((a, b) => b.radius - a.radius);
  const stroke = { color: CIRCLE.color, width: CIRCLE.widthPx * MM_PER_PX, dash: [] };
  return inBatches(circles, (batch) => {
    for (const { radius, at } of batch)
      drawCircle(pen, {
        x: at[0],
        y: at[1],
        radius: radius * MM_PER_PX,
        fill: CIRCLE.fill,
        stroke,
      });
  });
}

function nameSteps(map: MapDrawing, measure: TextMeasure, scale: number): Step[] {
  const { pen, frame, scene, isFine } = map;
  if (!scene.showsNames) return [];
  const { context, perMm } = pen;
  const sizePt = (isFine ? FINE_NAME_PT : NAME_PT) * scale;
  const inScope = scene.territories.places.filter(
    ({ position }) => scene.territories.slots[position] !== SLOT.muted,
  );
  const names = placeNames(inScope, frame, measure, sizePt);
  return inBatches(names, (batch) => {
    context.font = fontOf(sizePt * MM_PER_PT * perMm, 600);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    setStroke(pen, { color: "rgba(255,255,255,0.92)", width: sizePt * 0.1, dash: [] });
    context.fillStyle = INK;
    for (const { lines, x, y, lineMm } of batch) {
      const at = lines.map((line, i) => [line, x * perMm, (y + i * lineMm) * perMm] as const);
      for (const [line, lineX, lineY] of at) context.strokeText(line, lineX, lineY);
      for (const [line, lineX, lineY] of at) context.fillText(line, lineX, lineY);
    }
  });
}

/** Draws in a straight line between vertices: outlines are dense enough for the page. */
function pathOf(pen: Pen, { place }: MapFrame): GeoPath {
  const transform = geoTransform({
    point(lon, lat) {
      const [x, y] = place(lon, lat);
      this.stream.point(x * pen.perMm, y * pen.perMm);
    },
  });
  return geoPath(transform, pen.context as CanvasRenderingContext2D);
}

/** Everything inside one frame, in order. */
export function mapSteps(
  scene: SnapshotScene,
  frame: MapFrame,
  pen: Pen,
  measure: TextMeasure,
  scale: number,
): Step[] {
  const { features, slots } = scene.territories;
  const slotByFeature = new Map(
    features.map((f, rank) => [f, slots[positionOf(f, rank)] ?? SLOT.muted]),
  );
  const slotOf: SlotOf = (feature) => slotByFeature.get(feature) ?? SLOT.muted;
  const visible = features.filter((feature) => isVisible(feature, frame.visible));
  const isFine = visible.length > FINE_COUNT;
  const map: MapDrawing = { pen, frame, scene, path: pathOf(pen, frame), isFine };
  const drawn = coverageByStatus(map);
  const selected = features.filter((f, rank) => positionOf(f, rank) === scene.selected);
  const { context } = pen;
  return [
    () => {
      context.save();
      rectPath(pen, frame.rect);
      context.fillStyle = SEA;
      context.fill();
      context.clip();
      context.lineJoin = "round";
    },
    ...groundSteps(map),
    ...territorySteps(map, visible, slotOf),
    ...tintSteps(map, drawn),
    ...borderSteps(map, visible, slotOf),
    ...inkSteps(map, drawn),
    ...strokeAll(map, selected, haloOf(SELECTED)),
    ...strokeAll(map, selected, SELECTED),
    ...circleSteps(map),
    ...nameSteps(map, measure, scale),
    () => context.restore(),
  ];
}
