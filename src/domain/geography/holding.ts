import { NO_ZONE, type Zoning } from "./commune-index";
import { communesInScope, FRANCE, type Scope, type ScopeRegions } from "./scope";
import type { TerritoryRef, TerritorySet } from "./territory";

/** The territory of a level that holds a commune; null where the level leaves it out. */
export function territoryHolding(row: number, territories: TerritorySet): TerritoryRef | null {
  const zone = territories.zoning.zoneOf[row];
  if (zone === undefined || zone === NO_ZONE) return null;
  return { level: territories.level, code: territories.zoning.codes[zone]! };
}

/**
 * The scope in which to show a zone: the present one when it holds one of its communes, otherwise
 * the région of most of its inhabitants.
 */
export function scopeHolding(
  scope: Scope,
  zoning: Zoning,
  zone: number,
  atlas: ScopeRegions & { readonly population: ArrayLike<number> },
): Scope {
  if (scope === FRANCE) return scope;
  const { regions, population } = atlas;
  const inScope = communesInScope(scope, atlas);
  if (zoning.zoneOf.some((each, row) => each === zone && inScope[row] === 1)) return scope;
  const inhabitants = new Map<string, number>();
  for (let row = 0; row < zoning.zoneOf.length; row++) {
    if (zoning.zoneOf[row] !== zone) continue;
    const region = regions.zoning.codes[regions.zoning.zoneOf[row]!]!;
    inhabitants.set(region, (inhabitants.get(region) ?? 0) + population[row]!);
  }
  if (inhabitants.size === 0) return scope;
  return [...inhabitants].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
