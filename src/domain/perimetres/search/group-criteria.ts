import { NO_ZONE, type Zoning } from "../../geography/commune-index";
import type { GroupCriterion } from "./rank-groups";

/** Inhabitants over the minimum. */
export const excessCriterion = (
  population: ArrayLike<number>,
  minPopulation: number,
): GroupCriterion => ({
  id: "excess",
  of: (members) => {
    let sum = -minPopulation;
    for (let i = 0; i < members.length; i++) sum += population[members[i]!]!;
    return sum;
  },
});

/** Number of units. */
export const MEMBERS: GroupCriterion = { id: "members", of: (members) => members.length };

/** 1 − compactness, for a compactness from 0 to 1 (the disc) such as Polsby–Popper's. */
export const compactnessCriterion = (
  compactness: (members: Uint16Array) => number,
): GroupCriterion => ({ id: "compactness", of: (members) => 1 - compactness(members) });

/** A zone of another kind that a unit touches, and the number of communes that both hold. */
interface Touched {
  readonly zone: number;
  communes: number;
}

/** Zones that each unit touches, from pairs of a commune and a zone that holds it. */
function touchedByUnit(units: Zoning, pairs: Iterable<readonly [number, number]>): Touched[][] {
  const maps = units.codes.map(() => new Map<number, Touched>());
  for (const [row, zone] of pairs) {
    const touched = maps[units.zoneOf[row]!];
    if (!touched || zone === NO_ZONE) continue;
    const known = touched.get(zone);
    if (known) known.communes++;
    else touched.set(zone, { zone, communes: 1 });
  }
  return maps.map((map) => [...map.values()]);
}

/** Number of zones that a group touches and for which `counts` says yes, inner communes given. */
function countZones(
  id: string,
  touched: readonly (readonly Touched[])[],
  zoneCount: number,
  counts: (zone: number, communesInside: number) => boolean,
): GroupCriterion {
  const inside = new Uint32Array(zoneCount);
  const of = (members: Uint16Array): number => {
    for (const unit of members)
      for (const { zone, communes } of touched[unit]!) inside[zone]! += communes;
    let count = 0;
    for (const unit of members)
      for (const { zone } of touched[unit]!) {
        if (inside[zone]! > 0 && counts(zone, inside[zone]!)) count++;
        inside[zone] = 0;
      }
    return count;
  };
  return { id, of };
}

/** Number of départements that a group touches. */
export const departementsCriterion = (units: Zoning, departements: Zoning): GroupCriterion =>
  countZones(
    "departements",
    touchedByUnit(units, departements.zoneOf.entries()),
    departements.codes.length,
    () => true,
  );

/** Number of bassins of which a group holds some communes and leaves others. */
export function bassinsCriterion(units: Zoning, bassins: Zoning): GroupCriterion {
  const totals = new Uint32Array(bassins.codes.length);
  for (const zone of bassins.zoneOf) if (zone !== NO_ZONE) totals[zone]!++;
  return countZones(
    "bassins",
    touchedByUnit(units, bassins.zoneOf.entries()),
    totals.length,
    (zone, communesInside) => communesInside < totals[zone]!,
  );
}

/** Number of contracts that cover a commune of a group; `areas` has their communes (rows). */
export const contractsCriterion = (
  units: Zoning,
  areas: readonly (readonly number[])[],
): GroupCriterion =>
  countZones(
    "contracts",
    touchedByUnit(
      units,
      areas.flatMap((rows, contract) => rows.map((row) => [row, contract] as const)),
    ),
    areas.length,
    () => true,
  );
