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

/**
 * State of a commune: the five states of a contract, then what is said where no contract is known to
 * reach it.
 *
 * - `périmètre inconnu`: a contract of its département is running whose communes no source names.
 * - `aucun CLS recensé`: contracts were looked for here and we know of none, which is not « pas de CLS ».
 * - `relevé partiel`: some contracts of its département are known, not all were looked for.
 * - `hors relevé`: nobody looked.
 */
export const COVERAGE_STATUSES = [
  "signé",
  "adopté",
  "à vérifier",
  "en préparation",
  "terminé",
  "périmètre inconnu",
  "aucun CLS recensé",
  "relevé partiel",
  "hors relevé",
] as const;

/** Ordered from the strongest: where several contracts meet on a commune, the first one counts. */
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

/** States that no contract gives. */
export type BareStatus =
  "périmètre inconnu" | "aucun CLS recensé" | "relevé partiel" | "hors relevé";

/** Position of the first state that no contract gives: from there on, the commune is bare. */
export const BARE = COVERAGE_STATUSES.indexOf("périmètre inconnu");

export const isBare = (status: CoverageStatus): status is BareStatus =>
  COVERAGE_STATUSES.indexOf(status) >= BARE;

/** How sure the record of a contract is, from its sources. */
export const CONFIDENCES = ["haute", "moyenne", "faible"] as const;

export type SourceConfidence = (typeof CONFIDENCES)[number];

/** Does the source say which communes the contract covers? */
export const PERIMETER_KNOWLEDGE = ["connu", "partiel", "inconnu"] as const;

export type PerimeterKnowledge = (typeof PERIMETER_KNOWLEDGE)[number];

/** What of a contract no source publishes: it was reckoned, and is told as such. */
export const RECKONED_FIELDS = ["signature", "fin", "prolongation", "statut"] as const;

export interface Reckoned {
  readonly champ: (typeof RECKONED_FIELDS)[number];
  /** How it was reckoned, in French. */
  readonly motif: string;
}

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
  /** End announced at the signature. */
  readonly fin: SourceDate | null;
  /** End after an avenant that extends the contract. */
  readonly prolongation: SourceDate | null;
  /** What avenants and conventions added, in the words of the record; empty without any. */
  readonly avenant: string;
  readonly generation: number | null;
  readonly statut: RecordedStatus;
  readonly axes: readonly string[];
  readonly sources: readonly string[];
  readonly confiance: SourceConfidence;
  readonly perimetre: PerimeterKnowledge;
  readonly comptees: readonly Reckoned[];
  /** Day on which its sources were last read. */
  readonly verifieLe: Day;
}

/** False when the source does not say any commune that the contract covers. */
export const hasKnownArea = (cls: Cls): boolean => cls.epci.length + cls.communes.length > 0;

/** The end that counts: an avenant extends the one announced at the signature. */
export const endOf = ({ fin, prolongation }: Pick<Cls, "fin" | "prolongation">) =>
  prolongation ?? fin;

/** « (date comptée, non publiée) » after a date that no source publishes; empty otherwise. */
export const reckonedMark = ({ comptees }: Pick<Cls, "comptees">, of: Reckoned["champ"]): string =>
  comptees.some(({ champ }) => champ === of) ? " (date comptée, non publiée)" : "";

/** No CLS before the law that created them: loi n° 2009-879 du 21 juillet 2009 (HPST), art. 118. */
const FIRST_DAY = "2009-07-21" as Day;

/** Within the year or month that the source gives without its day, inside the announced period. */
const isAroundEnd = (fin: SourceDate, day: Day): boolean =>
  fin.earliest !== fin.latest && day >= fin.earliest && day <= fin.latest;

/** State of a contract on a day before the record, when only its period can tell. */
function statusFromPeriod(cls: Cls, day: Day): CoverageStatus | null {
  if (day < FIRST_DAY || (!cls.signature && cls.statut === "en préparation")) return null;
  // A record that does not say « terminé » after the announced end leaves the end in doubt.
  const end = endOf(cls);
  if (end && day > end.latest) return cls.statut === "terminé" ? "terminé" : "à vérifier";
  if (!cls.signature) return "à vérifier";
  if (day < cls.signature.earliest) return null;
  if (day < cls.signature.latest) return "à vérifier";
  if (!end) return cls.statut === "signé" ? "signé" : "à vérifier";
  return isAroundEnd(end, day) ? "à vérifier" : "signé";
}

/**
 * State of a contract on a day; null when it did not exist yet, or nobody knows that it did.
 *
 * - On the day of the record the recorded state is the answer.
 * - Later it still is, until the end that the source announces, or the prolongation: « à vérifier » within a year or
 *   month that the source gives without its day, « terminé » after it.
 * - Earlier the period decides: « signé » between signature and end; « à vérifier » where the
 *   source leaves a doubt (date missing, or given without its day).
 */
export function statusAt(cls: Cls, day: Day, recordedOn: Day): CoverageStatus | null {
  if (day < recordedOn) return statusFromPeriod(cls, day);
  const runs = cls.statut === "signé" || cls.statut === "adopté";
  const end = endOf(cls);
  if (day === recordedOn || !runs || !end) return cls.statut;
  if (day > end.latest) return "terminé";
  return isAroundEnd(end, day) ? "à vérifier" : cls.statut;
}
