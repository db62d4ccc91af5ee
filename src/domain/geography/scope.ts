import { NO_ZONE, type Zoning } from "./commune-index";
import type { TerritorySet } from "./territory";

/** `france`, or the code of a région. */
export type Scope = string;
export const FRANCE: Scope = "france";

/** 1 for each commune of the scope: a région, or the whole of France. */
export function communesInScope(scope: Scope, regions: TerritorySet): Uint8Array {
  const zone = scope === FRANCE ? null : regions.positionOf.get(scope);
  return Uint8Array.from(regions.zoning.zoneOf, (region) =>
    zone === null || region === zone ? 1 : 0,
  );
}

/**
 * Positions of the territories that have at least one commune in the scope, ascending. A territory
 * that straddles the border of a région belongs to both.
 */
export function territoriesInScope(zoning: Zoning, inScope: Uint8Array): number[] {
  const isIn = new Uint8Array(zoning.codes.length);
  for (let row = 0; row < zoning.zoneOf.length; row++) {
    const zone = zoning.zoneOf[row]!;
    if (zone !== NO_ZONE && inScope[row] === 1) isIn[zone] = 1;
  }
  return [...isIn.keys()].filter((zone) => isIn[zone] === 1);
}

/** The scope as a zoning of one zone, for totals over it. */
export const scopeZoning = (scope: Scope, inScope: Uint8Array): Zoning => ({
  codes: [scope],
  zoneOf: Uint16Array.from(inScope, (isIn) => (isIn === 1 ? 0 : NO_ZONE)),
});

/** Zones of another level that share communes with a zone, with the communes in common. */
export function overlappingZones(
  zoning: Zoning,
  zone: number,
  other: Zoning,
  population: ArrayLike<number>,
): { zone: number; communes: number; population: number }[] {
  const shared = new Map<number, { communes: number; population: number }>();
  for (let row = 0; row < zoning.zoneOf.length; row++) {
    const target = other.zoneOf[row]!;
    if (zoning.zoneOf[row] !== zone || target === NO_ZONE) continue;
    const sum = shared.get(target) ?? { communes: 0, population: 0 };
    shared.set(target, {
      communes: sum.communes + 1,
      population: sum.population + population[row]!,
    });
  }
  return [...shared]
    .map(([target, sum]) => ({ zone: target, ...sum }))
    .sort((a, b) => b.population - a.population || a.zone - b.zone);
}
