import { createExpression, latest } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { BARE } from "@/domain/contract/cls";
import { DRAWN_STATUSES } from "@/map/coverage-style";
import {
  ABSENCE_OPACITY,
  COVERAGE_LAYERS,
  COVERAGE_TINT,
  coverageImage,
  FILL_COLOR,
} from "@/map/layers";
import { isAbsenceSlot, SLOT, SLOT_COLORS } from "@/map/slots";

type Property = Parameters<typeof createExpression>[2];

/** Value of a property for a feature in this state, with these properties, as MapLibre computes it. */
function evaluate(
  expression: unknown,
  property: unknown,
  state: Record<string, unknown>,
  properties: Record<string, unknown> = {},
): unknown {
  const compiled = createExpression(expression, "paint", property as Property);
  if (compiled.result === "error") throw new Error(compiled.value.map(String).join(" ; "));
  return compiled.value.evaluate({ zoom: 7 }, { type: 3, properties }, state);
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
  /** What a layer of coverage draws an outline of this state with. */
  const drawn = (id: string, part: "paint" | "layout", name: string, status: number): unknown => {
    const layer = COVERAGE_LAYERS.find((known) => known.id === id);
    const value = (layer?.[part] as Record<string, unknown> | undefined)?.[name];
    const reference = latest[`${part}_${layer?.type}` as "paint_fill"] as Record<string, unknown>;
    return evaluate(value, reference[name], {}, { status });
  };

  test.each(DRAWN_STATUSES)("« $status » has its tint, its pattern, its line", (state) => {
    const { position, style } = state;
    expect(hexOf(drawn("cls-tint", "paint", "fill-color", position))).toBe(style.tint);
    expect(String(drawn("cls-hatch", "paint", "fill-pattern", position))).toBe(
      coverageImage(position),
    );
    expect(hexOf(drawn("cls-outline", "paint", "line-color", position))).toBe(style.outline.color);
    expect(drawn("cls-outline", "paint", "line-width", position)).toBe(style.outline.width);
    expect(drawn("cls-outline", "paint", "line-dasharray", position)).toEqual(
      style.outline.dash.length > 0 ? style.outline.dash : [1, 0],
    );
    expect(drawn("cls-halo", "paint", "line-width", position)).toBe(style.outline.width + 2);
  });

  test("where no contract is known there is neither line nor pattern", () => {
    expect(drawn("cls-outline", "paint", "line-width", BARE)).toBe(0);
    expect(drawn("cls-halo", "paint", "line-width", BARE)).toBe(0);
    expect(drawn("cls-hatch", "paint", "fill-pattern", BARE)).toBeNull();
  });

  test.each([
    ["cls-tint", "fill-sort-key"],
    ["cls-hatch", "fill-sort-key"],
    ["cls-halo", "line-sort-key"],
    ["cls-outline", "line-sort-key"],
  ])("%s draws the strongest state last, over the others", (id, name) => {
    const keys = DRAWN_STATUSES.map(({ position }) => Number(drawn(id, "layout", name, position)));
    expect(keys).toEqual(keys.toSorted((x, y) => y - x));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("the tint, which an indicator hides, is the lowest of its layers", () => {
    expect(COVERAGE_LAYERS[0]?.id).toBe(COVERAGE_TINT);
  });
});
