import type { Mark, MeasureText } from "@/charts/figure";
import type { Absence } from "@/domain/measure";
import { ABSENCE_WORDS } from "@/domain/words/absence-words";
import type { Outline } from "@/domain/geography/outline";
import { positionOf } from "../snapshot/snapshot-scene";
import {
  legendGrid,
  moveDown,
  NO_MARKS,
  stackBlocks,
  textBlock,
  type Laid,
  type LegendItem,
} from "./legend-grid";
import { islandDiscs, withoutIslands } from "./island-discs";
import { borderPath, fillPath, outerPath, shapeOf, type Shape } from "./map-paths";
import type { MappedTerritories, MapRequest, MapSubject } from "./map-request";
import {
  ABSENCE_GROUND,
  ABSENCE_PATTERNS,
  BORDER,
  COAST,
  fillMark,
  FRAME_LINE,
  GROUND_BORDER,
  hatchMarks,
  PAPER,
  sample,
  strokeMark,
  subjectMarks,
  SUBJECT_LINE,
} from "./map-style";
import type { MapValues } from "./map-values";
import { SCALE_ROW, scaleRow } from "./scale-row";
import { frameAround, type SmallFrame } from "./small-frame";

/** Tallest figure and least map, in widths. */
const TALLEST = 1.1;
const LEAST_MAP = 0.3;
const PADDING = 10;
/** Room that the scale bar takes at the right of the heading. */
const SCALE_WIDTH = 170;

/** A legend set for a width, before the map whose height depends on it. */
export interface SetLegend {
  readonly heading: Laid;
  readonly body: Laid;
}

export function setLegend(
  heading: string,
  blocks: readonly Laid[],
  width: number,
  measure: MeasureText,
): SetLegend {
  return {
    heading: textBlock(heading, width - SCALE_WIDTH, measure),
    body: stackBlocks(blocks, 5),
  };
}

const headingHeight = ({ heading }: SetLegend): number => Math.max(SCALE_ROW, heading.height + 4);

const legendHeight = (legend: SetLegend): number =>
  headingHeight(legend) + (legend.body.height === 0 ? 0 : 4 + legend.body.height + 2);

/** Frame that leaves its legend the room it takes. */
export function frameFor(
  {
    zone,
    bounds,
    width,
    tallest = TALLEST,
  }: Pick<MapRequest, "zone" | "bounds" | "width" | "tallest">,
  outlines: readonly Outline[],
  legend: SetLegend,
  padding = PADDING,
): SmallFrame {
  const maxHeight = Math.max(width * LEAST_MAP, width * tallest - legendHeight(legend));
  return frameAround({ zone, bounds, outlines, width, maxHeight: Math.floor(maxHeight), padding });
}

/** Frame line, heading, scale bar and legend, under a map drawn from the top. */
export function finish(
  frame: SmallFrame,
  legend: SetLegend,
  measure: MeasureText,
): { marks: Mark[]; height: number } {
  const top = frame.height + headingHeight(legend) + 4;
  return {
    height: Math.ceil(frame.height + legendHeight(legend)),
    marks: [
      {
        kind: "rect",
        x: 0.25,
        y: 0.25,
        width: frame.width - 0.5,
        height: frame.height - 0.5,
        fill: null,
        stroke: FRAME_LINE,
      },
      ...moveDown(legend.heading, frame.height + 3),
      ...scaleRow(frame, measure),
      ...moveDown(legend.body, top),
    ],
  };
}

/** Outlines of a map in its frame. */
export interface DrawnTerritories {
  /** Shape of each position shown, where it meets the frame. */
  readonly shown: ReadonlyMap<number, Shape>;
  readonly muted: readonly Shape[];
  readonly ground: readonly Shape[];
  /** True when islands too small to show a colour are drawn as discs. */
  readonly hasDiscs: boolean;
}

const isSeen = ({ rings }: Shape): boolean => rings.length > 0;

export const shapesOf = (outlines: readonly Outline[], frame: SmallFrame): Shape[] =>
  outlines.map((outline) => shapeOf(outline, frame)).filter(isSeen);

