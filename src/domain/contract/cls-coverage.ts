import { COVERAGE_STATUSES, NONE_RECORDED, statusAt, type Cls, type CoverageStatus } from "./cls";
import type { AreaAtom } from "./contract-area";
import { NO_ZONE, type Zoning } from "../geography/commune-index";
import type { Day } from "../day";

/** Number of states, « aucun CLS recensé » included. */
const STATES = COVERAGE_STATUSES.length;

/** Strongest state among contracts on a day, as a position in `COVERAGE_STATUSES`. */
function strongestStatus(contracts: readonly Cls[], day: Day, recordedOn: Day): number {
  let strongest = NONE_RECORDED;
  for (const cls of contracts) {
    const status = statusAt(cls, day, recordedOn);
    if (status) strongest = Math.min(strongest, COVERAGE_STATUSES.indexOf(status));
  }
  return strongest;
}

/** State of each atom on a day: positions in `COVERAGE_STATUSES`, aligned with `atoms`. */
export function atomStatuses(
  contracts: readonly Cls[],
  atoms: readonly AreaAtom[],
  day: Day,
  recordedOn: Day,
): Uint8Array {
  return Uint8Array.from(atoms, (atom) =>
    strongestStatus(
      atom.contracts.map((position) => contracts[position]!),
      day,
      recordedOn,
    ),
  );
}

/** State of each commune: `NONE_RECORDED` outside every atom. */
export function communeStatuses(
  communeCount: number,
  atoms: readonly AreaAtom[],
  statuses: Uint8Array,
): Uint8Array {
  const byRow = new Uint8Array(communeCount).fill(NONE_RECORDED);
  atoms.forEach((atom, position) => {
    for (const row of atom.rows) byRow[row] = statuses[position]!;
  });
  return byRow;
}

/**
 * Inhabitants and communes of each zone by state: `population[zone * 6 + state]`, in the order of
 * `COVERAGE_STATUSES`. Population is the municipal population given, in inhabitants.
 */
export interface CoverageByZone {
  readonly population: Float64Array;
  readonly communes: Uint32Array;
}

/** Coverage of every territory of a level, in one pass over the communes. */
export function computeClsCoverage(
  zoning: Zoning,
  statusOfCommune: Uint8Array,
  population: ArrayLike<number>,
): CoverageByZone {
  const totals = new Float64Array(zoning.codes.length * STATES);
  const communes = new Uint32Array(zoning.codes.length * STATES);
  for (let row = 0; row < statusOfCommune.length; row++) {
    const zone = zoning.zoneOf[row]!;
    if (zone === NO_ZONE) continue;
    const cell = zone * STATES + statusOfCommune[row]!;
    totals[cell]! += population[row]!;
    communes[cell]!++;
  }
  return { population: totals, communes };
}

/** Coverage of one territory. */
export interface Coverage {
  /** Inhabitants by state, in the order of `COVERAGE_STATUSES`. */
  readonly population: readonly number[];
  /** Communes by state, in the same order. */
  readonly communes: readonly number[];
}

export const coverageOfZone = (coverage: CoverageByZone, zone: number): Coverage => ({
  population: [...coverage.population.subarray(zone * STATES, (zone + 1) * STATES)],
  communes: [...coverage.communes.subarray(zone * STATES, (zone + 1) * STATES)],
});

/** Sum of the given states, and of all, in inhabitants or communes. */
function shareOf(cells: readonly number[], states: readonly CoverageStatus[]): number | null {
  const all = cells.reduce((sum, cell) => sum + cell, 0);
  if (all === 0) return null;
  const part = states.reduce((sum, s) => sum + cells[COVERAGE_STATUSES.indexOf(s)]!, 0);
  return part / all;
}

/** A CLS that commits its parties: « signé » or « adopté ». */
export const COVERING: readonly CoverageStatus[] = ["signé", "adopté"];

/**
 * Rows of the communes of each contract that commits its parties on a day: one list by contract,
 * which another contract may have cut in several atoms.
 */
export function coveringAreas(
  contracts: readonly Cls[],
  atoms: readonly AreaAtom[],
  day: Day,
  recordedOn: Day,
): number[][] {
  const rowsOf = new Map<number, number[]>();
  for (const atom of atoms)
    for (const contract of atom.contracts) {
      const status = statusAt(contracts[contract]!, day, recordedOn);
      if (status && COVERING.includes(status))
        rowsOf.set(contract, [...(rowsOf.get(contract) ?? []), ...atom.rows]);
    }
  return [...rowsOf.values()];
}

/** Share of inhabitants (0–1) under the given states; null for a territory without inhabitants. */
export const shareOfPopulation = (
  coverage: Coverage,
  states: readonly CoverageStatus[] = COVERING,
): number | null => shareOf(coverage.population, states);

/**
 * The state that words and tooltips give to a territory: that of most of its inhabitants among
 * the recorded ones, with the share of inhabitants (0–1) that it concerns. « aucun CLS recensé »
 * only where no commune has any.
 */
export function dominantStatus(coverage: Coverage): { status: CoverageStatus; share: number } {
  const all = coverage.population.reduce((sum, cell) => sum + cell, 0);
  let best = NONE_RECORDED;
  for (let state = 0; state < NONE_RECORDED; state++) {
    const isRecorded = coverage.communes[state]! > 0;
    const isLarger =
      best === NONE_RECORDED || coverage.population[state]! > coverage.population[best]!;
    if (isRecorded && isLarger) best = state;
  }
  return {
    status: COVERAGE_STATUSES[best]!,
    share: all === 0 ? 0 : coverage.population[best]! / all,
  };
}
