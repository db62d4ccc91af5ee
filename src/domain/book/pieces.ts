import { NO_ZONE, type Zoning } from "../geography/commune-index";
import type { Level } from "../geography/level";

/** Territories of one level, all inside the same zone. */
export interface Piece {
  readonly level: Level;
  /** Ascending. */
  readonly positions: readonly number[];
}

/** Territories of a level, by their communes. */
export interface Territories {
  readonly level: Level;
  readonly zoning: Zoning;
}

const UNSEEN = -1;
const CROSSES = -2;

/** Zone that holds each territory of a level whole, none of its communes being taken already. */
function holdersOf(zoning: Zoning, set: Territories, isTaken: Uint8Array): Int32Array {
  const holders = new Int32Array(set.zoning.codes.length).fill(UNSEEN);
  set.zoning.zoneOf.forEach((territory, row) => {
    if (territory === NO_ZONE) return;
    const zone = zoning.zoneOf[row]!;
    const holder = holders[territory]!;
    if (zone === NO_ZONE || isTaken[row] === 1 || (holder !== UNSEEN && holder !== zone))
      holders[territory] = CROSSES;
    else holders[territory] = zone;
  });
  return holders;
}

/**
 * Whole territories that make up each zone of a zoning exactly, by level in the order given (the
 * widest first: a finer one is not counted again within it); null for a zone that they do not fill,
 * as a bassin that crosses its border leaves a part of it.
 *
 * @param sets territories of the levels that pieces may be of, the widest level first
 *
 * @example piecesByZone(regions, [departements])[0] // [{ level: "departement", positions: [1, 3] }]
 */
export function piecesByZone(
  zoning: Zoning,
  sets: readonly Territories[],
): readonly (readonly Piece[] | null)[] {
  const isTaken = new Uint8Array(zoning.zoneOf.length);
  const found = zoning.codes.map((): Piece[] => []);
  for (const set of sets) {
    const holders = holdersOf(zoning, set, isTaken);
    const held = new Map<number, number[]>();
    holders.forEach((zone, territory) => {
      if (zone < 0) return;
      const positions = held.get(zone);
      if (positions) positions.push(territory);
      else held.set(zone, [territory]);
    });
    for (const [zone, positions] of held) found[zone]!.push({ level: set.level, positions });
    set.zoning.zoneOf.forEach((territory, row) => {
      if (territory !== NO_ZONE && holders[territory]! >= 0) isTaken[row] = 1;
    });
  }
  const isFilled = new Uint8Array(zoning.codes.length).fill(1);
  zoning.zoneOf.forEach((zone, row) => {
    if (zone !== NO_ZONE && isTaken[row] === 0) isFilled[zone] = 0;
  });
  return found.map((pieces, zone) => (pieces.length > 0 && isFilled[zone] === 1 ? pieces : null));
}