export function drawnTerritories(
  { features, positions }: Pick<MappedTerritories, "features" | "positions">,
  ground: readonly Outline[],
  frame: SmallFrame,
): DrawnTerritories {
  const isShown = new Set(positions);
  const shown = new Map<number, Shape>();
  const muted: Shape[] = [];
  const land: Shape[] = [];
  features.forEach((feature, rank) => {
    const shape = shapeOf(feature, frame);
    if (!isSeen(shape)) return;
    const position = positionOf(feature, rank);
    land.push(shape);
    if (isShown.has(position)) shown.set(position, shape);
    else muted.push(shape);
  });
  const discs = islandDiscs(shown, land, frame);
  for (const [position, disc] of discs) shown.set(position, disc);
  return {
    shown,
    muted,
    ground: withoutIslands(shapesOf(ground, frame), discs.values()),
    hasDiscs: discs.size > 0,
  };
}

/** Outlines of the territories shown with a figure. */
export function outlinesShown({
  features,
  positions,
}: Pick<MappedTerritories, "features" | "positions">): Outline[] {
  const isShown = new Set(positions);
  return features.filter((feature, rank) => isShown.has(positionOf(feature, rank)));
}

/** Land under everything else. */
export function landMarks(
  { muted, ground }: DrawnTerritories,
  frame: SmallFrame,
  color: string,
): Mark[] {
  return [
    {
      kind: "rect",
      x: 0,
      y: 0,
      width: frame.width,
      height: frame.height,
      fill: PAPER,
      stroke: null,
    },
    ...fillMark(fillPath(ground), color),
    ...fillMark(fillPath(muted), color),
    ...strokeMark(borderPath(muted, frame), COAST),
  ];
}

/** Borders over the fills, then those of the ground. */
export const borderMarks = ({ shown, ground }: DrawnTerritories, frame: SmallFrame): Mark[] => [
  ...strokeMark(borderPath([...shown.values()], frame), BORDER),
  ...strokeMark(borderPath(ground, frame), GROUND_BORDER),
];

/** A patterned ground for territories without a figure. */
export function absenceMarks({ shown }: DrawnTerritories, { absent }: MapValues): Mark[] {
  const byState = new Map<Absence, Shape[]>();
  for (const { position, state } of absent) {
    const shape = shown.get(position);
    if (!shape) continue;
    const list = byState.get(state);
    if (list) list.push(shape);
    else byState.set(state, [shape]);
  }
  return [...byState].flatMap(([state, shapes]) => [
    ...fillMark(fillPath(shapes), ABSENCE_GROUND),
    ...hatchMarks(shapes, ABSENCE_PATTERNS[state]),
  ]);
}

/** Shape of the subject, as far as it is in the frame. */
export function subjectShapes(
  subject: MapSubject | null,
  shown: ReadonlyMap<number, Shape>,
  frame: SmallFrame,
): Shape[] {
  if (!subject) return [];
  const ofPositions = subject.positions.flatMap((position) => shown.get(position) ?? []);
  return [...ofPositions, ...shapesOf(subject.outlines, frame)];
}

export const outlineSubject = (shapes: readonly Shape[], frame: SmallFrame): Mark[] =>
  subjectMarks(outerPath(shapes, frame));

/** Absences that occur, then the subject. */
export function otherItems(values: MapValues, subject: MapSubject | null): LegendItem[] {
  const absences = [...values.counts].map(([state, count]): LegendItem => ({
    label: ABSENCE_WORDS[state],
    count: String(count),
    swatch: (at) => sample(at, ABSENCE_GROUND, ABSENCE_PATTERNS[state], BORDER),
  }));
  return [...absences, ...subjectItem(subject)];
}

export const subjectItem = (subject: MapSubject | null): LegendItem[] =>
  subject
    ? [{ label: subject.label, count: "", swatch: (at) => sample(at, PAPER, null, SUBJECT_LINE) }]
    : [];

/** A grid, or nothing. */
export const gridOf = (items: readonly LegendItem[], width: number, measure: MeasureText): Laid =>
  items.length === 0 ? NO_MARKS : legendGrid(items, width, measure);
