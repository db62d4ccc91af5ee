import { ABSENCE_WORDS } from "../../words/absence-words";
import { capitalised, formatList, formatNumber } from "../../words/french";
import type { InsideTable } from "../../indicator/inside-place";
import { ABSENCES, type Absence, type Measure } from "../../measure";
import type { CommuneColumn, CommuneFigures, TablePlace } from "../communes/commune-tables";

/** Names of the tables of the communes. */
export const TABLE_TITLES: Readonly<Record<InsideTable, string>> = {
  access: "Accès aux soins",
  people: "Population et âges",
  living: "Conditions de vie",
};

/** « Infirmiers, 2023 (ETP pour 100 000) ». */
export const columnHead = ({ indicator, year }: CommuneColumn): string =>
  `${indicator.inside!.head}, ${year} (${indicator.inside!.unit})`;

/** Absences in a narrow column; `absenceNotes` says them in full. */
const SHORT_ABSENCES: Readonly<Record<Absence, string>> = {
  ...ABSENCE_WORDS,
  secret: "secret",
  "not-loaded": "pas repris",
};

/** The group of its members has no median: it is not that nobody published one. */
const isNotAdded = ({ indicator }: CommuneColumn, { kind }: Pick<TablePlace, "kind">): boolean =>
  kind === "group" && indicator.aggregation.rule === "none";

/** Why there is no figure, in full. */
export const fullAbsence = (
  state: Absence,
  column: CommuneColumn,
  place: Pick<TablePlace, "kind">,
): string => (isNotAdded(column, place) ? "non agrégeable" : ABSENCE_WORDS[state]);

/** A figure under its head, which says the unit; or why there is none, in few words. */
export function cellWords(
  measure: Measure,
  column: CommuneColumn,
  place: Pick<TablePlace, "kind">,
): string {
  if (measure.state === "value") return formatNumber(measure.value, column.indicator.decimals);
  return isNotAdded(column, place) ? "non agrégeable" : SHORT_ABSENCES[measure.state];
}

/** The short words of a table that are not said in full in its cells. */
export function absenceNotes({ communes, beside }: CommuneFigures): string[] {
  const states = new Set(
    [...communes, ...beside].flatMap(({ measures }) => measures.map(({ state }) => state)),
  );
  return ABSENCES.filter(
    (state) => states.has(state) && SHORT_ABSENCES[state] !== ABSENCE_WORDS[state],
  ).map((state) => `${capitalised(SHORT_ABSENCES[state])} : ${ABSENCE_WORDS[state]}.`);
}

/** The name of a place in the first column. */
export const placeName = ({ kind, nom }: Pick<TablePlace, "kind" | "nom">): string =>
  kind === "own" || kind === "group" ? `Ensemble : ${nom}` : nom;

/** What the short heads and units of a table stand for, in sentences. */
export function columnNotes({ columns }: Pick<CommuneFigures, "columns">): string {
  const notes = columns
    .filter(
      ({ indicator: { label, unit, inside } }) => inside!.head !== label || inside!.unit !== unit,
    )
    .map(({ indicator: { label, unit, inside } }) =>
      inside!.unit === unit ? `${inside!.head} : ${label}` : `${inside!.head} : ${label}, ${unit}`,
    );
  return notes.length === 0 ? "" : `${notes.join(" ; ")}.`;
}

/** What is expected in a table and not in the atlas, and where it is. */
export const missingNotes = ({ missing }: Pick<CommuneFigures, "missing">): string[] =>
  missing.map(({ label, whyAbsent }) => `${label} : ${lowerFirst(whyAbsent)}`);

const lowerFirst = (words: string): string =>
  words.charAt(0).toLocaleLowerCase("fr") + words.slice(1);

/** « Seuil de sous-densité : 2,5 » for the columns that have one. */
export const thresholdNotes = ({ columns }: Pick<CommuneFigures, "columns">): string[] =>
  columns.flatMap(({ indicator: { threshold, inside, decimals } }) =>
    threshold
      ? [`${inside!.head}, ${threshold.words} : ${formatNumber(threshold.value, decimals)}.`]
      : [],
  );

/** Who publishes the figures of a table. */
export const tableSource = ({ columns }: Pick<CommuneFigures, "columns">): string =>
  `Source : ${formatList([...new Set(columns.map(({ indicator }) => indicator.producer))])}.`;
