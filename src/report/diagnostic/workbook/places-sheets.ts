import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { datedVariable } from "@/domain/diagnostic/comparables/variables-words";
import type { CommuneColumn, TablePlace } from "@/domain/diagnostic/communes/commune-tables";
import { fullAbsence } from "@/domain/diagnostic/words/commune-words";
import { printedValue } from "@/domain/book/rounding";
import { saysYear } from "@/domain/words/dated";
import { saidUnit } from "@/domain/words/said-unit";
import type { WorkbookCell, WorkbookSheet } from "../../dossier/xlsx/workbook";
import type { DiagnosticInput } from "../diagnostic-input";

/** Number as the other documents print it, where there is one. */
const known = (value: number | undefined, decimals: number): WorkbookCell =>
  value !== undefined && Number.isFinite(value) ? printedValue(value, decimals) : null;

const KINDS: Readonly<Record<TablePlace["kind"], string>> = {
  commune: "commune",
  epci: "EPCI",
  own: "territoire",
  group: "périmètre",
  region: "région",
  france: "France",
};

/** A figure as a number, or the words of its absence. */
const figureCell = (place: TablePlace, column: CommuneColumn, at: number): WorkbookCell => {
  const measure = place.measures[at]!;
  return measure.state === "value"
    ? printedValue(measure.value, column.indicator.decimals)
    : fullAbsence(measure.state, column, place);
};

/** « APL aux infirmières, 2023 (ETP pour 100 000 hab. standardisés) »; a year once. */
function fullHead({ indicator, year }: CommuneColumn): string {
  const label = indicator.traits.placedLabel;
  return `${label}${saysYear(label, year) ? "" : `, ${year}`} (${saidUnit(indicator)})`;
}

/** Places of all tables at once. */
function placesOf(
  { diagnostic, tables }: DiagnosticInput,
  list: "communes" | "beside",
): TablePlace[] {
  const { inside } = diagnostic;
  const [first, ...others] = tables;
  if (!first)
    return (list === "communes" ? inside.communes : []).map(({ code, nom, population }) => ({
      kind: "commune",
      code,
      nom,
      epci: "",
      population,
      measures: [],
    }));
  return first[list].map((place, at) => ({
    ...place,
    measures: [...place.measures, ...others.flatMap((table) => table[list][at]!.measures)],
  }));
}

const columnsOf = ({ tables }: DiagnosticInput): CommuneColumn[] =>
  tables.flatMap((table) => table.columns);

const figureCells = (place: TablePlace, columns: readonly CommuneColumn[]): WorkbookCell[] =>
  columns.map((column, at) => figureCell(place, column, at));

const numberFormat = (decimals: number): string =>
  decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;

const formatsOf = (
  people: readonly string[],
  columns: readonly CommuneColumn[],
): Record<string, string> =>
  Object.fromEntries([
    ...people.map((head) => [head, "#,##0"]),
    ...columns.map((column) => [fullHead(column), numberFormat(column.indicator.decimals)]),
  ]);

const orDash = (text: string): string => (text === "" ? "–" : text);

/** One row by commune: inhabitants of each legal year, and all that is known of it. */
export function communesSheet(input: DiagnosticInput): WorkbookSheet {
  const { populations } = input;
  const columns = columnsOf(input);
  const years = populations.map(({ year }) => `Population municipale ${year}`);
  return {
    name: "Communes",
    head: ["Code", "Commune", "EPCI", ...years, ...columns.map(fullHead)],
    rows: placesOf(input, "communes").map((place, at) => [
      place.code,
      place.nom,
      orDash(place.epci),
      ...populations.map(({ values }) => known(values[at], 0)),
      ...figureCells(place, columns),
    ]),
    formats: formatsOf(years, columns),
    widths: [10, 36, 36, ...years.map(() => 14), ...columns.map(() => 18)],
  };
}

/** What the communes are read beside, in the same columns: apart, so that no sum counts anybody twice. */
export function besideSheet(input: DiagnosticInput): WorkbookSheet {
  const columns = columnsOf(input);
  const people = `Population municipale ${input.diagnostic.populationYear}`;
  const rows = placesOf(input, "beside").map((place): WorkbookCell[] => [
    KINDS[place.kind],
    orDash(place.code),
    place.nom,
    place.population,
    ...figureCells(place, columns),
  ]);
  const none = ["Aucun chiffre connu par commune.", "–", "–", null, ...columns.map(() => null)];
  return {
    name: "EPCI et repères",
    head: ["Type", "Code", "Lieu", people, ...columns.map(fullHead)],
    rows: rows.length > 0 ? rows : [none],
    formats: formatsOf([people], columns),
    widths: [12, 11, 40, 14, ...columns.map(() => 18)],
  };
}

/** The subject first, then the territories that look like it, with every variable used. */
export function comparablesSheet({ comparables, subject }: Diagnostic): WorkbookSheet {
  const { used, neighbours } = comparables;
  const unit = (text: string): string => (text === "" ? "" : ` (${text})`);
  return {
    name: "Comparables",
    head: [
      "Code",
      "Territoire",
      "Distance (écarts types)",
      ...used.map(({ variable }) => `${datedVariable(variable)}${unit(variable.unit)}`),
    ],
    rows: [
      [
        subject.code ?? "périmètre",
        subject.nom,
        0,
        ...used.map(({ own, variable }) => known(own, variable.decimals)),
      ],
      ...neighbours.map(({ code, nom, distance, values }) => [
        code,
        nom,
        known(distance, 2),
        ...values.map((value, at) => known(value, used[at]!.variable.decimals)),
      ]),
    ],
    formats: { "Distance (écarts types)": "0.00" },
    widths: [12, 40, 12, ...used.map(() => 18)],
  };
}
