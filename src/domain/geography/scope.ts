import { NO_ZONE, type Zoning } from "./commune-index";
import type { Atlas } from "./atlas";
import type { TerritorySet } from "./territory";

/** `france`, or the code of a région, of today or of before 2016: no code is of both. */
export type Scope = string;
export const FRANCE: Scope = "france";

/** A scope that is not the whole country: one of the territories of a level. */
export interface ScopeTerritory {
  readonly set: TerritorySet;
  readonly position: number;
}

export type ScopeRegions = Pick<Atlas, "regions" | "anciennesRegions">;

/** The région of a scope; null for France, and for a code that is no région. */
export function territoryOfScope(
  scope: Scope,
  { regions, anciennesRegions }: ScopeRegions,
): ScopeTerritory | null {
  for (const set of [regions, anciennesRegions]) {
    const position = set.positionOf.get(scope);
    if (position !== undefined) return { set, position };
  }
  return null;
}

/** Name of the région of a scope; null for France, and for a code that is no région. */
export function nameOfScope(scope: Scope, regions: ScopeRegions): string | null {
  const territory = territoryOfScope(scope, regions);
  return territory && territory.set.noms[territory.position]!;
}

/** Code of the région of today that a scope is, or lies in; null for France. */
export function regionOfScope(scope: Scope, atlas: ScopeRegions): string | null {
  const territory = territoryOfScope(scope, atlas);
  if (!territory) return null;
  const { codes, zoneOf } = atlas.regions.zoning;
  return codes[zoneOf[territory.set.zoning.zoneOf.indexOf(territory.position)]!]!;
}

/** A région that may be chosen, with those of before 2016 that make it up. */
export interface ScopeChoice {
  readonly code: Scope;
  readonly nom: string;
  readonly former: readonly { readonly code: Scope; readonly nom: string }[];
}

const byName = (a: { readonly nom: string }, b: { readonly nom: string }): number =>
  a.nom.localeCompare(b.nom, "fr");

/** Régions by name, each with its former ones by name. */
export function scopeChoices({ regions, anciennesRegions }: ScopeRegions): ScopeChoice[] {
  const regionOf = anciennesRegions.zoning.codes.map((code) =>
    regionOfScope(code, { regions, anciennesRegions }),
  );
  return regions.zoning.codes
    .map((code, region): ScopeChoice => ({
      code,
      nom: regions.noms[region]!,
      former: anciennesRegions.zoning.codes
        .map((each, former) => ({ code: each, nom: anciennesRegions.noms[former]! }))
        .filter((_, former) => regionOf[former] === code)
        .sort(byName),
    }))
    .sort(byName);
}

/** 1 for each commune of the scope: a région, a former one, or the whole of France. */
export function communesInScope(scope: Scope, atlas: ScopeRegions): Uint8Array {
  const { zoneOf } = atlas.regions.zoning;
  if (scope === FRANCE) return new Uint8Array(zoneOf.length).fill(1);
  const territory = territoryOfScope(scope, atlas);
  if (!territory) return new Uint8Array(zoneOf.length);
  return Uint8Array.from(territory.set.zoning.zoneOf, (zone) =>
    zone === territory.position ? 1 : 0,
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
