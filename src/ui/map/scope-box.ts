import {
  communesInScope,
  territoriesInScope,
  type Scope,
  type ScopeRegions,
} from "@/domain/geography/scope";
import type { TerritorySet } from "@/domain/geography/territory";
import { unionOf, type Bbox } from "@/geo/bbox";

/**
 * Box around the territories of a scope; null where it has none.
 *
 * @param boxes one by territory of `set`, WGS84 degrees
 */
export function scopeBox(
  scope: Scope,
  atlas: ScopeRegions,
  { zoning }: TerritorySet,
  boxes: readonly Bbox[],
): Bbox | null {
  const positions = territoriesInScope(zoning, communesInScope(scope, atlas));
  return unionOf(positions.map((position) => boxes[position]!));
}
