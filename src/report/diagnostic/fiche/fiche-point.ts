import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Finding, SynthesisItem } from "@/domain/diagnostic/synthesis/finding";
import { formatMeasure, formatNumber } from "@/domain/words/french";
import { measureOf, type Measure } from "@/domain/measure";
import { manyPlaces, rangeWords } from "../words/entry-words";
import { frenchSpaces } from "../french-spaces";
import { PLAIN_UNITS } from "../words/plain-units";

/** A line of the synthesis in plain words. */
export interface FichePoint {
  readonly key: string;
  /** « Accès aux médecins généralistes ». */
  readonly label: string;
  /** With its unit and its year; empty for a line written by the user. */
  readonly value: string;
  /** What may be said of it, one or two sentences; the words of the user where they wrote it. */
  readonly words: string;
  /** `written`: words of the user, which no test confirms. */
  readonly evidence: Finding["evidence"] | "written";
}

/** An index means nothing without what it is counted from: « 111,0 pour 100 en France métropolitaine ». */
function plainUnit({ indicator: { unit, reference: base }, reference }: ProfileEntry): string {
  if (unit === "" && base !== null) return `pour ${formatNumber(base)} en ${reference.label}`;
  return PLAIN_UNITS[unit] ?? unit;
}

/** « 4,4 consultations possibles par habitant et par an ». */
export function plainValue(measure: Measure, entry: ProfileEntry): string {
  return formatMeasure(measure, { unit: plainUnit(entry), decimals: entry.indicator.decimals });
}

/** « de 15,0 à 33,7 pour 10 000 habitants selon les 12 bassins de vie ». */
export const plainRange = (entry: ProfileEntry): string =>
  `${rangeWords(entry, (value) => plainValue(measureOf(value), entry))} selon ${entry.readings.length > 1 ? "les " : ""}${manyPlaces(entry)}`;

const CONFIRMED = " Différence confirmée par un test.";

/** A line of the synthesis as the page for élus says it. */
export function fichePoint({ key, finding, text, isRewritten }: SynthesisItem): FichePoint {
  if (!finding) return { key, label: "", value: "", words: text, evidence: "written" };
  const { entry, evidence, direction } = finding;
  const { lead, year } = entry;
  const value = lead ? plainValue(lead.measure, entry) : plainRange(entry);
  const words = `${direction}.${evidence === "tested" ? CONFIRMED : ""}`;
  return {
    key,
    label: entry.indicator.traits.plainLabel,
    value: frenchSpaces(`${value} (${year})`),
    words: isRewritten ? text : frenchSpaces(words),
    evidence: isRewritten ? "written" : evidence,
  };
}
