import { BARE, type CoverageStatus } from "@/domain/contract/cls";
import { bareStatus, coverageOfZone, type Coverage } from "@/domain/contract/cls-coverage";
import { availabilityAt } from "@/domain/indicator/availability-at";
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

/** True where the map shows contracts alone: no indicator, or one without figures at this level. */
export const isContractsAlone = ({
  etude,
  indicator,
}: Pick<MapModel, "etude" | "indicator">): boolean =>
  etude.indicator === null || (indicator !== null && !availabilityAt(indicator, etude.level));

/** False where contracts cover all of it. */
const hasBareGround = ({ communes }: Coverage): boolean =>
  communes.some((count, state) => state >= BARE && count > 0);

/** States of the ground of the territories of the scope, which may go beyond it. */
export function groundStatuses({
  scope,
  coverageByTerritory,
}: Pick<MapModel, "scope" | "coverageByTerritory">): ReadonlySet<CoverageStatus> {
  if (!coverageByTerritory) return new Set();
  const coverages = scope.map((position) => coverageOfZone(coverageByTerritory, position));
  return new Set(coverages.filter(hasBareGround).map(bareStatus));
}
