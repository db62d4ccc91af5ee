import { describe, expect, test } from "vitest";
import { BARE, COVERAGE_STATUSES } from "@/domain/contract/cls";
import { ABSENCE_HATCH, coverageStyle, DRAWN_STATUSES } from "@/map/coverage-style";
import { drawTile, tileSvg, type Hatch } from "@/map/hatch";

/** Canvas that only remembers what it was asked. */
function recorder() {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push(`${name} ${args.join(" ")}`);
  const names = ["beginPath", "moveTo", "lineTo", "arc", "fill", "stroke"];
  const context = Object.fromEntries(names.map((name) => [name, note(name)]));
  return { calls, context: context as unknown as CanvasRenderingContext2D };
}

const strokes = (hatch: Hatch): number => {
  const { calls, context } = recorder();
  drawTile(context, hatch);
  return calls.filter((call) => call.startsWith("lineTo") || call.startsWith("arc")).length;
};

test("every state of a contract has a look, and each its own", () => {
  expect(DRAWN_STATUSES.map(({ status }) => status)).toEqual(COVERAGE_STATUSES.slice(0, BARE));
  expect(coverageStyle("aucun CLS recensé")).toBeNull();
  const looks = DRAWN_STATUSES.map(({ style: { hatch, outline } }) =>
    JSON.stringify([hatch?.shape, hatch?.direction, hatch?.tile, outline.dash]),
  );
  expect(new Set(looks).size).toBe(looks.length);
});

test("what commits the parties has denser ink than what does not", () => {
  const density = (status: (typeof COVERAGE_STATUSES)[number]): number => {
    const { width, tile } = coverageStyle(status)!.hatch!;
    return width / tile;
  };
  expect(density("signé")).toBeGreaterThan(density("adopté"));
  expect(density("adopté")).toBeGreaterThan(density("à vérifier"));
  expect(density("adopté")).toBeGreaterThan(density("terminé"));
});

describe.each([
  ...DRAWN_STATUSES.map(({ status, style }) => ({ name: status as string, hatch: style.hatch! })),
  { name: "absence", hatch: ABSENCE_HATCH },
])("$name", ({ hatch }) => {
  test("the swatch of the legend has the strokes of the map", () => {
    const shapes = tileSvg(hatch).match(/<(?:path|circle) /g) ?? [];
    expect(shapes.length).toBe(strokes(hatch));
    expect(shapes.length).toBeGreaterThan(0);
  });

  test("its ink is over its halo", () => {
    const inks = tileSvg(hatch).match(/(?:stroke|fill)="([^"]+)"/g) ?? [];
    expect(inks.at(-1)).toContain(hatch.color);
    expect(inks[0]).toContain(hatch.halo ?? hatch.color);
  });
});
