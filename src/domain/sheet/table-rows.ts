import { printedPercent, printedValue } from "../book/rounding";
import { COVERAGE_STATUSES, isBare, type CoverageStatus } from "../contract/cls";
import { KNOWLEDGE, type Knowledge } from "../contract/knowledge";
import { BARE_CELLS } from "../words/bare-words";
import { availabilityAt } from "../indicator/availability-at";
import { levelAbsenceWords } from "../indicator/level-absence";
import { madeNote } from "../indicator/made-note";
import { toFrenchCsv, type Cell } from "../words/csv";
import { formatMeasure } from "../words/french";
import type { Indicator } from "../indicator/indicator";
import { levelName } from "../words/level-name";
import { saidUnit } from "../words/said-unit";
import type { Level } from "../geography/level";
import { MEASURE_STATES, type Measure } from "../measure";
import { codesMeant } from "../geography/read-code";
import { holdsWords, normaliseName } from "../words/search-text";

/** What the table says of a territory. */
export interface TableRow {
  readonly code: string;
  readonly nom: string;
  /** Municipal population of the legal year, inhabitants; null where Insee carries a former one. */
  readonly population: number | null;
  /** Figure of the indicator shown; null when none is. */
  readonly measure: Measure | null;
  /**
   * Share of inhabitants (0–1) under a CLS « signé » or « adopté »; null without inhabitants, and where
   * not all contracts were looked for.
   */
  readonly coverageShare: number | null;
  /** How far contracts were looked for here. */
  readonly knowledge: Knowledge;
  readonly status: CoverageStatus;
  /** Contracts of unknown perimeter that may cover what is left of it, in words. */
  readonly perhaps: readonly string[];
  /** The same in the little room of a cell. */
  readonly perhapsInShort: readonly string[];
  /** A recorded CLS of this territory that its source leaves in doubt. */
  readonly uncertain: boolean;
}

export type TableColumn = "nom" | "code" | "population" | "valeur" | "couverture" | "statut";

export interface TableOrder {
  readonly column: TableColumn;
  readonly descending: boolean;
}

const FRENCH = new Intl.Collator("fr", { numeric: true });

/** Rank of an absence: the reasons in the order of `MEASURE_STATES`, then no figure at all. */
const absenceRank = (measure: Measure | null): number =>
  measure ? MEASURE_STATES.indexOf(measure.state) : MEASURE_STATES.length;

/** Rank of a row without a share: nobody lives there, then partly looked for, then not at all. */
const unknownRank = ({ knowledge }: TableRow): number => KNOWLEDGE.indexOf(knowledge);

/** States known last in both directions: « relevé partiel », then « hors relevé ». */
const unrecordedRank = ({ status }: TableRow): number =>
  status === "relevé partiel" ? 1 : status === "hors relevé" ? 2 : 0;

/** How two rows compare, absences last in both directions; 0 keeps their order. */
function comparatorOf({ column, descending }: TableOrder): (a: TableRow, b: TableRow) => number {
  const sign = descending ? -1 : 1;
  switch (column) {
    case "nom":
      return (a, b) => sign * FRENCH.compare(a.nom, b.nom);
    case "code":
      return (a, b) => (a.code === b.code ? 0 : a.code < b.code ? -sign : sign);
    case "population":
      return (a, b) =>
        a.population !== null && b.population !== null
          ? sign * (a.population - b.population)
          : Number(a.population === null) - Number(b.population === null);
    case "valeur":
      return (a, b) =>
        a.measure?.state === "value" && b.measure?.state === "value"
          ? sign * (a.measure.value - b.measure.value)
          : absenceRank(a.measure) - absenceRank(b.measure);
    case "couverture":
      return (a, b) =>
        a.coverageShare !== null && b.coverageShare !== null
          ? sign * (a.coverageShare - b.coverageShare)
          : Number(a.coverageShare === null) - Number(b.coverageShare === null) ||
            unknownRank(a) - unknownRank(b);
    case "statut":
      return (a, b) =>
        unrecordedRank(a) - unrecordedRank(b) ||
        sign * (COVERAGE_STATUSES.indexOf(a.status) - COVERAGE_STATUSES.indexOf(b.status));
  }
}

/**
 * Rows in another order, names by French collation. Absent values come last whatever the
 * direction, by reason, in the order of `MEASURE_STATES`. Equal rows keep their order.
 *
 * @example sortRows(rows, { column: "valeur", descending: true })
 */
