import { BARE, COVERAGE_STATUSES, statusAt, type Cls } from "./cls";
import type { AreaAtom } from "./contract-area";
import { NO_ZONE, type Zoning } from "../geography/commune-index";
import type { Day } from "../day";

/**
 * 1 for each zone where the state of a commune rests only on contracts whose record is not of
 * « haute » confidence: it is then « signalé incertain ».
 */
export function uncertainZones(
  zoning: Zoning,
  contracts: readonly Cls[],
  atoms: readonly AreaAtom[],
  statuses: Uint8Array,
  day: Day,
  recordedOn: Day,
): Uint8Array {
  const uncertain = new Uint8Array(zoning.codes.length);
  atoms.forEach((atom, position) => {
    const status = COVERAGE_STATUSES[statuses[position]!];
    const decisive = atom.contracts
      .map((contract) => contracts[contract]!)
      .filter((cls) => statusAt(cls, day, recordedOn) === status);
    const isSure = decisive.some(({ confiance }) => confiance === "haute");
    if (isSure || statuses[position]! >= BARE) return;
    for (const row of atom.rows) {
      const zone = zoning.zoneOf[row]!;
      if (zone !== NO_ZONE) uncertain[zone] = 1;
    }
  });
  return uncertain;
}
