import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { DRAWN_STATUSES, HALO } from "./coverage-style";
import { SLOT, SLOT_COLORS } from "./slots";

/** MapLibre JSON, without MapLibre: colours and rules are tested without a GPU. */

export const COVERAGE_SOURCE = "cls";
export const ABSENCE_IMAGE = "absence";
export const coverageImage = (position: number): string => `cls-${position}`;

const SEA = "#e8edef";
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
  [SLOT.secret, SLOT.noData, SLOT.notPublished],
  1,
  0,
];

const onlyStatus = (position: number, opacity: number): ExpressionSpecification => [
  "case",
  ["==", ["feature-state", "status"], position],
  opacity,
  0,
];

export const FIRST_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: "sea", type: "background", paint: { "background-color": SEA } }],
};

/** Layers of one level of territories. Coverage is inserted between `fills` and `marks`. */
export interface LevelLayers {
  readonly fills: readonly LayerSpecification[];
  readonly marks: readonly LayerSpecification[];
}

export const sourceOf = (level: string): string => `niveau-${level}`;
export const labelSourceOf = (level: string): string => `noms-${level}`;
export const fillLayerOf = (level: string): string => `${level}-fill`;

/** `isFine`: thousands of small territories, so thinner borders and smaller names. */
export function levelLayers(level: string, isFine: boolean): LevelLayers {
  const [source, names] = [sourceOf(level), labelSourceOf(level)];
  return {
    fills: [
      {
        id: fillLayerOf(level),
        type: "fill",
        source,
        paint: { "fill-color": FILL_COLOR, "fill-antialias": false },
      },
      {
        id: `${level}-absence`,
        type: "fill",
        source,
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
        id: `${level}-accent`,
        type: "line",
        source,
        layout: { "line-join": "round" },
        paint: { "line-color": "#10181a", "line-width": state("accent", 0) },
      },
      {
        id: `${level}-circles`,
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
    ...(isFine ? { minzoom: 8 } : {}),
    layout: {
      "text-field": ["get", "nom"],
      "text-font": [LABEL_FONT],
      "text-size": ["interpolate", ["linear"], ["zoom"], 5, 10, 8, isFine ? 10.5 : 12.5, 11, 14],
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

/** One tint, one pattern and one outline by state; `tinted` when no indicator lies underneath. */
export function coverageLayers(): LayerSpecification[] {
  return DRAWN_STATUSES.toReversed().flatMap(({ position, style }): LayerSpecification[] => [
    {
      id: `cls-tint-${position}`,
      type: "fill",
      source: COVERAGE_SOURCE,
      paint: { "fill-color": style.tint, "fill-opacity": onlyStatus(position, 1) },
    },
    {
      id: `cls-hatch-${position}`,
      type: "fill",
      source: COVERAGE_SOURCE,
      paint: {
        "fill-pattern": coverageImage(position),
        "fill-opacity": onlyStatus(position, 0.75),
      },
    },
    {
      id: `cls-halo-${position}`,
      type: "line",
      source: COVERAGE_SOURCE,
      layout: { "line-join": "round" },
      paint: {
        "line-color": HALO,
        "line-width": style.outline.width + 2,
        "line-opacity": onlyStatus(position, 1),
      },
    },
    {
      id: `cls-outline-${position}`,
      type: "line",
      source: COVERAGE_SOURCE,
      layout: { "line-join": "round" },
      paint: {
        "line-color": style.outline.color,
        "line-width": style.outline.width,
        "line-opacity": onlyStatus(position, 0.9),
        ...(style.outline.dash.length > 0 ? { "line-dasharray": [...style.outline.dash] } : {}),
      },
    },
  ]);
}

export const COVERAGE_TINTS: readonly string[] = DRAWN_STATUSES.map(
  ({ position }) => `cls-tint-${position}`,
);