export const sortRows = (rows: readonly TableRow[], order: TableOrder): readonly TableRow[] =>
  rows.toSorted(comparatorOf(order));

/**
 * Rows whose name holds every word of the filter, or whose code begins with it or is meant by it.
 * Accents, case, hyphens and apostrophes do not matter; spaces inside a code neither
 * (`242 900 314`).
 *
 * @example filterRows(rows, "st brieuc") // « Saint-Brieuc Armor Agglomération »
 */
export function filterRows(rows: readonly TableRow[], filter: string): readonly TableRow[] {
  const text = normaliseName(filter);
  if (text === "") return rows;
  const [code, ...others] = codesMeant(filter);
  return rows.filter(
    (row) =>
      (code !== undefined && (row.code.startsWith(code) || others.includes(row.code))) ||
      holdsWords(foldedName(row.nom), text),
  );
}

/** Names as the filter compares them: worth keeping, 35,000 of them are read at each key. */
const folded = new Map<string, string>();

function foldedName(nom: string): string {
  const known = folded.get(nom);
  if (known !== undefined) return known;
  const name = normaliseName(nom);
  folded.set(nom, name);
  return name;
}

/** What the rows of a table are about: said in its header, not in its rows. */
export interface TableSubject {
  readonly level: Level;
  readonly indicator: Indicator | null;
  /** Year of the indicator. */
  readonly year: number | null;
  readonly populationYear: number;
  /** One line each. */
  readonly sources: readonly string[];
}

/** « APL aux médecins généralistes (consultations par an, 2023) », the known parts only. */
function indicatorHeader(indicator: Indicator, year: number | null): string {
  const details = [saidUnit(indicator), year === null ? "" : String(year)].filter(
    (part) => part !== "",
  );
  return details.length === 0 ? indicator.label : `${indicator.label} (${details.join(", ")})`;
}

/**
 * An absent value in words. A row without measure is one that waits for its file when the
 * indicator exists at the level.
 */
export function absenceWords(measure: Measure | null, indicator: Indicator, level: Level): string {
  if (measure) return formatMeasure(measure, indicator);
  return availabilityAt(indicator, level) ? "non chargé" : levelAbsenceWords(indicator, level);
}

/** The state of a territory in a cell. */
export const statusCell = (status: CoverageStatus): string =>
  isBare(status) ? BARE_CELLS[status] : status;

/** Why there is no share; empty beside one. */
export function unknownShareWords({ coverageShare, knowledge }: TableRow): string {
  if (coverageShare !== null) return "";
  return knowledge === "recensé" ? "sans habitant" : NOT_ALL_RECORDED[knowledge];
}

const NOT_ALL_RECORDED = { partiel: "relevé partiel", "hors relevé": "hors relevé" } as const;

/** The figure to the decimals that its producer publishes, or its absence in words. */
const measureCells = (measure: Measure | null, indicator: Indicator, level: Level): Cell[] =>
  measure?.state === "value"
    ? [printedValue(measure.value, indicator.decimals), madeNote(indicator, level) || "publié"]
    : [null, absenceWords(measure, indicator, level)];

/**
 * The table as a file for a French spreadsheet, rows in the order given: codes as text, absences
 * in words beside an empty figure; sources after a blank line.
 */
export function tableCsv(rows: readonly TableRow[], subject: TableSubject): string {
  const { indicator, year } = subject;
  const level = levelName(subject.level).one;
  const header = [
    "Code",
    "Nom",
    "Niveau",
    `Population municipale (habitants, ${subject.populationYear})`,
    ...(indicator ? [indicatorHeader(indicator, year), "État de la valeur"] : []),
    "Part de la population couverte par un CLS signé ou adopté (%)",
    "Relevé des contrats",
    "Statut du CLS",
    "Signalé incertain",
    "Contrats au périmètre inconnu",
  ];
  const cells = rows.map((row): Cell[] => [
    { code: row.code },
    row.nom,
    level,
    row.population,
    ...(indicator ? measureCells(row.measure, indicator, subject.level) : []),
    row.coverageShare === null ? null : printedPercent(row.coverageShare, 1),
    row.knowledge,
    row.status === "hors relevé" ? null : statusCell(row.status),
    isBare(row.status) ? null : row.uncertain ? "oui" : "non",
    row.perhaps.join(" ; ") || null,
  ]);
  const alone = (text: string | null): Cell[] => header.map((_, i) => (i === 0 ? text : null));
  const notes = [null, ...subject.sources].map(alone);
  return toFrenchCsv(header, [...cells, ...notes]);
}
