import type { Confidence } from "@/stats/interval";
import { benjaminiHochberg } from "@/stats/benjamini-hochberg";
import { searchedWords, type Register } from "../../contract/register";
import { formatList } from "../../words/french";
import type { Indicator } from "../../indicator/indicator";
import { levelName } from "../../words/level-name";
import type { Comparables } from "../comparables/comparables";
import { buildEntry } from "./build-entry";
import type { DiagnosticBook } from "../../book/book";
import { createPlaces } from "../places";
import type { ProfileEntry } from "./profile-entry";
import type { Reading } from "../words/reading";
import { referencesOf, type Reference } from "../reference";
import type { Subject } from "../../group/subject";

/** An indicator without any figure that concerns the subject, and why, in French. */
export interface AbsentEntry {
  readonly indicator: Indicator;
  readonly reason: string;
}

export interface ProfileTheme {
  readonly theme: string;
  readonly entries: readonly ProfileEntry[];
  readonly absent: readonly AbsentEntry[];
}

/** What a subject looks like, indicator by indicator. */
export interface Profile {
  readonly subject: Subject;
  readonly reference: Reference;
  readonly references: readonly Reference[];
  readonly confidence: Confidence;
  readonly themes: readonly ProfileTheme[];
  /** How many comparisons were tested together. */
  readonly tests: number;
}

const ABSENT_HERE = "Aucun chiffre de l’atlas ne couvre ce territoire.";

function absentReason(
  { compute, availability, whyAbsent, kind }: Indicator,
  register: Register,
): string {
  // The one indicator that is computed everywhere and known in a part of France only.
  if (compute?.rule === "coverage")
    return `Les contrats n’ont été recherchés qu’${searchedWords(register)}\u00a0: pas de chiffre ici, ce qui n’est pas « pas de contrat ».`;
  // A number that is read as such, not as a rate: that of a wider territory is embedded, not shown.
  if (kind === "count" && availability.length > 0)
    return `Chiffres par ${formatList(availability.map(({ level }) => levelName(level).by))}\u00a0: le nombre d’un territoire plus large ne dit rien de celui-ci.`;
  return availability.length === 0 && whyAbsent !== "" ? whyAbsent : ABSENT_HERE;
}

type Tested = Extract<Reading["comparison"], { state: "tested" }>;

const testOf = ({ comparison }: Reading): Tested | null =>
  comparison.state === "tested" ? comparison : null;

const speaks = (entry: ProfileEntry): boolean =>
  entry.scale === "own" && entry.lead?.measure.state === "value";

/** Published a second time by another producer: left out where the first one speaks. */
const isSaid = (
  { indicator }: ProfileEntry,
  found: readonly { entry: ProfileEntry | null }[],
): boolean => found.some(({ entry }) => entry?.key === indicator.traits.saidBy && speaks(entry));

/** A number whose rate is read, of this territory or of a wider one: nothing of it is missing. */
const isTold = (
  { kind, traits }: Indicator,
  found: readonly { entry: ProfileEntry | null }[],
): boolean => kind === "count" && found.some(({ entry }) => entry?.key === traits.saidBy);

/**
 * The figure of a wider territory says no more where the subject has its own of the same family. An
 * index stands for one year and all causes: it leaves the others.
 */
const isOutdone = (
  { indicator, scale }: ProfileEntry,
  found: readonly { entry: ProfileEntry | null }[],
): boolean =>
  scale === "around" &&
  found.some(
    ({ entry }) =>
      entry?.scale === "own" &&
      entry.indicator.reference === null &&
      entry.indicator.traits.family === indicator.traits.family &&
      entry.lead?.measure.state === "value",
  );

/** Many comparisons at once: each p-value is adjusted for all those of the profile. */
function adjustTests(entries: readonly ProfileEntry[]): {
  entries: readonly ProfileEntry[];
  tests: number;
} {
  const tests = entries.flatMap(({ readings }) => readings.flatMap((each) => testOf(each) ?? []));
  const adjusted = benjaminiHochberg(tests.map(({ pValue }) => pValue));
  const byTest = new Map(tests.map((test, at) => [test, adjusted[at]!]));
  const adjust = (reading: Reading): Reading => {
    const test = testOf(reading);
    return test ? { ...reading, comparison: { ...test, adjusted: byTest.get(test)! } } : reading;
  };
  return {
    tests: tests.length,
    entries: entries.map((entry) => {
      const readings = entry.readings.map(adjust);
      const at = entry.lead ? entry.readings.indexOf(entry.lead) : -1;
      return { ...entry, readings, lead: readings[at] ?? null };
    }),
  };
}

/**
 * The profile of a subject: every indicator of the catalogue at the level at which it concerns it,
 * compared with one reference, with the tests corrected together.
 */
export function buildProfile(
  subject: Subject,
  book: DiagnosticBook,
  reference: Reference,
  confidence: Confidence,
  comparables: Comparables,
): Profile {
  const { catalogue, coverage } = book.files;
  const references = referencesOf(subject, book);
  const places = createPlaces(subject, book, comparables);
  const context = { subject, places, book, reference, references, confidence };
  const found = catalogue.indicators.map((indicator) => ({
    indicator,
    entry: buildEntry(indicator, context),
  }));
  const kept = found.flatMap(({ entry }) =>
    entry && !isSaid(entry, found) && !isOutdone(entry, found) ? entry : [],
  );
  const { entries, tests } = adjustTests(kept);
  const themes = catalogue.themes.map((theme): ProfileTheme => ({
    theme,
    entries: entries.filter(({ indicator }) => indicator.theme === theme),
    absent: found
      .filter(({ indicator, entry }) => indicator.theme === theme && entry === null)
      .filter(({ indicator }) => !isTold(indicator, found))
      .map(({ indicator }) => ({
        indicator,
        reason: absentReason(indicator, coverage.register),
      })),
  }));
  return { subject, reference, references, confidence, themes, tests };
}

/** Entries of a profile, in the order of its themes. */
export const entriesOf = ({ themes }: Profile): ProfileEntry[] =>
  themes.flatMap(({ entries }) => entries);
