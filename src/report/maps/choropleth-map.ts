import type { Figure, Mark, MeasureText } from "@/charts/figure";
import type { Threshold } from "@/domain/indicator/inside-place";
import { capitalised, formatNumber } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import { rampColors } from "@/map/ramp";
import { rampOf } from "@/map/thematic";
import { classOf, type Classes } from "@/stats/classes/classes";
import { classify, type Classification } from "@/stats/classes/classify";
import { thresholdBounds } from "@/stats/classes/threshold-bounds";
import { INK } from "../snapshot/text";
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
import { classLabels, decimalsOf } from "./class-words";
import { DISC_NOTE } from "./island-discs";
import { textBlock, type Laid, type LegendItem } from "./legend-grid";
import { fillPath, joinedShapes, type Shape } from "./map-paths";
import type { MappedTerritories, MapRequest } from "./map-request";
import { BORDER, fillMark, isDark, LIGHT_INK, PALE_LAND, sample } from "./map-style";
import { mapValues, unitHeading, valueTable, type MapValues } from "./map-values";
import { choroplethAlt, writerOf } from "./map-words";
import { drawParts, numberedWords, partItems } from "./map-parts";
import { nameInShape } from "./name-in-shape";

export interface ChoroplethRequest extends MapRequest, MappedTerritories {
  /** Null: quantiles, three to five classes by the number of territories. */
  readonly classes: Classification | null;
  /** A value that means something by itself: it is a bound of the classes, and the legend names it. */
  readonly threshold?: Threshold | null;
}

/** From this many values on, five classes; then four; three below. */
const MANY = 30;
const SOME = 10;

function classesOf(
  { known }: MapValues,
  { classes: asked, threshold }: Pick<ChoroplethRequest, "classes" | "threshold">,
): Classes {
  const count = known.length >= MANY ? 5 : known.length >= SOME ? 4 : 3;
  const values = Float64Array.from(known, ({ value }) => value).sort();
  const bounds = threshold ? thresholdBounds(values, threshold.value, count) : null;
  return classify(
    values,
    asked ?? (bounds ? { method: "manual", bounds } : { method: "quantile", count }),
  );
}

/** « Seuil de sous-densité : 2,5 », or on which side of it everything is. */
function thresholdWords(
  { threshold, indicator, level }: ChoroplethRequest,
  { known }: MapValues,
): string {
  if (!threshold || known.length === 0) return "";
  const value = formatNumber(threshold.value, indicator.decimals);
  const named = `${capitalised(threshold.words)} : ${value}`;
  const { many } = levelName(level);
  if (known.at(-1)!.value >= threshold.value) return `${named}, rien en dessous.`;
  return known[0]!.value < threshold.value
    ? `${named}, toutes les ${many} en dessous.`
    : `${named}.`;
}

/** Classes and their colours, computed once for the map, its legend and its table. */
interface Scale {
  readonly classes: Classes;
  readonly colors: readonly string[];
  readonly labels: readonly string[];
  readonly decimals: number;
  /** Territories shown in each class. */
  readonly counts: readonly number[];
}

function scaleOf(request: ChoroplethRequest, values: MapValues): Scale {
  const { indicator } = request;
  const classes = classesOf(values, request);
  const decimals = decimalsOf(classes, indicator.decimals);
  const counts = classes.counts.map(() => 0);
  // Bounds may have been given: counts are those of the territories shown.
  if (counts.length > 0) for (const { value } of values.known) counts[classOf(classes, value)]!++;
  return {
    classes,
    colors: rampColors(rampOf(indicator.polarity), classes.counts.length),
    labels: classLabels(classes, decimals),
    decimals,
    counts,
  };
}

const classItems = ({ colors, labels, counts }: Scale): LegendItem[] =>
  labels.map((label, rank) => ({
    label,
    count: String(counts[rank]!),
    swatch: (at) => sample(at, colors[rank]!, null, BORDER),
  }));

function legendBlocks(
  request: ChoroplethRequest,
  scale: Scale,
  values: MapValues,
  measure: MeasureText,
): Laid[] {
  const { width, subject, parts = [] } = request;
  const words = thresholdWords(request, values);
  const empty = textBlock("Aucune valeur à représenter.", width, measure, { fill: INK });
  return [
    scale.labels.length === 0 ? empty : gridOf(classItems(scale), width, measure),
    ...(words === "" ? [] : [textBlock(words, width, measure, { fill: INK })]),
    gridOf([...otherItems(values, subject), ...partItems(parts)], width, measure),
  ];
}

function classFills(scale: Scale, { known }: MapValues, shown: ReadonlyMap<number, Shape>): Mark[] {
  return scale.colors.flatMap((color, rank) => {
    const shapes = known
      .filter(({ value }) => classOf(scale.classes, value) === rank)
      .flatMap(({ position }) => shown.get(position) ?? []);
    return fillMark(fillPath(shapes), color);
  });
}

/** Ink of the name over the fills of the subject; null where light and dark meet. */
function inkOver(request: ChoroplethRequest, scale: Scale): string | null {
  const darks = new Set<boolean>();
  for (const position of request.subject?.positions ?? []) {
    const measure = request.measureAt(position);
    if (measure.state !== "value") return null;
    darks.add(isDark(scale.colors[classOf(scale.classes, measure.value)]!));
  }
  if (darks.size !== 1) return null;
  return darks.has(true) ? LIGHT_INK : INK;
}

/** Territories by class of colour, the subject in a thick outline. */
export function choroplethMap(request: ChoroplethRequest, measure: MeasureText): Figure {
  const { id, title, indicator, subject, width, source, level } = request;
  const values = mapValues(request);
  const scale = scaleOf(request, values);
  const legend = setLegend(
    `${unitHeading(request)} (nombre ${ofMany(level)})`,
    legendBlocks(request, scale, values, measure),
    width,
    measure,
  );
  const frame = frameFor(request, outlinesShown(request), legend);
  const parts = drawParts(request.parts ?? [], frame, measure);
  const drawn = drawnTerritories(request, request.ground, frame);
  const shapes = subjectShapes(subject, drawn.shown, frame);
  const ink = subject && subject.positions.length > 0 ? inkOver(request, scale) : null;
  const furniture = finish(frame, legend, measure);
  return {
    id,
    title,
    width,
    height: furniture.height,
    source: `${source}${drawn.hasDiscs ? ` ${DISC_NOTE}` : ""}${numberedWords(parts.numbered)}`,
    alt: choroplethAlt(
      request,
      values,
      subject,
      scale.labels.length,
      writerOf(indicator.unit, scale.decimals),
    ),
    table: valueTable(request, values, {
      caption: title,
      decimals: scale.decimals,
      classOfValue: (value) => scale.labels[classOf(scale.classes, value)]!,
      subject,
    }),
    marks: [
      ...landMarks(drawn, frame, PALE_LAND),
      ...classFills(scale, values, drawn.shown),
      ...absenceMarks(drawn, values),
      ...borderMarks(drawn, frame),
      ...parts.borders,
      ...outlineSubject(shapes, frame),
      ...parts.names,
      ...(ink ? nameInShape(subject!.label, joinedShapes(shapes), measure, ink) : []),
      ...furniture.marks,
    ],
  };
}

/** « d’EPCI », « de communes ». */
export function ofMany(level: MappedTerritories["level"]): string {
  const { many } = levelName(level);
  return /^[aeiouyéE]/u.test(many) ? `d’${many}` : `de ${many}`;
}
