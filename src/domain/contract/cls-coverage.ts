import {
  BARE,
  COVERAGE_STATUSES,
  statusAt,
  type BareStatus,
  type Cls,
  type CoverageStatus,
} from "./cls";
import type { AreaAtom } from "./contract-area";
import { zoneKnowledge, type Knowledge } from "./knowledge";
import { NO_ZONE, type Zoning } from "../geography/commune-index";
import type { Day } from "../day";

/** Number of states, bare ones included. */
const STATES = COVERAGE_STATUSES.length;

/** Strongest state among contracts on a day, as a position in `COVERAGE_STATUSES`; `BARE` for none. */
function strongestStatus(contracts: readonly Cls[], day: Day, recordedOn: Day): number {
  let strongest = BARE;
  for (const cls of contracts) {
    const status = statusAt(cls, day, recordedOn);
    if (status) strongest = Math.min(strongest, COVERAGE_STATUSES.indexOf(status));
  }
  return strongest;
}

/** State of each atom on a day: positions in `COVERAGE_STATUSES`, `BARE` for none, aligned with `atoms`. */
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

/** State of each commune: that of its atom, or what is said of it where no contract is known. */
export function communeStatuses(
  bare: Uint8Array,
  atoms: readonly AreaAtom[],
  statuses: Uint8Array,
): Uint8Array {
  const byRow = bare.slice();
  atoms.forEach((atom, position) => {
    if (statuses[position]! < BARE) for (const row of atom.rows) byRow[row] = statuses[position]!;
  });
  return byRow;
}

/** What coverage is counted from, by commune. */
export interface CommuneCoverage {
  /** Positions in `COVERAGE_STATUSES`. */
  readonly communeStatuses: Uint8Array;
  /** Positions in `KNOWLEDGE`. */
  readonly communeKnowledge: Uint8Array;
}

/**
 * Inhabitants and communes of each zone by state: `population[zone * 9 + state]`, in the order of
 * `COVERAGE_STATUSES`. Population is the municipal population given, in inhabitants.
 */
export interface CoverageByZone {
  readonly population: Float64Array;
  readonly communes: Uint32Array;
  readonly knowledge: readonly Knowledge[];
}

/** Coverage of every territory of a level, in one pass over the communes. */
export function computeClsCoverage(
  zoning: Zoning,
  { communeStatuses: statusOfCommune, communeKnowledge }: CommuneCoverage,
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
  return { population: totals, communes, knowledge: zoneKnowledge(zoning, communeKnowledge) };
}

/** Coverage of one territory. */
export interface Coverage {
  /** Inhabitants by state, in the order of `COVERAGE_STATUSES`. */
  readonly population: readonly number[];
  /** Communes by state, in the same order. */
  readonly communes: readonly number[];
  /** How far contracts were looked for in its communes. */
  readonly knowledge: Knowledge;
}

export const coverageOfZone = (coverage: CoverageByZone, zone: number): Coverage => ({
  population: [...coverage.population.subarray(zone * STATES, (zone + 1) * STATES)],
  communes: [...coverage.communes.subarray(zone * STATES, (zone + 1) * STATES)],
  knowledge: coverage.knowledge[zone]!,
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

/**
 * Share of inhabitants (0–1) under the given states. Null for a territory without inhabitants, and
 * where contracts were not all looked for: it would pretend to be complete. It is complete all the
 * same where every commune is known to be in these states.
 */
export function shareOfPopulation(
  coverage: Coverage,
  states: readonly CoverageStatus[] = COVERING,
): number | null {
  if (coverage.knowledge !== "recensé" && shareOf(coverage.communes, states) !== 1) return null;
  return shareOf(coverage.population, states);
}

/** What is said of the communes that no contract is known to reach: the least known is not hidden. */
export function bareStatus({ communes, knowledge }: Coverage): BareStatus {
  if (knowledge !== "recensé") return knowledge === "partiel" ? "relevé partiel" : "hors relevé";
  return communes[BARE]! > 0 ? "périmètre inconnu" : "aucun CLS recensé";
}

/**
 * The state that words and tooltips give to a territory: that of most of its inhabitants among
 * the recorded ones, with the share of inhabitants (0–1) that it concerns. A bare state only where
 * no commune has any contract.
 */
export function dominantStatus(coverage: Coverage): { status: CoverageStatus; share: number } {
  const all = coverage.population.reduce((sum, cell) => sum + cell, 0);
  let best = BARE;
  for (let state = 0; state < BARE; state++) {
    const isRecorded = coverage.communes[state]! > 0;
    const isLarger = best === BARE || coverage.population[state]! > coverage.population[best]!;
    if (isRecorded && isLarger) best = state;
  }
  if (best === BARE) return { status: bareStatus(coverage), share: 1 };
  return {
    status: COVERAGE_STATUSES[best]!,
    share: all === 0 ? 0 : coverage.population[best]! / all,
  };
}
