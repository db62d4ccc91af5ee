import type { Figure, Mark, MeasureText } from "@/charts/figure";
import { formatMeasure } from "@/domain/words/french";
import { measureOf } from "@/domain/measure";
import { legendCounts, scaleRadius } from "@/stats/scale-radius";
import { INK, SOFT_INK } from "../snapshot/text";
import {
  absenceMarks,
  borderMarks,
  drawnTerritories,
  finish,
  frameFor,
  gridOf,
  landMarks,
  otherItems,
  outlinesShown,
  outlineSubject,
  setLegend,
  subjectShapes,
} from "./base-map";
import { placeCircleNames, type PlacedCircle } from "./circle-names";
import { drawParts, partItems } from "./map-parts";
import { textBlock, type Laid } from "./legend-grid";
import { fillPath, type Shape } from "./map-paths";
import type { MappedTerritories, MapRequest } from "./map-request";
import { fillMark, LAND, LEGEND_SIZE, PAPER } from "./map-style";
import { mapValues, unitHeading, valueTable, type MapValues } from "./map-values";
import { circleAlt, writerOf, type Write } from "./map-words";
import type { SmallFrame } from "./small-frame";
import { anchorOf } from "./shape-anchor";

export type CircleRequest = MapRequest & MappedTerritories;

/** Circles stay readable where they overlap: opaque, edged, the smaller ones over the larger. */
const FILL = "#a893c4";
const EDGE = { color: "#3d2466", width: 0.8, dash: [] };
/** Radius of the largest, in widths of the figure. */
const LARGEST = 0.048;

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** The largest first, so that none hides a smaller one. */
function placeCircles(
  { known }: MapValues,
  shown: ReadonlyMap<number, Shape>,
  maxRadius: number,
  { width, height }: SmallFrame,
): PlacedCircle[] {
  const max = known[0]?.value ?? 0;
  return known.flatMap(({ position, name, value }) => {
    const shape = shown.get(position);
    const anchor = shape ? anchorOf(shape) : null;
    const radius = scaleRadius(value, max, maxRadius);
    if (!anchor || radius === 0) return [];
    const x = clamp(anchor.x, radius + 1, width - radius - 1);
    const y = clamp(anchor.y, radius + 1, height - radius - 1);
    return [{ position, name, value, x, y, radius }];
  });
}

const round = (length: number): number => Math.round(length * 100) / 100;

const circleMark = (x: number, y: number, r: number, label: string): Mark => ({
  kind: "circle",
  cx: round(x),
  cy: round(y),
  r: round(r),
  fill: FILL,
  stroke: EDGE,
  label,
});

/** Two or three round circles side by side, each with its figure. */
function circleLegend(
  { known }: MapValues,
  maxRadius: number,
  write: Write,
  measure: MeasureText,
): Laid | null {
  const max = known[0]?.value ?? 0;
  // A maximum below 1, or null, has no round whole count: its own circle stands for it.
  const series = legendCounts(max);
  const counts = series.length > 0 ? series : max > 0 ? [max] : [];
  if (counts.length === 0) return null;
  const height = Math.max(17, 2 * scaleRadius(counts.at(-1)!, max, maxRadius) + 2);
  let x = 1;
  const marks = counts.flatMap((count): Mark[] => {
    const [radius, text] = [scaleRadius(count, max, maxRadius), write(count)];
    const cx = x + radius;
    const textX = cx + radius + 5;
    x = textX + measure(text, LEGEND_SIZE, 400) + 16;
    return [
      circleMark(cx, height / 2, radius, ""),
      {
        kind: "text",
        x: textX,
        y: height / 2 + LEGEND_SIZE * 0.34,
        text,
        size: LEGEND_SIZE,
        weight: 400,
        fill: INK,
        anchor: "start",
      },
    ];
  });
  return { marks, height };
}

/** Counts as circles of proportional area, the largest ones named. */
export function circleMap(request: CircleRequest, measure: MeasureText): Figure {
  const { id, title, indicator, subject, width, source } = request;
  const values = mapValues(request);
  const write = writerOf(indicator.unit, indicator.decimals);
  const maxRadius = clamp(width * LARGEST, 14, 30);
  const circles = circleLegend(values, maxRadius, writerOf(indicator.unit, 0), measure);
  const empty = textBlock(
    values.known.length === 0
      ? "Aucune valeur à représenter."
      : "Aucun cercle\u00A0: toutes les valeurs sont nulles.",
    width,
    measure,
    { fill: SOFT_INK },
  );
  const legend = setLegend(
    unitHeading(request),
    [
      circles ?? empty,
      gridOf([...otherItems(values, subject), ...partItems(request.parts ?? [])], width, measure),
    ],
    width,
    measure,
  );
  const frame = frameFor(request, outlinesShown(request), legend, maxRadius * 0.6 + 4);
  const drawn = drawnTerritories(request, request.ground, frame);
  const placed = placeCircles(values, drawn.shown, maxRadius, frame);
  const around = subjectShapes(subject, drawn.shown, frame);
  const furniture = finish(frame, legend, measure);
  return {
    id,
    title,
    width,
    height: furniture.height,
    source,
    alt: circleAlt(request, values, subject, write),
    table: valueTable(request, values, {
      caption: title,
      decimals: indicator.decimals,
      classOfValue: null,
      subject,
    }),
    marks: [
      ...landMarks(drawn, frame, LAND),
      ...fillMark(fillPath([...drawn.shown.values()]), PAPER),
      ...absenceMarks(drawn, values),
      ...borderMarks(drawn, frame),
      ...drawParts(request.parts ?? [], frame, measure).borders,
      ...outlineSubject(around, frame),
      ...placed.map(({ x, y, radius, name, value }) =>
        circleMark(x, y, radius, `${name}\u00A0: ${formatMeasure(measureOf(value), indicator)}`),
      ),
      ...placeCircleNames(placed, frame, measure, subject?.positions ?? [], around),
      ...furniture.marks,
    ],
  };
}
