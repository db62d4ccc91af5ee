import type { Atlas } from "../geography/atlas";
import { rowsOfZone } from "../geography/commune-index";
import type { TerritoryRef } from "../geography/territory";

type Places = Pick<Atlas, "communes" | "epci">;

/** Levels of members. */
export type MemberLevel = "epci" | "commune";

/** Positions of the members of a level, those that are unknown apart. */
export function positionsAt(
  members: readonly TerritoryRef[],
  wanted: MemberLevel,
  { communes, epci }: Places,
): number[] {
  const positionOf = wanted === "epci" ? epci.positionOf : communes.rowOf;
  return members.flatMap(({ level, code }) =>
    level === wanted ? (positionOf.get(code) ?? []) : [],
  );
}

/** Positions of a level that members cover: an EPCI covers its communes, a commune no EPCI. */
export function positionsCovered(
  members: readonly TerritoryRef[],
  level: MemberLevel,
  places: Places,
): number[] {
  const own = positionsAt(members, level, places);
  if (level === "epci") return own;
  const zones = positionsAt(members, "epci", places);
  return [...zones.flatMap((zone) => rowsOfZone(places.epci.zoning, zone)), ...own];
}

/**
 * Pieces whose outlines together are those of the members: the EPCI, or all the communes where a
 * member is a single one, since the outlines of the two levels do not share their vertices.
 */
export function outlinesToMeasure(
  members: readonly TerritoryRef[],
  places: Places,
): { readonly level: MemberLevel; readonly positions: readonly number[] } {
  const level = members.every((member) => member.level === "epci") ? "epci" : "commune";
  const positions = positionsCovered(members, level, places);
  return { level, positions: [...new Set(positions)].sort((a, b) => a - b) };
}
