import { positionsCovered } from "@/domain/group/member-positions";
import type { TerritoryRef } from "@/domain/geography/territory";
import { bareSlots, slotOfClass } from "@/map/slots";
import type { MapModel } from "../model/use-map-model";
import { groupSlot, type ShownGroup } from "./solutions/shown-groups";

/** Members are drawn in the middle of a ramp that no coverage uses. */
export const MEMBER_SLOT = slotOfClass("blue", 3, 1);

/** Positions of the level of the map that members cover: an EPCI colours its communes too. */
export const shownPositions = (
  members: readonly TerritoryRef[],
  { territories, atlas, etude }: MapModel,
): number[] =>
  territories && atlas
    ? positionsCovered(members, etude.level === "commune" ? "commune" : "epci", atlas)
    : [];

/** Members in their colour, or each shown group in its own. */
export function perimetreSlots(
  members: readonly TerritoryRef[],
  groups: readonly ShownGroup[],
  model: MapModel,
): Uint8Array | null {
  const count = model.territories?.zoning.codes.length ?? 0;
  if (count === 0) return null;
  const slots = bareSlots(count, model.scope);
  const refOf = (unit: number): TerritoryRef => ({
    level: "epci",
    code: model.atlas?.epci.zoning.codes[unit] ?? "",
  });
  if (groups.length === 0)
    for (const position of shownPositions(members, model)) slots[position] = MEMBER_SLOT;
  for (const group of groups)
    for (const position of shownPositions(group.units.map(refOf), model))
      slots[position] = groupSlot(group);
  return slots;
}
