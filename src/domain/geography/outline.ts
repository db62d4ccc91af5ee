import type { Feature, MultiPolygon, Polygon } from "geojson";

/** Outline of a territory, in WGS84 degrees. */
export type Outline = Feature<Polygon | MultiPolygon>;
