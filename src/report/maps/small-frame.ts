import { polygonsOf } from "@/geo/ring";
import { distanceM } from "../snapshot/map-frame";
import { projectionOf, unproject, type Project, type Zone } from "@/geo/projection";
import type { Outline } from "@/domain/geography/outline";
import type { Bbox } from "@/geo/bbox";

/** Where a small map stands: from (0, 0) to (width, height), in CSS pixels. */
export interface SmallFrame {
  readonly width: number;
  readonly height: number;
  readonly zone: Zone;
  /** CSS pixels from degrees. */
  readonly place: Project;
  /** What may be seen, in degrees; a little larger than the frame. */
  readonly visible: Bbox;
  /** True ground length of a pixel at the centre, in metres. */
  readonly metresPerPx: number;
  /** Direction of true north at the centre, in degrees clockwise from the top. */
  readonly north: number;
}

export interface FrameRequest {
  readonly zone: Zone;
  /** Degrees to show; null for the whole of the outlines. */
  readonly bounds: Bbox | null;
  /** Outlines that the frame must hold, as far as they lie within the bounds. */
  readonly outlines: readonly Outline[];
  readonly width: number;
  readonly maxHeight: number;
  readonly padding: number;
}

/** A frame is never flatter than this, in heights by width. */
const FLATTEST = 0.42;
/** Ground shown around a lone point, in metres. */
const SMALLEST_EXTENT = 200;

interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

function include(extent: Extent, [x, y]: readonly [number, number]): void {
  extent.west = Math.min(extent.west, x);
  extent.east = Math.max(extent.east, x);
  extent.south = Math.min(extent.south, y);
  extent.north = Math.max(extent.north, y);
}

/** Projected extent of the outlines within the bounds; of the bounds themselves without any. */
function extentOf({ outlines, bounds }: FrameRequest, project: Project): Extent {
  const extent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { geometry } of outlines)
    for (const [outer] of polygonsOf(geometry))
      for (const [lon, lat] of (outer ?? []) as [number, number][]) {
        const isOutside =
          bounds !== null &&
          (lon < bounds[0] || lat < bounds[1] || lon > bounds[2] || lat > bounds[3]);
        if (!isOutside) include(extent, project(lon, lat));
      }
  if (extent.east >= extent.west) return extent;
  if (!bounds) throw new Error("frameAround requires outlines or bounds, got none");
  const [west, south, east, north] = bounds;
  for (let i = 0; i <= 8; i++) {
    const [lon, lat] = [west + ((east - west) * i) / 8, south + ((north - south) * i) / 8];
    for (const point of [project(lon, south), project(lon, north)]) include(extent, point);
    for (const point of [project(west, lat), project(east, lat)]) include(extent, point);
  }
  return extent;
}

/** Degrees seen through the frame, from points along its four sides. */
function visibleBox(
  width: number,
  height: number,
  toDegrees: (x: number, y: number) => [number, number],
): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i <= 8; i++) {
    const [x, y] = [(width * i) / 8, (height * i) / 8];
    for (const [lon, lat] of [
      toDegrees(x, 0),
      toDegrees(x, height),
      toDegrees(0, y),
      toDegrees(width, y),
    ]) {
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  return [west, south, east, north];
}

/**
 * Fits outlines into a frame of a given width, in the legal projection of their zone; the height
 * follows from their shape.
 *
 * @throws without outlines nor bounds
 */
export function frameAround(request: FrameRequest): SmallFrame {
  const { zone, width, maxHeight, padding } = request;
  const { project } = projectionOf(zone);
  const extent = extentOf(request, project);
  const wide = Math.max(extent.east - extent.west, SMALLEST_EXTENT);
  const tall = Math.max(extent.north - extent.south, SMALLEST_EXTENT);
  const room = Math.max(1, width - 2 * padding);
  const wanted = Math.max((tall / wide) * room + 2 * padding, width * FLATTEST);
  const height = Math.round(Math.min(wanted, maxHeight));
  const metres = Math.max(wide / room, tall / Math.max(1, height - 2 * padding));
  const [midX, midY] = [(extent.west + extent.east) / 2, (extent.south + extent.north) / 2];
  const place: Project = (lon, lat) => {
    const [x, y] = project(lon, lat);
    return [width / 2 + (x - midX) / metres, height / 2 - (y - midY) / metres];
  };
  const from = nearestDegrees(request);
  const toDegrees = (x: number, y: number): [number, number] =>
    unproject(project, [midX + (x - width / 2) * metres, midY - (y - height / 2) * metres], from);
  const centre = toDegrees(width / 2, height / 2);
  const [northX, northY] = place(centre[0], centre[1] + 0.01);
  return {
    width,
    height,
    zone,
    place,
    visible: visibleBox(width, height, toDegrees),
    // Over twenty pixels each way: long enough for the haversine, short enough to be local.
    metresPerPx:
      distanceM(toDegrees(width / 2 - 20, height / 2), toDegrees(width / 2 + 20, height / 2)) / 40,
    north: (Math.atan2(northX - width / 2, height / 2 - northY) * 180) / Math.PI,
  };
}

/** A point of the map, from which the inverse projection starts. */
function nearestDegrees({ bounds, outlines }: FrameRequest): readonly [number, number] {
  if (bounds) return [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  const [lon = 0, lat = 0] = polygonsOf(outlines[0]!.geometry)[0]?.[0]?.[0] ?? [];
  return [lon, lat];
}
