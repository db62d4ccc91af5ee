import type { Zoning } from "./commune-index";
import type { Level } from "./level";

/** A territory of any level, by its code. */
export interface TerritoryRef {
  readonly level: Level;
  readonly code: string;
}

/** The territories of one level: names beside the grouping of communes that defines them. */
export interface TerritorySet {
  readonly level: Level;
  readonly noms: readonly string[];
  readonly zoning: Zoning;
  /** Position of each code. */
  readonly positionOf: ReadonlyMap<string, number>;
}

export function territorySet(level: Level, noms: readonly string[], zoning: Zoning): TerritorySet {
  if (noms.length !== zoning.codes.length)
    throw new Error(
      `territorySet requires one name by code, got ${noms.length} for ${zoning.codes.length}`,
    );
  const positionOf = new Map(zoning.codes.map((code, position) => [code, position]));
  return { level, noms, zoning, positionOf };
}

/** `epci:242900314`: how a territory is written in a URL and in a file. */
export const formatTerritoryRef = (ref: TerritoryRef): string => `${ref.level}:${ref.code}`;

export const isSameTerritory = (a: TerritoryRef | null, b: TerritoryRef | null): boolean =>
  a === b || (a !== null && b !== null && a.level === b.level && a.code === b.code);
