import type { Figure, FigureTable, Mark, MeasureText, Stroke } from "@/charts/figure";
import { formatList, formatNumber, plural } from "@/domain/words/french";
import type { Hatch } from "@/map/hatch";
import type { Outline } from "@/domain/geography/outline";
import { finish, frameFor, gridOf, setLegend, shapesOf } from "./base-map";
import type { LegendItem } from "./legend-grid";
import { borderPath, fillPath, outerPath } from "./map-paths";
import type { MapRequest } from "./map-request";
import {
  BORDER,
  COAST,
  fillMark,
  GROUND_BORDER,
  hatchMarks,
  LAND,
  PAPER,
  sample,
  strokeMark,
} from "./map-style";
import type { SmallFrame } from "./small-frame";

/** What only one of two perimeters holds, or both. */
export interface DifferencePart {
  /** « A seulement », « dans A et B ». */
  readonly label: string;
  readonly members: readonly { readonly nom: string; readonly population: number }[];
  readonly outlines: readonly Outline[];
}

export interface DifferenceRequest extends Omit<MapRequest, "subject"> {
  readonly onlyA: DifferencePart;
  readonly onlyB: DifferencePart;
  readonly both: DifferencePart;
}

interface Look {
  readonly fill: string;
  readonly hatch: Hatch | null;
  readonly line: Stroke;
}

const line = (color: string): Stroke => ({ color, width: 1.6, dash: [] });

/** Told apart without colour: stripes, dots, and a plain grey. */
const LOOKS: { readonly [P in "onlyA" | "onlyB" | "both"]: Look } = {
  both: { fill: "#c8d0d2", hatch: null, line: line("#3c484b") },
  onlyA: {
    fill: "#eaf4f5",
    hatch: {
      shape: "lines",
      direction: "rising",
      tile: 9,
      width: 1.8,
      color: "#0b5c68",
      halo: null,
    },
    line: line("#0b5c68"),
  },
  onlyB: {
    fill: "#fdf3e6",
    hatch: {
      shape: "dots",
      direction: "level",
      tile: 10,
      width: 3.6,
      color: "#8a4b00",
      halo: null,
    },
    line: line("#8a4b00"),
  },
};

/** Room around the perimeters, CSS pixels: their neighbours are seen. */
const PADDING = 22;

const inhabitants = ({ members }: DifferencePart): number =>
  members.reduce((sum, { population }) => sum + population, 0);

type Drawn = readonly { readonly part: DifferencePart; readonly look: Look }[];

/** Parts that hold something, A first in words, the common ground first in ink. */
const partsOf = ({ onlyA, onlyB, both }: DifferenceRequest): Drawn =>
  [
    { part: onlyA, look: LOOKS.onlyA },
    { part: onlyB, look: LOOKS.onlyB },
    { part: both, look: LOOKS.both },
  ].filter(({ part }) => part.members.length > 0);

const itemOf = ({ part, look }: Drawn[number]): LegendItem => ({
  label: part.label,
  count: `${formatNumber(inhabitants(part))}\u00a0hab.`,
  swatch: (at) => sample(at, look.fill, look.hatch, look.line),
});

function partMarks({ part, look }: Drawn[number], frame: SmallFrame): Mark[] {
  const shapes = shapesOf(part.outlines, frame);
  return [
    ...fillMark(fillPath(shapes), look.fill),
    ...(look.hatch ? hatchMarks(shapes, look.hatch) : []),
    ...strokeMark(borderPath(shapes, frame), BORDER),
    ...strokeMark(outerPath(shapes, frame), look.line),
  ];
}

function altOf(title: string, parts: Drawn): string {
  const words = parts.map(
    ({ part }) =>
      `${part.label}\u00a0: ${formatList(part.members.map(({ nom }) => nom))}, ${plural(inhabitants(part), "habitant", "habitants")}.`,
  );
  return [`Carte\u00a0: ${title}.`, ...words].join(" ");
}

function tableOf(title: string, parts: Drawn): FigureTable {
  return {
    caption: title,
    head: ["Membre", "Où", "Habitants"],
    rows: parts.flatMap(({ part }) =>
      part.members.map(({ nom, population }) => [nom, part.label, formatNumber(population)]),
    ),
  };
}

/** What two perimeters share, and what only one of them holds; null where nothing is drawn. */
export function differenceMap(request: DifferenceRequest, measure: MeasureText): Figure | null {
  const { id, title, width, source, ground } = request;
  const parts = partsOf(request);
  const outlines = parts.flatMap(({ part }) => part.outlines);
  if (outlines.length === 0) return null;
  const legend = setLegend("", [gridOf(parts.map(itemOf), width, measure)], width, measure);
  const frame = frameFor(request, outlines, legend, PADDING);
  const land = shapesOf(ground, frame);
  const furniture = finish(frame, legend, measure);
  return {
    id,
    title,
    width,
    height: furniture.height,
    source,
    alt: altOf(title, parts),
    table: tableOf(title, parts),
    marks: [
      { kind: "rect", x: 0, y: 0, width, height: frame.height, fill: PAPER, stroke: null },
      ...fillMark(fillPath(land), LAND),
      ...strokeMark(borderPath(land, frame), COAST),
      ...parts.toReversed().flatMap((part) => partMarks(part, frame)),
      ...strokeMark(borderPath(land, frame), GROUND_BORDER),
      ...furniture.marks,
    ],
  };
}
