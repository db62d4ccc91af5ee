import { expect, test } from "vitest";
import { readOutlines } from "@/data/load-outlines";
import { GROUND_FILES } from "@/domain/geography/ground";
import { isInPolygon } from "@/geo/ring";
import { embedded } from "../../data/disk";

const codesAt = (file: string, x: number, y: number): unknown[] =>
  readOutlines(embedded(file))
    .filter(({ geometry }) => isInPolygon(x, y, geometry))
    .map(({ properties }) => properties?.["code"] as unknown);

test("the ground has every département, light, and land beyond the frontier", () => {
  const departements = readOutlines(embedded(GROUND_FILES.departements));
  expect(departements).toHaveLength(101);
  const points = (file: string) =>
    readOutlines(embedded(file)).flatMap(({ geometry }) => geometry.coordinates.flat(3)).length / 2;
  expect(points(GROUND_FILES.departements)).toBeLessThan(points("geo/departements.topojson") / 2);
  expect(codesAt(GROUND_FILES.departements, -1.68, 48.11)).toEqual(["35"]);
  // Bruxelles, then the sea off Penmarc'h.
  expect(codesAt(GROUND_FILES.neighbours, 4.35, 50.85)).toEqual(["056"]);
  expect(codesAt(GROUND_FILES.neighbours, -5.5, 47.5)).toEqual([]);
});
