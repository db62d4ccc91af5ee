import { scaleBarMetres } from "@/report/snapshot/furniture";
import { distanceM, fitMap } from "@/report/snapshot/map-frame";
import { projectionOf, unproject } from "@/geo/projection";
import type { Bbox } from "@/geo/bbox";
import { describe, expect, it } from "vitest";
import { sceneWith, square } from "../scenes";

const RECT = { x: 10, y: 20, width: 200, height: 150 };

const REGIONS: readonly [string, "metropole" | "973" | "974", Bbox][] = [
  ["Bretagne", "metropole", [-5.2, 47.2, -1, 48.9]],
  ["France", "metropole", [-5.2, 41.3, 9.6, 51.1]],
  ["Guyane", "973", [-54.6, 2.1, -51.6, 5.8]],
  ["La Réunion", "974", [55.2, -21.4, 55.9, -20.8]],
];

/** Degrees of a point of the page, found without the code under test. */
function degreesAt(frame: ReturnType<typeof fitMap>, x: number, y: number, from: Bbox) {
  return unproject(frame.place, [x, y], [(from[0] + from[2]) / 2, (from[1] + from[3]) / 2]);
}

const northOf = (bounds: Bbox): number => fitMap(sceneWith(), "metropole", bounds, RECT, 4).north;

describe("fitMap", () => {
  it.each(REGIONS)("draws a scale bar as long as the ground in %s", (_, zone, bounds) => {
    const frame = fitMap(sceneWith({ zone }), zone, bounds, RECT, 4);
    const metres = scaleBarMetres(frame.metresPerMm, 50);
    const mm = metres / frame.metresPerMm;
    const [x, y] = [RECT.x + RECT.width / 2, RECT.y + RECT.height / 2];
    const ground = distanceM(
      degreesAt(frame, x - mm / 2, y, bounds),
      degreesAt(frame, x + mm / 2, y, bounds),
    );
    expect(Math.abs(ground / metres - 1)).toBeLessThan(0.01);
    expect(mm).toBeLessThanOrEqual(50);
    expect(mm).toBeGreaterThan(19);
  });

  it("turns the north to the right west of 3° E, to the left east of it", () => {
    // Convergence of Lambert-93: n × (λ − 3°), n = 0.7256.
    expect(northOf([-5, 47.5, -1, 48.5])).toBeGreaterThan(2);
    expect(northOf([7, 48, 8, 49])).toBeCloseTo(-0.7256 * 4.5, 1);
    expect(northOf([2.5, 46, 3.5, 47])).toBeCloseTo(0, 1);
  });

  it("keeps whole the territories of the scope, one across its border included", () => {
    const scene = sceneWith();
    const across = square(0, -4, 48.2, 0.9);
    const features = [across, ...scene.territories.features.slice(1)];
    const frame = fitMap(
      { ...scene, territories: { ...scene.territories, features } },
      "metropole",
      scene.bounds,
      RECT,
      4,
    );
    for (const [lon, lat] of across.geometry.coordinates[0] as [number, number][]) {
      const [x, y] = frame.place(lon, lat);
      expect(x).toBeGreaterThan(RECT.x + 3.9);
      expect(y).toBeGreaterThan(RECT.y + 3.9);
      expect(y).toBeLessThan(RECT.y + RECT.height - 3.9);
    }
  });

  it("falls back on the bounds where the scope has no outline", () => {
    const frame = fitMap(sceneWith(), "974", [55.2, -21.4, 55.9, -20.8], RECT, 0);
    const { project } = projectionOf("974");
    const width = project(55.9, -21.1)[0] - project(55.2, -21.1)[0];
    expect(width / frame.metresPerMm).toBeLessThan(RECT.width * 1.01);
    expect(frame.visible[0]).toBeLessThan(55.2);
    expect(frame.visible[3]).toBeGreaterThan(-20.8);
  });
});

describe("scaleBarMetres", () => {
  it("takes the longest 1, 2 or 5 × 10ⁿ that fits", () => {
    expect(scaleBarMetres(1000, 50)).toBe(50_000);
    expect(scaleBarMetres(990, 50)).toBe(20_000);
    expect(scaleBarMetres(30, 50)).toBe(1000);
    expect(scaleBarMetres(5, 50)).toBe(200);
  });
});
