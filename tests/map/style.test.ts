import { readFileSync } from "node:fs";
import {
  createExpression,
  isExpression,
  latest,
  validateStyleMin,
  type StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { COVERAGE_STATUSES } from "@/domain/contract/cls";
import { LEVELS } from "@/domain/geography/level";
import { styleWith } from "@/map/first-style";
import { SEA } from "@/map/ground-style";
import { ACCENT_SOURCE, COVERAGE_SOURCE, fillLayerOf, FIRST_STYLE } from "@/map/layers";
import { changesTo, FIRST_HELD } from "@/map/scene-changes";
import { SLOT_COLORS } from "@/map/slots";
import { collection, sceneOf } from "./scene-samples";

/** The style of the map once it has shown these levels in turn, with circles, coverage, accents. */
function styleOf(levels: readonly string[]): StyleSpecification {
  let [style, held] = [FIRST_STYLE, FIRST_HELD];
  for (const level of levels) {
    const scene = sceneOf(level, {
      radii: Float32Array.of(0, 3, 9),
      accents: collection({ width: 2 }),
    });
    const next = changesTo(held, scene);
    held = next.held;
    ({ style } = styleWith(style, next.changes));
  }
  return style;
}

const faultsOf = (style: StyleSpecification): string[] =>
  validateStyleMin(style).map(({ message }) => message);

type Property = Parameters<typeof createExpression>[2];

/** What the features of a source carry; none says nothing of its own, so there is no fallback. */
const FEATURES: Readonly<Record<string, readonly object[]>> = {
  [COVERAGE_SOURCE]: COVERAGE_STATUSES.map((_, status) => ({ status })),
  [ACCENT_SOURCE]: [{ width: 2 }],
};
const NAMED = [{ nom: "Redon", population: 9000 }];

/** What a territory carries: nothing yet, or any colour and a circle. */
const STATES = [{}, ...SLOT_COLORS.map((_, slot) => ({ slot, radius: slot }))];

/** Words of MapLibre on an expression that does not compile, or fails on what the map carries. */
function failuresOf(expression: unknown, property: unknown, features: readonly object[]): string[] {
  const compiled = createExpression(expression, "paint", property as Property);
  if (compiled.result === "error") return compiled.value.map(String);
  const failures = new Set<string>();
  for (const zoom of [2, 6.5, 13])
    for (const properties of features)
      for (const state of STATES)
        try {
          const feature = { type: 3 as const, properties: { ...properties } };
          compiled.value.evaluateWithoutErrorHandling({ zoom }, feature, state);
        } catch (error) {
          failures.add(String(error));
        }
  return [...failures];
}

/** Failures of the expressions of a style, each with its layer and property. */
function failingExpressions({ layers }: StyleSpecification): string[] {
  return layers.flatMap((layer) =>
    (["paint", "layout"] as const).flatMap((part) =>
      Object.entries(layer[part] ?? {}).flatMap(([name, value]) => {
        const known = latest[`${part}_${layer.type}` as "paint_fill"] as Record<string, unknown>;
        if (!isExpression(value)) return [];
        const features = ("source" in layer && FEATURES[layer.source]) || NAMED;
        return failuresOf(value, known[name], features).map(
          (words) => `${layer.id} ${name}: ${words}`,
        );
      }),
    ),
  );
}

const style = styleOf(LEVELS);

describe("the style of the map once it has shown every level", () => {
  test("is valid for the MapLibre style specification, as is the first one", () => {
    expect(faultsOf(style)).toEqual([]);
    expect(faultsOf(FIRST_STYLE)).toEqual([]);
    expect(new Set(style.layers.map(({ id }) => id)).size).toBe(style.layers.length);
  });

  test("has the five layers of each level, fine or not, four of coverage, accents, three of ground", () => {
    expect(style.layers).toHaveLength(5 * LEVELS.length + 8);
    expect(LEVELS).toContain("commune");
  });

  test("lets the sea of the page show through, which is that of the printed map", () => {
    expect(style.layers.map(({ type }) => type)).not.toContain("background");
    const css = readFileSync(new URL("../../src/ui/map/map.css", import.meta.url), "utf8");
    expect(/\.map-frame \{[^}]*background: (#\w+)/.exec(css)?.[1]).toBe(SEA);
  });

  test("gives each property what it wants, whatever the features carry", () => {
    expect(failingExpressions(style)).toEqual([]);
  });

  test("asks for nothing outside: neither sprite nor remote glyphs", () => {
    expect(style.sprite).toBeUndefined();
    expect(style.glyphs).toBeUndefined();
    expect(JSON.stringify(style).replaceAll("https://atlas.test", "")).not.toMatch(/https?:/);
  });

  test("names and accents are over coverage, figures under it", () => {
    const ids = style.layers.map(({ id }) => id);
    const coverage = ids.findIndex((id) => id.startsWith("cls-"));
    for (const level of LEVELS) {
      expect(ids.indexOf(fillLayerOf(level))).toBeLessThan(coverage);
      expect(ids.indexOf(`${level}-names`)).toBeGreaterThan(ids.indexOf("cls-outline"));
    }
    expect(ids.indexOf(ACCENT_SOURCE)).toBeGreaterThan(ids.indexOf("cls-outline"));
  });

  test("shows one level only", () => {
    const visible = style.layers.filter(({ layout }) => layout?.visibility !== "none");
    const shown = LEVELS.filter((level) => visible.some(({ id }) => id === fillLayerOf(level)));
    expect(shown).toEqual([LEVELS.at(-1)]);
  });
});

/** The same style with a part of one layer changed. */
const planted = (id: string, change: object): StyleSpecification => ({
  ...style,
  layers: style.layers.map((layer) => (layer.id === id ? { ...layer, ...change } : layer)),
});

describe("a breach is found", () => {
  test.each([
    ["an unknown property", "epci-fill", { paint: { "fill-colour": "#123456" } }],
    ["a colour that is none", "epci-fill", { paint: { "fill-color": "blue-ish" } }],
    ["a width that is a word", "epci-border", { paint: { "line-width": ["get"] } }],
    [
      "a state in a layout",
      "epci-names",
      { layout: { "symbol-sort-key": ["feature-state", "x"] } },
    ],
    ["a source that is not there", "commune-fill", { source: "niveau-canton" }],
  ])("%s", (_, id, change) => {
    expect(faultsOf(planted(id, change))).not.toEqual([]);
  });

  test("an expression that fails only once a feature is drawn", () => {
    const paint = { "circle-radius": ["number", ["feature-state", "slot"], ["get", "nom"]] };
    const breach = planted("epci-circles", { paint });
    expect(faultsOf(breach)).toEqual([]);
    expect(failingExpressions(breach)).toHaveLength(1);
  });
});
