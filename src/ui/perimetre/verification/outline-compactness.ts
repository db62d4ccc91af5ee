import { measureOutlines, polsbyPopper } from "@/geo/compactness";
import { projectionOf } from "@/geo/projection";
import { zoneOfDepartement } from "@/report/maps/zone-of-departement";
import type { Outline } from "@/domain/geography/outline";

/**
 * Compactness of the area that outlines make together, from 0 to 1, the disc; null where one of them
 * is missing.
 *
 * @param departement code of one of its départements, for the projection
 */
export function outlineCompactness(
  outlines: readonly (Outline | null)[],
  departement: string,
): number | null {
  const geometries = outlines.flatMap((outline) => outline?.geometry ?? []);
  if (geometries.length === 0 || geometries.length < outlines.length) return null;
  const { project } = projectionOf(zoneOfDepartement(departement));
  return polsbyPopper(measureOutlines(geometries, project), [...geometries.keys()]);
}
