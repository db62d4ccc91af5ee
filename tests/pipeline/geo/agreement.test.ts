import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { bbox } from "../../../src/geo/bbox";
import { isInPolygon, planarArea } from "../../../src/geo/ring";
import { readOutlines } from "../../../src/data/load-outlines";

type Outline = Polygon | MultiPolygon;

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const officialCommunes = (place: string): string =>
  root(`../shared/mirror/geo/communes-cog2025-${place}.geojson`);
const OFFICIAL_EPCI = root("../shared/mirror/geo/epci-cog2025.geojson");
const isHere = existsSync(officialCommunes("bretagne")) && existsSync(OFFICIAL_EPCI);
if (!isHere)
  console.info(
    "Concordance non mesurée : les contours officiels (../shared/mirror/geo) sont absents.",
  );

/** At least 20,000, shared out by area. */
const POINTS = 22_000;

/** Seeded generator (mulberry32, public domain): the same points on every run. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cells of the index of `locator`, degrees. */
const CELL = 0.1;

/** Position of the first outline around a point. */
function locator(features: readonly Feature<Outline>[]): (x: number, y: number) => number {
  const cells = new Map<string, number[]>();
  const cellOf = (degrees: number) => Math.floor(degrees / CELL);
  for (const [i, { geometry }] of features.entries()) {
    const [w, s, e, n] = bbox(geometry);
    for (let x = cellOf(w); x <= cellOf(e); x++)
      for (let y = cellOf(s); y <= cellOf(n); y++) {
        const list = cells.get(`${x} ${y}`);
        if (list) list.push(i);
        else cells.set(`${x} ${y}`, [i]);
      }
  }
  return (x, y) =>
    (cells.get(`${cellOf(x)} ${cellOf(y)}`) ?? []).find((i) =>
      isInPolygon(x, y, features[i]!.geometry),
    ) ?? -1;
}

/** Points of official communes, uniform by area (a degree of longitude shrinks as cos lat). */
function drawPoints(official: readonly Feature<Outline, { code: string }>[]) {
  const random = mulberry32(20_260_101);
  const areaOf = (geometry: Outline) => {
    const [, south, , north] = bbox(geometry);
    return planarArea(geometry) * Math.cos((((south + north) / 2) * Math.PI) / 180);
  };
  const total = official.reduce((sum, { geometry }) => sum + areaOf(geometry), 0);
  return official.flatMap(({ geometry, properties }) => {
    const [w, s, e, n] = bbox(geometry);
    const wanted = (POINTS * areaOf(geometry)) / total;
    const count = Math.floor(wanted) + (random() < wanted % 1 ? 1 : 0);
    const points: { x: number; y: number; code: string }[] = [];
    while (points.length < count) {
      const x = w + random() * (e - w);
      const y = s + random() * (n - s);
      if (isInPolygon(x, y, geometry)) points.push({ x, y, ...properties });
    }
    return points;
  });
}

const codeAt = (features: readonly Feature<Outline>[], position: number): unknown =>
  features[position]?.properties?.["code"];

describe("agreement of the embedded outlines with the official ones", () => {
  it.skipIf(!isHere).each(["bretagne", "auvergne"])(
    "reaches 99.5 % of the area by EPCI and 98.5 % by commune: %s",
    { timeout: 120_000 },
    (place) => {
      const official = readJson(officialCommunes(place)) as FeatureCollection<
        Outline,
        { code: string }
      >;
      const officialEpci = readJson(OFFICIAL_EPCI) as FeatureCollection<Outline, { code: string }>;
      const communes = readOutlines(readJson(root("public/geo/communes.topojson")));
      const epci = readOutlines(readJson(root("public/geo/epci.topojson")));
      const findCommune = locator(communes);
      const findEpci = locator(epci);
      const findOfficialEpci = locator(officialEpci.features);
      const points = drawPoints(official.features);
      const withEpci = points.filter(({ x, y }) => findOfficialEpci(x, y) !== -1);
      const sameCommune = points.filter(
        ({ x, y, code }) => codeAt(communes, findCommune(x, y)) === code,
      );
      const sameEpci = withEpci.filter(
        ({ x, y }) =>
          codeAt(epci, findEpci(x, y)) === codeAt(officialEpci.features, findOfficialEpci(x, y)),
      );
      const communeShare = sameCommune.length / points.length;
      const epciShare = sameEpci.length / withEpci.length;
      const percent = (share: number) => `${(100 * share).toFixed(2).replace(".", ",")} %`;
      console.info(
        `Concordance, ${place} (${points.length} points) : EPCI ${percent(epciShare)}, communes ${percent(communeShare)}.`,
      );
      expect(points.length).toBeGreaterThanOrEqual(20_000);
      expect(epciShare).toBeGreaterThanOrEqual(0.995);
      expect(communeShare).toBeGreaterThanOrEqual(0.985);
    },
  );
});
