import { bareStatus, coverageOfZone } from "@/domain/contract/cls-coverage";
import { bareSlots, slotOfBare } from "@/map/slots";
import type { MapModel } from "./use-map-model";

/**
 * Slots of the land of the scope without any indicator: where contracts are shown, what is said of the
 * communes that none is known to reach.
 */
export function groundSlots(
  model: Pick<MapModel, "etude" | "territories" | "scope" | "coverageByTerritory">,
): Uint8Array {
  const { etude, territories, scope, coverageByTerritory } = model;
  const count = territories?.zoning.codes.length ?? 0;
  if (!etude.showsCoverage || !coverageByTerritory) return bareSlots(count, scope);
  return bareSlots(count, scope, (position) =>
    slotOfBare(bareStatus(coverageOfZone(coverageByTerritory, position))),
  );
}
