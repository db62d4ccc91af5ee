import { departementOf } from "../geography/code";
import { NO_ZONE, type Zoning } from "../geography/commune-index";
import type { Day } from "../day";
import { COVERAGE_STATUSES, type BareStatus, type Cls } from "./cls";
import { isRunning, mayReach } from "./perhaps";
import type { Register } from "./register";

/**
 * How far the contracts of a place were looked for.
 *
 * - `recensé`: all that could be found, in every commune.
 * - `partiel`: some are known, or some communes were looked at; no count of them is complete.
 * - `hors relevé`: nobody looked. Nothing is counted there, and 0 is never written.
 */
export const KNOWLEDGE = ["recensé", "partiel", "hors relevé"] as const;

export type Knowledge = (typeof KNOWLEDGE)[number];

const [RECORDED, PARTIAL, OUTSIDE] = [0, 1, 2] as const;

/**
 * Knowledge of each commune, position in `KNOWLEDGE`, by its département: recorded where contracts
 * were looked for, partial where the record holds a contract of it, else outside.
 */
export function knowledgeByCommune(
  { searched, contracts }: Pick<Register, "searched" | "contracts">,
  codes: readonly string[],
): Uint8Array {
  const recorded = new Set(searched.flatMap(({ departements }) => departements));
  const partial = new Set(contracts.flatMap(({ departements }) => departements));
  return Uint8Array.from(codes, (code) => {
    const departement = departementOf(code);
    if (recorded.has(departement)) return RECORDED;
    return partial.has(departement) ? PARTIAL : OUTSIDE;
  });
}

/** Knowledge of each zone: that of its communes where it is the same in all, else partial. */
export function zoneKnowledge(zoning: Zoning, byCommune: Uint8Array): Knowledge[] {
  const found = new Uint8Array(zoning.codes.length);
  byCommune.forEach((knowledge, row) => {
    const zone = zoning.zoneOf[row]!;
    if (zone !== NO_ZONE) found[zone]! |= 1 << knowledge;
  });
  return Array.from(found, (bits) => {
    if (bits === 1 << RECORDED) return "recensé";
    return bits === 1 << OUTSIDE || bits === 0 ? "hors relevé" : "partiel";
  });
}

const positionOf = (status: BareStatus): number => COVERAGE_STATUSES.indexOf(status);

/**
 * What is said of each commune while no contract is known to reach it: a position in `COVERAGE_STATUSES`.
 *
 * @param departements code of the département of each commune
 */
export function bareStatuses(
  { contracts, recordedOn }: Pick<Register, "contracts" | "recordedOn">,
  departements: readonly string[],
  knowledge: Uint8Array,
  day: Day,
): Uint8Array {
  const running = contracts.filter((cls) => isRunning(cls, day, recordedOn));
  const statusByDepartement = new Map<string, number>();
  const ofRecorded = (departement: string): number => {
    const isPossible = running.some((cls: Cls) => mayReach(cls, departement));
    return positionOf(isPossible ? "périmètre inconnu" : "aucun CLS recensé");
  };
  return Uint8Array.from(departements, (departement, row) => {
    if (knowledge[row] === PARTIAL) return positionOf("relevé partiel");
    if (knowledge[row] === OUTSIDE) return positionOf("hors relevé");
    const known = statusByDepartement.get(departement);
    if (known !== undefined) return known;
    const status = ofRecorded(departement);
    statusByDepartement.set(departement, status);
    return status;
  });
}
