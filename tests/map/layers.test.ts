import { createExpression, latest, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { COVERAGE_STATUSES, NONE_RECORDED } from "@/domain/cls";
import { LEVELS } from "@/domain/level";
import {
  ABSENCE_OPACITY,
  COVERAGE_SOURCE,
  COVERAGE_TINTS,
  coverageLayers,
  FILL_COLOR,
  fillLayerOf,
  FIRST_STYLE,
  labelSourceOf,
  levelLayers,
  sourceOf,
} from "@/map/layers";
import { isAbsenceSlot, SLOT, SLOT_COLORS } from "@/map/slots";

type Property = Parameters<typeof createExpression>[2];

/** Value of a paint property where the state of the feature is given, as MapLibre computes it. */
function evaluate(expression: unknown, property: unknown, state: Record<string, unknown>): unknown {
  const compiled = createExpression(expression, "paint", property as Property);
  if (compiled.result === "error") throw new Error(compiled.value.map(String).join(" ; "));
  return compiled.value.evaluate({ zoom: 7 }, { type: 3, properties: {} }, state);
}

const hexOf = (color: unknown): string => {
  const { r, g, b } = color as { r: number; g: number; b: number };
  const channels = [r, g, b].map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${channels.join("")}`;
};

const fillColor = latest.paint_fill["fill-color"];
const opacity = latest.paint_fill["fill-opacity"];

test("every slot has the colour of its table", () => {
  const drawn = SLOT_COLORS.map((_, slot) => hexOf(evaluate(FILL_COLOR, fillColor, { slot })));
  expect(drawn).toEqual(SLOT_COLORS);
});

test.each([{}, { slot: null }, { slot: 250 }, { slot: -1 }])(
  "a territory in state %j is muted",
  (state) => {
    expect(hexOf(evaluate(FILL_COLOR, fillColor, state))).toBe(SLOT_COLORS[SLOT.muted]);
  },
);

test("the dots of absence are on the absences, and on them only", () => {
  for (const slot of SLOT_COLORS.keys())
    expect(evaluate(ABSENCE_OPACITY, opacity, { slot })).toBe(isAbsenceSlot(slot) ? 1 : 0);
  expect(evaluate(ABSENCE_OPACITY, opacity, {})).toBe(0);
});

describe("coverage", () => {
  /** Identifiers of the layers that ink an outline of this state. */
  const inked = (status: number | undefined): string[] =>
    coverageLayers().flatMap((layer) => {
      const [name, kind] =
        layer.type === "fill" ? ["fill-opacity", "fill"] : ["line-opacity", "line"];
      const paint = layer.paint as Record<string, unknown>;
      const reference = latest[`paint_${kind}` as "paint_fill"] as Record<string, unknown>;
      return Number(evaluate(paint[name!], reference[name!], { status })) > 0 ? [layer.id] : [];
    });

  test.each(COVERAGE_STATUSES.slice(0, NONE_RECORDED).map((status, at) => ({ status, at })))(
    "« $status » has its tint, its pattern and its outline, and no other's",
    ({ at }) => {
      expect(inked(at)).toEqual([
        `cls-tint-${at}`,
        `cls-hatch-${at}`,
        `cls-halo-${at}`,
        `cls-outline-${at}`,
      ]);
    },
  );

  test("« aucun CLS recensé » and a state not known yet are the bare map", () => {
    expect(inked(NONE_RECORDED)).toEqual([]);
    expect(inked(undefined)).toEqual([]);
  });

  test("the strongest state is drawn last, over the others", () => {
    const outlines = coverageLayers().filter(({ id }) => id.startsWith("cls-outline-"));
    expect(outlines.map(({ id }) => Number(id.split("-").at(-1)))).toEqual([4, 3, 2, 1, 0]);
  });

  test("the tints are layers of the map", () => {
    const ids = coverageLayers().map(({ id }) => id);
    expect(COVERAGE_TINTS.filter((id) => !ids.includes(id))).toEqual([]);
    expect(COVERAGE_TINTS).toHaveLength(NONE_RECORDED);
  });
});

const EMPTY = { type: "FeatureCollection", features: [] } as const;

/** The style of the page once these levels have been shown. */
function styleOf(levels: readonly string[]): StyleSpecification {
  const all = levels.map((level) => levelLayers(level, level === "commune"));
  const names = [
    COVERAGE_SOURCE,
    ...levels.flatMap((level) => [sourceOf(level), labelSourceOf(level)]),
  ];
  return {
    ...FIRST_STYLE,
    sources: Object.fromEntries(
      names.map((name) => [name, { type: "geojson", data: EMPTY as never }]),
    ),
    layers: [
      ...FIRST_STYLE.layers,
      ...all.flatMap(({ fills }) => fills),
      ...coverageLayers(),
      ...all.flatMap(({ marks }) => marks),
    ],
  };
}

describe("style", () => {
  test("is a valid MapLibre style with every level shown", () => {
    const style = styleOf(LEVELS);
    expect(validateStyleMin(style as never).map(String)).toEqual([]);
    expect(new Set(style.layers.map(({ id }) => id)).size).toBe(style.layers.length);
  });

  test("asks for nothing outside: neither sprite nor remote glyphs", () => {
    expect(FIRST_STYLE.sprite).toBeUndefined();
    expect(FIRST_STYLE.glyphs).toBeUndefined();
    expect(JSON.stringify(styleOf(LEVELS))).not.toMatch(/https?:/);
  });

  test("names and accents are over coverage, figures under it", () => {
    const ids = styleOf(["epci"]).layers.map(({ id }) => id);
    const coverage = ids.findIndex((id) => id.startsWith("cls-"));
    expect(ids.indexOf(fillLayerOf("epci"))).toBeLessThan(coverage);
    expect(ids.indexOf("epci-names")).toBeGreaterThan(ids.lastIndexOf("cls-outline-0"));
    expect(ids.indexOf("epci-accent")).toBeGreaterThan(ids.lastIndexOf("cls-outline-0"));
  });
});
