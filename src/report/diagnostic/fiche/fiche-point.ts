import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Finding, SynthesisItem } from "@/domain/diagnostic/synthesis/finding";
import { LIST_WORDS } from "@/domain/diagnostic/synthesis/list-words";
import { dateBracket } from "@/domain/words/dated";
import { formatMeasure, formatNumber } from "@/domain/words/french";
import { measureOf, type Measure } from "@/domain/measure";
import { manyPlaces, rangeWords } from "../words/entry-words";
import { frenchSpaces } from "../french-spaces";
import { PLAIN_UNITS } from "../words/plain-units";
import { writtenOut } from "./written-out";

/** A line of the synthesis in plain words. */
export interface FichePoint {
  readonly key: string;
  /** What it is: « Atout », « Point d’attention ». */
  readonly kind: string;
  /** « Accès aux médecins généralistes ». */
  readonly label: string;
  /** With its unit and its year; empty for a line written by the user. */
  readonly value: string;
  /** What may be said of it, one or two sentences; the words of the user where they wrote it. */
  readonly words: string;
  /** `written`: words of the user, which no test confirms. */
  readonly evidence: Finding["evidence"] | "written";
}

/**
 * An index means nothing without what it is counted from: « 111,0 pour 100 en France métropolitaine »; any
 * other figure without a unit is a ratio: « 2,9 fois ».
 */
export function plainUnit({
  indicator: { unit, reference: base },
  reference,
}: ProfileEntry): string {
  if (unit === "")
    return base === null ? "fois" : `pour ${formatNumber(base)} en ${reference.label}`;
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
export function fichePoint({ key, list, finding, text, isRewritten }: SynthesisItem): FichePoint {
  const kind = LIST_WORDS[list].one;
  if (!finding) return { key, kind, label: "", value: "", words: text, evidence: "written" };
  const { entry, evidence, direction } = finding;
  const { lead, year } = entry;
  const value = lead ? plainValue(lead.measure, entry) : plainRange(entry);
  const words = `${direction}.${evidence === "tested" ? CONFIRMED : ""}`;
  return {
    key,
    kind,
    label: frenchSpaces(writtenOut(entry.indicator.traits.plainLabel)),
    value: frenchSpaces(
      writtenOut(`${value}${dateBracket(entry.indicator.traits.plainLabel, year)}`),
    ),
    words: isRewritten ? text : frenchSpaces(writtenOut(words)),
    evidence: isRewritten ? "written" : evidence,
  };
}

/** Characters of a line of the user that one page holds beside the others. */
export const MOST_CHARACTERS = 700;

/** A text that one page holds: whole, or cut at a word with a sign. */
export function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const cut = text.slice(0, MOST_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), MOST_CHARACTERS / 2))}…`;
}
