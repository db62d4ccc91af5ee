import { SLOT } from "@/map/slots";
import { projectionOf, unproject, type Project, type Zone } from "@/geo/projection";
import type { Outline } from "@/domain/geography/outline";
import type { Bbox } from "@/geo/bbox";
import { positionOf, type SnapshotScene } from "./snapshot-scene";

/** A rectangle of the page, in millimetres from its top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of the page with a map in it. */
export interface MapFrame {
  readonly rect: Rect;
  /** Where names may be written: the frame, without the caption of an inset. */
  readonly inner: Rect;
  readonly zone: Zone;
  /** Millimetres of the page, from degrees. */
  readonly place: Project;
  /** What may be seen, in degrees; a little larger than the frame. */
  readonly visible: Bbox;
  /** True ground length of one millimetre at the centre of the frame, in metres. */
  readonly metresPerMm: number;
  /** Direction of true north at the centre, in degrees clockwise from the top of the page. */
  readonly north: number;
}

/** Mean radius of the Earth (IUGG), metres. */
const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Great-circle distance in metres (haversine). */
export function distanceM(
  [lonA, latA]: readonly [number, number],
  [lonB, latB]: readonly [number, number],
): number {
  const h =
    Math.sin(((latB - latA) * RADIANS) / 2) ** 2 +
    Math.cos(latA * RADIANS) *
      Math.cos(latB * RADIANS) *
      Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(h));
}

/** Smallest rectangle around projected points, in metres. */
interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

const emptyExtent = (): Extent => ({
  west: Infinity,
  south: Infinity,
  east: -Infinity,
  north: -Infinity,
});

function include(extent: Extent, [x, y]: readonly [number, number]): void {
  extent.west = Math.min(extent.west, x);
  extent.east = Math.max(extent.east, x);
  extent.south = Math.min(extent.south, y);
  extent.north = Math.max(extent.north, y);
}

/** Positions of an outline, holes left out: they never reach further than the ring around them. */
const outerRings = ({ geometry }: Outline): readonly (readonly number[])[][] =>
  geometry.type === "Polygon"
    ? geometry.coordinates.slice(0, 1)
    : geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1));

/** Outlines never change: their extents are worked out once for all frames and previews. */
const boxes = new WeakMap<Outline, Bbox>();

/** Extent of an outline in degrees. */
export function boxOf(feature: Outline): Bbox {
  const known = boxes.get(feature);
  if (known) return known;
  const box = computeBox(feature);
  boxes.set(feature, box);
  return box;
}

function computeBox(feature: Outline): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of outerRings(feature))
    for (const [lon, lat] of ring as [number, number][]) {
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  return [west, south, east, north];
}

export const boxesMeet = (a: Bbox, b: Bbox): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/**
 * Extent of the territories of the scope that its bounds touch, whole: one that straddles the
 * border is not cropped. Bounds alone would be a bent quadrilateral once projected, and Bretagne
 * would lose a tenth of its frame to the sea.
 */
function extentOfScope(scene: SnapshotScene, bounds: Bbox, project: Project): Extent {
  const { features, slots } = scene.territories;
  const extent = emptyExtent();
  features.forEach((feature, rank) => {
    const isOutside = slots[positionOf(feature, rank)] === SLOT.muted;
    if (isOutside || !boxesMeet(boxOf(feature), bounds)) return;
    for (const ring of outerRings(feature))
      for (const [lon, lat] of ring as [number, number][]) include(extent, project(lon, lat));
  });
  return extent.east > extent.west && extent.north > extent.south
    ? extent
    : extentOfBounds(bounds, project);
}

function extentOfBounds([west, south, east, north]: Bbox, project: Project): Extent {
  const extent = emptyExtent();
  for (let i = 0; i <= 16; i++) {
    const [lon, lat] = [west + ((east - west) * i) / 16, south + ((north - south) * i) / 16];
    for (const point of [project(lon, south), project(lon, north)]) include(extent, point);
    for (const point of [project(west, lat), project(east, lat)]) include(extent, point);
  }
  return extent;
}

/** Degrees seen through a frame, from points along its four sides. */
function visibleBox(rect: Rect, toDegrees: (x: number, y: number) => [number, number]): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i <= 8; i++) {
    const [x, y] = [rect.x + (rect.width * i) / 8, rect.y + (rect.height * i) / 8];
    for (const [lon, lat] of [
      toDegrees(x, rect.y),
      toDegrees(x, rect.y + rect.height),
      toDegrees(rect.x, y),
      toDegrees(rect.x + rect.width, y),
    ]) {
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  return [west, south, east, north];
}

/** Fits the part of the scope within `bounds` into a frame, with `padding` (mm) around it. */
export function fitMap(
  scene: SnapshotScene,
  zone: Zone,
  bounds: Bbox,
  rect: Rect,
  padding: number,
): MapFrame {
  const { project } = projectionOf(zone);
  const extent = extentOfScope(scene, bounds, project);
  const metres = Math.max(
    (extent.east - extent.west) / Math.max(1, rect.width - 2 * padding),
    (extent.north - extent.south) / Math.max(1, rect.height - 2 * padding),
  );
  const [midX, midY] = [(extent.west + extent.east) / 2, (extent.south + extent.north) / 2];
  const [pageX, pageY] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  const place: Project = (lon, lat) => {
    const [x, y] = project(lon, lat);
    return [pageX + (x - midX) / metres, pageY - (y - midY) / metres];
  };
  const middle = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] as const;
  const toDegrees = (x: number, y: number): [number, number] =>
    unproject(project, [midX + (x - pageX) * metres, midY - (y - pageY) * metres], middle);
  const centre = toDegrees(pageX, pageY);
  const [northX, northY] = place(centre[0], centre[1] + 0.01);
  return {
    rect,
    inner: rect,
    zone,
    place,
    visible: visibleBox(rect, toDegrees),
    // Over a centimetre each way: long enough for the haversine, short enough to be local.
    metresPerMm: distanceM(toDegrees(pageX - 5, pageY), toDegrees(pageX + 5, pageY)) / 10,
    north: Math.atan2(northX - pageX, pageY - northY) / RADIANS,
  };
}
