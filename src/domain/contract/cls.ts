import type { Day, SourceDate } from "../day";

/** States of a contract as its source gives them on the day of the record (relevé). */
export const RECORDED_STATUSES = [
  "signé",
  "adopté",
  "en préparation",
  "à vérifier",
  "terminé",
] as const;

export type RecordedStatus = (typeof RECORDED_STATUSES)[number];

/** The five states of a contract and « aucun CLS recensé »: we know of none, which is not « pas de CLS ». */
export const COVERAGE_STATUSES = [
  "signé",
  "adopté",
  "à vérifier",
  "en préparation",
  "terminé",
  "aucun CLS recensé",
] as const;

/** Ordered from the strongest: where several contracts meet on a commune, the first one counts. */
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

export const NONE_RECORDED = COVERAGE_STATUSES.length - 1;

/** How sure the record of a contract is, from its sources. */
export const CONFIDENCES = ["haute", "moyenne", "faible"] as const;

export type SourceConfidence = (typeof CONFIDENCES)[number];

/** One generation of a contrat local de santé (art. L. 1434-10 CSP). */
export interface Cls {
  readonly id: string;
  readonly nom: string;
  readonly porteur: string;
  /** Members as the source names them, in order. */
  readonly epci: readonly string[];
  /** Communes that contract for themselves (« contrat communal »). */
  readonly communes: readonly string[];
  readonly departements: readonly string[];
  readonly signature: SourceDate | null;
  readonly fin: SourceDate | null;
  readonly generation: number | null;
  readonly statut: RecordedStatus;
  readonly axes: readonly string[];
  readonly sources: readonly string[];
  readonly confiance: SourceConfidence;
}

/** False when the source does not say which communes the contract covers. */
export const hasKnownArea = (cls: Cls): boolean => cls.epci.length + cls.communes.length > 0;

/** No CLS before the law that created them: loi n° 2009-879 du 21 juillet 2009 (HPST), art. 118. */
const FIRST_DAY = "2009-07-21" as Day;

/** Within the year or month that the source gives without its day, inside the announced period. */
const isAroundEnd = (fin: SourceDate, day: Day): boolean =>
  fin.earliest !== fin.latest && day >= fin.earliest && day <= fin.latest;

/** State of a contract on a day before the record, when only its period can tell. */
function statusFromPeriod(cls: Cls, day: Day): CoverageStatus | null {
  if (day < FIRST_DAY || (!cls.signature && cls.statut === "en préparation")) return null;
  // A record that does not say « terminé » after the announced end leaves the end in doubt.
  if (cls.fin && day > cls.fin.latest) return cls.statut === "terminé" ? "terminé" : "à vérifier";
  if (!cls.signature) return "à vérifier";
  if (day < cls.signature.earliest) return null;
  if (day < cls.signature.latest) return "à vérifier";
  if (!cls.fin) return cls.statut === "signé" ? "signé" : "à vérifier";
  return isAroundEnd(cls.fin, day) ? "à vérifier" : "signé";
}

/**
 * State of a contract on a day; null when it did not exist yet, or nobody knows that it did.
 *
 * - On the day of the record the recorded state is the answer.
 * - Later it still is, until the end that the source announces: « à vérifier » within a year or
 *   month that the source gives without its day, « terminé » after it.
 * - Earlier the period decides: « signé » between signature and end; « à vérifier » where the
 *   source leaves a doubt (date missing, or given without its day).
 */
export function statusAt(cls: Cls, day: Day, recordedOn: Day): CoverageStatus | null {
  if (day < recordedOn) return statusFromPeriod(cls, day);
  const runs = cls.statut === "signé" || cls.statut === "adopté";
  if (day === recordedOn || !runs || !cls.fin) return cls.statut;
  if (day > cls.fin.latest) return "terminé";
  return isAroundEnd(cls.fin, day) ? "à vérifier" : cls.statut;
}
