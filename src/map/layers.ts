import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import { ABSENCES } from "@/domain/measure";
import { DRAWN_STATUSES, HALO, type CoverageStyle } from "./coverage-style";
import { ABROAD } from "./ground-style";
import { NOTHING, type NamePoints } from "./scene";
import { SLOT, SLOT_COLORS, slotOfAbsence } from "./slots";

/** MapLibre JSON, without MapLibre: colours and rules are tested without a GPU. */

/**
 * Nearest zoom of the map: every commune leaves room for a pointer there, even 62880 Le Wast, of
 * which the simplified outline is three points.
 */
export const MAX_ZOOM = 15;

export const COVERAGE_SOURCE = "cls";
export const ABSENCE_IMAGE = "absence";
export const coverageImage = (position: number): string => `cls-${position}`;

export const DEPARTEMENTS_SOURCE = "fond-departements";
export const NEIGHBOURS_SOURCE = "fond-pays";
const LABEL_FONT = "Atlas Sans Semibold";

const state = (name: string, fallback: number): ExpressionSpecification => [
  "coalesce",
  ["feature-state", name],
  fallback,
];

/** Colour of a territory from the slot in its state. */
export const FILL_COLOR: ExpressionSpecification = [
  "match",
  state("slot", SLOT.muted),
  ...SLOT_COLORS.flatMap((color, slot) => [slot, color]),
  SLOT_COLORS[SLOT.muted]!,
] as unknown as ExpressionSpecification;

/** 1 where the territory has no figure, 0 elsewhere. */
export const ABSENCE_OPACITY: ExpressionSpecification = [
  "match",
  state("slot", SLOT.muted),
  [...ABSENCES.map(slotOfAbsence), SLOT.outsideRecord],
  1,
  0,
];

/** What each state is drawn with, from the `status` of an outline of coverage. */
const byStatus = <Value>(
  valueOf: (style: CoverageStyle, position: number) => Value,
  fallback: Value,
): ExpressionSpecification =>
  [
    "match",
    ["get", "status"],
    ...DRAWN_STATUSES.flatMap(({ position, style }) => [position, valueOf(style, position)]),
    fallback,
  ] as unknown as ExpressionSpecification;

/** Layers of one level: `fills` lie under coverage, `marks` (which need the names) over it. */
export interface LevelLayers {
  readonly fills: readonly LayerSpecification[];
  readonly marks: readonly LayerSpecification[];
}

export const levelSource = (level: string): string => `niveau-${level}`;
export const labelSourceOf = (level: string): string => `noms-${level}`;
export const absenceLayerOf = (level: string): string => `${level}-absence`;
export const circleLayerOf = (level: string): string => `${level}-circles`;
export const fillLayerOf = (level: string): string => `${level}-fill`;

/** Outlines of a level; their ids are positions in the level. */
export const outlineSource = (
  outlines: GeoJSON.FeatureCollection | string,
): GeoJSONSourceSpecification => ({
  type: "geojson",
  data: outlines,
  maxzoom: 10,
  tolerance: 0.2,
  buffer: 16,
});

/** Points need few tiles, unless there are thousands of them to lay out in each. */
export const nameSource = (names: NamePoints, isFine: boolean): GeoJSONSourceSpecification => ({
  type: "geojson",
  data: names,
  maxzoom: isFine ? 12 : 6,
});

/** `isFine`: thousands of small territories, so thinner borders and smaller names. */
export function levelLayers(level: string, isFine: boolean): LevelLayers {
  const [source, names] = [levelSource(level), labelSourceOf(level)];
  return {
    fills: [
      {
        id: fillLayerOf(level),
        type: "fill",
        source,
        paint: { "fill-color": FILL_COLOR, "fill-antialias": false },
      },
      {
        id: absenceLayerOf(level),
        type: "fill",
        source,
        // Shown only where something is absent: it would cost as much as the fills.
        layout: { visibility: "none" },
        paint: { "fill-pattern": ABSENCE_IMAGE, "fill-opacity": ABSENCE_OPACITY },
      },
      {
        id: `${level}-border`,
        type: "line",
        source,
        paint: {
          "line-color": isFine ? "#bdb8ae" : "#a9a399",
          "line-width": isFine
            ? ["interpolate", ["linear"], ["zoom"], 5, 0.05, 8, 0.35, 11, 0.8]
            : ["interpolate", ["linear"], ["zoom"], 4, 0.25, 8, 0.8],
        },
      },
    ],
    marks: [
      {
        id: circleLayerOf(level),
        type: "circle",
        source: names,
        layout: { visibility: "none" },
        paint: {
          "circle-radius": state("radius", 0),
          "circle-color": "#6a4c93",
          "circle-opacity": 0.55,
          "circle-stroke-color": "#3d2466",
          "circle-stroke-width": ["case", [">", state("radius", 0), 0], 1, 0],
        },
      },
      labelLayer(level, isFine),
    ],
  };
}

