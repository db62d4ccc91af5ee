import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Flatbush from "flatbush";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { bbox } from "../../../src/geo/bbox";
import { isInPolygon, planarArea } from "../../../src/geo/ring";
import { communeFeatures, decodeTopology } from "../../../src/geo/topology";
import type { CommuneTopology } from "../../../src/geo/topology";

type Outline = Polygon | MultiPolygon;

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const OFFICIAL = root("../shared/mirror/geo/communes-cog2025-bretagne.geojson");
const OFFICIAL_EPCI = root("../shared/mirror/geo/epci-cog2025.geojson");
const isHere = existsSync(OFFICIAL) && existsSync(OFFICIAL_EPCI);
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

/** Position of the first outline around a point. */
function locator(features: readonly Feature<Outline>[]): (x: number, y: number) => number {
  const index = new Flatbush(features.length);
  for (const { geometry } of features) {
    const [w, s, e, n] = bbox(geometry);
    index.add(w, s, e, n);
  }
  index.finish();
  return (x, y) =>
    index
      .search(x, y, x, y)
      .toSorted((p, q) => p - q)
      .find((i) => isInPolygon(x, y, features[i]!.geometry)) ?? -1;
}

/** Points of official communes, uniform by area (a degree of longitude shrinks as cos lat). */
function drawPoints(official: readonly Feature<Outline, { code: string; epci: string }>[]) {
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
    const points: { x: number; y: number; code: string; epci: string }[] = [];
    while (points.length < count) {
      const x = w + random() * (e - w);
      const y = s + random() * (n - s);
      if (isInPolygon(x, y, geometry)) points.push({ x, y, ...properties });
    }
    return points;
  });
}

describe("agreement of the generalised outlines with the official ones, Bretagne", () => {
  it.skipIf(!isHere)("reaches 94 % by EPCI and 79 % by commune", { timeout: 120_000 }, () => {
    const official = readJson(OFFICIAL) as FeatureCollection<
      Outline,
      { code: string; epci: string }
    >;
    const officialEpci = readJson(OFFICIAL_EPCI) as FeatureCollection<Outline, { code: string }>;
    const communes = communeFeatures(
      decodeTopology(readJson(root("public/geo/communes.topojson")) as CommuneTopology),
    );
    const epci = (
      readJson(root("public/geo/epci.geojson")) as FeatureCollection<Outline, { code: string }>
    ).features;
    const findCommune = locator(communes);
    const findEpci = locator(epci);
    const findOfficialEpci = locator(officialEpci.features);
    const points = drawPoints(official.features);
    const withEpci = points.filter(({ x, y }) => findOfficialEpci(x, y) !== -1);
    const sameCommune = points.filter(
      ({ x, y, code }) => communes[findCommune(x, y)]?.properties.code === code,
    );
    const sameEpci = withEpci.filter(
      ({ x, y }) =>
        epci[findEpci(x, y)]?.properties.code ===
        officialEpci.features[findOfficialEpci(x, y)]?.properties.code,
    );
    const communeShare = sameCommune.length / points.length;
    const epciShare = sameEpci.length / withEpci.length;
    const percent = (share: number) => `${(100 * share).toFixed(1).replace(".", ",")} %`;
    console.info(
      `Concordance en Bretagne (${points.length} points) : EPCI ${percent(epciShare)}, communes ${percent(communeShare)}.`,
    );
    expect(points.length).toBeGreaterThanOrEqual(20_000);
    expect(epciShare).toBeGreaterThanOrEqual(0.94);
    expect(communeShare).toBeGreaterThanOrEqual(0.79);
  });
});