/** Names: the largest populations first, then what fits; none is cut, all wrap. */
function labelLayer(level: string, isFine: boolean): LayerSpecification {
  return {
    id: `${level}-names`,
    type: "symbol",
    source: labelSourceOf(level),
    ...(isFine ? { minzoom: 6.5 } : {}),
    layout: {
      "text-field": ["get", "nom"],
      "text-font": [LABEL_FONT],
      "text-size": ["interpolate", ["linear"], ["zoom"], 5, 10, 8, isFine ? 11 : 12.5, 11, 14],
      "text-max-width": 8,
      "text-line-height": 1.1,
      "text-padding": 3,
      "text-variable-anchor": ["center", "top", "bottom"],
      "text-radial-offset": 0.4,
      "symbol-sort-key": ["-", 0, ["get", "population"]],
    },
    paint: {
      "text-color": "#1c2629",
      "text-halo-color": "rgba(255,255,255,0.92)",
      "text-halo-width": 1.6,
    },
  };
}

/** The strongest state on top. */
const STRONGEST_LAST: ExpressionSpecification = ["-", 0, ["get", "status"]];

/** Solid, in the words of a dash array. */
const SOLID = [1, 0];

const dashes = byStatus<ExpressionSpecification>(
  ({ outline }) => ["literal", outline.dash.length > 0 ? [...outline.dash] : SOLID],
  ["literal", SOLID],
);

export const COVERAGE_TINT = "cls-tint";

/** Tint, pattern and outline of coverage; the tint only where no indicator lies underneath. */
export const COVERAGE_LAYERS: readonly LayerSpecification[] = [
  {
    id: COVERAGE_TINT,
    type: "fill",
    source: COVERAGE_SOURCE,
    layout: { "fill-sort-key": STRONGEST_LAST },
    // The edges of both lie under the outline: smoothing them would take two programs more.
    paint: { "fill-color": byStatus(({ tint }) => tint, "#ffffff"), "fill-antialias": false },
  },
  {
    id: "cls-hatch",
    type: "fill",
    source: COVERAGE_SOURCE,
    layout: { "fill-sort-key": STRONGEST_LAST },
    paint: {
      "fill-pattern": byStatus((_, position) => coverageImage(position), ""),
      "fill-opacity": 0.75,
      "fill-antialias": false,
    },
  },
  {
    id: "cls-halo",
    type: "line",
    source: COVERAGE_SOURCE,
    layout: { "line-join": "round", "line-sort-key": STRONGEST_LAST },
    paint: { "line-color": HALO, "line-width": byStatus(({ outline }) => outline.width + 2, 0) },
  },
  {
    id: "cls-outline",
    type: "line",
    source: COVERAGE_SOURCE,
    layout: { "line-join": "round", "line-sort-key": STRONGEST_LAST },
    paint: {
      "line-color": byStatus(({ outline }) => outline.color, "#000000"),
      "line-width": byStatus(({ outline }) => outline.width, 0),
      "line-dasharray": dashes,
      "line-opacity": 0.9,
    },
  },
];

export const ACCENT_SOURCE = "accent";

/** Outlines that stand out over all the rest, each with its `width`. */
const ACCENT_LAYER: LayerSpecification = {
  id: ACCENT_SOURCE,
  type: "line",
  source: ACCENT_SOURCE,
  // Shown only where there is one: an empty source asks for as many tiles as another.
  layout: { "line-join": "round", visibility: "none" },
  paint: { "line-color": "#10181a", "line-width": ["get", "width"] },
};

/**
 * A colour that MapLibre reads from each feature, though it is the same for all: such fills share
 * the program of those of a level, and each program is compiled before the first map is drawn.
 */
const sharedColor = (color: string): ExpressionSpecification => [
  "match",
  ["geometry-type"],
  "Polygon",
  color,
  color,
];

/** Quiet land, under all the rest: the countries around go under the French land. */
const GROUND_LAYERS: readonly LayerSpecification[] = [
  {
    id: "pays",
    type: "fill",
    source: NEIGHBOURS_SOURCE,
    paint: { "fill-color": sharedColor(ABROAD), "fill-antialias": false },
  },
  {
    id: "departements",
    type: "fill",
    source: DEPARTEMENTS_SOURCE,
    paint: { "fill-color": sharedColor(SLOT_COLORS[SLOT.muted]!), "fill-antialias": false },
  },
  {
    id: "departements-border",
    type: "line",
    source: DEPARTEMENTS_SOURCE,
    paint: { "line-color": "#d8d4cb", "line-width": 0.8 },
  },
];

/** The style that the map opens with: ground, coverage and accents, empty, without a level. */
export const FIRST_STYLE: StyleSpecification = {
  version: 8,
  sources: {
    [NEIGHBOURS_SOURCE]: { type: "geojson", data: NOTHING, maxzoom: 8, tolerance: 0.2 },
    [DEPARTEMENTS_SOURCE]: { type: "geojson", data: NOTHING, maxzoom: 10, tolerance: 0.2 },
    [COVERAGE_SOURCE]: { type: "geojson", data: NOTHING },
    [ACCENT_SOURCE]: { type: "geojson", data: NOTHING },
  },
  layers: [...GROUND_LAYERS, ...COVERAGE_LAYERS, ACCENT_LAYER],
};
