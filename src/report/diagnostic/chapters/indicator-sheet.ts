import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { printedPercent, printedValue } from "@/domain/book/rounding";
import { shownGap, type Gap } from "@/domain/diagnostic/gap";
import {
  compareEntries,
  comparedProfiles,
  readingsBeside,
  type ComparedEntries,
} from "@/domain/diagnostic/profile/compared-entries";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import type { Reading } from "@/domain/diagnostic/words/reading";
import { readingSentence } from "@/domain/diagnostic/words/sentence";
import type { Indicator } from "@/domain/indicator/indicator";
import { levelName } from "@/domain/words/level-name";
import { formatMeasure } from "@/domain/words/french";
import type { WorkbookCell, WorkbookSheet } from "../../dossier/xlsx/workbook";
import { evidenceWords } from "../words/entry-words";
import { saidUnit } from "@/domain/words/said-unit";
import { frenchSpaces } from "../french-spaces";

/** Where every figure read is, as the other documents name it. */
export const INDICATOR_SHEET = "Indicateurs";

const COLUMNS: readonly (readonly [head: string, width: number])[] = [
  ["Thème", 22],
  ["Code indicateur", 26],
  ["Indicateur", 48],
  ["Code territoire", 14],
  ["Territoire", 34],
  ["Niveau", 16],
  ["Part des habitants (%)", 12],
  ["Année", 8],
  ["Valeur", 12],
  ["Unité", 26],
  ["État", 20],
  ["Effectif", 10],
  ["Intervalle bas", 12],
  ["Intervalle haut", 12],
  ["Confiance (%)", 12],
  ["Référence", 34],
  ["Valeur de référence", 12],
  ["Écart", 12],
  ["Unité de l’écart", 14],
  ["Rang", 8],
  ["Sur", 8],
  ["Quart", 8],
  ["p", 12],
  ["p corrigé", 12],
  ["Jugement", 30],
  ["Phrase", 90],
  ["Définition", 70],
  ["Précaution", 70],
];

/** What the figure measures, and what must be known before it is quoted. */
const noticeCells = ({ definition, caution }: Indicator): WorkbookCell[] => [
  frenchSpaces(definition),
  caution === "" ? null : frenchSpaces(caution),
];

const GAP_UNIT: Record<Gap["kind"], (unit: string) => string> = {
  percent: () => "%",
  points: () => "points",
  unit: (unit) => unit,
};

function gapCells(
  { indicator, reference }: ProfileEntry,
  { measure, comparison }: Reading,
): WorkbookCell[] {
  if (measure.state !== "value" || reference.value === null || comparison.state === "impossible")
    return [null, null];
  const { kind, value } = shownGap(measure.value, reference.value, indicator);
  // A gap that the sentence calls « moins de 1 % » keeps its sign, were it of 0,04 %.
  const gap = kind === "percent" ? printedValue(value, 1) || value : value;
  return [gap, GAP_UNIT[kind](indicator.unit)];
}

function rowOf(
  theme: string,
  entry: ProfileEntry,
  reading: Reading,
  compared: ComparedEntries,
): WorkbookCell[] {
  const beside = compared.get(entry.key) ?? [entry];
  const { indicator, year, reference } = entry;
  const { place, measure, count, interval, position, comparison } = reading;
  const isTested = comparison.state === "tested";
  // The same figures as in the other documents, or a reader finds two.
  const printed = (value: number | null | undefined): WorkbookCell =>
    value == null ? null : printedValue(value, indicator.decimals);
  return [
    theme,
    entry.key,
    indicator.traits.placedLabel,
    place.code ?? "périmètre",
    place.nom,
    place.level === "perimetre" ? "périmètre" : levelName(place.level).one,
    place.share === null ? null : printedPercent(place.share, 1),
    year,
    printed(measure.state === "value" ? measure.value : null),
    saidUnit(indicator),
    measure.state === "value" ? "valeur" : formatMeasure(measure, indicator),
    count,
    printed(interval?.low),
    printed(interval?.high),
    interval ? printedPercent(interval.confidence, 1) : null,
    reference.value === null ? "aucune" : reference.label,
    printed(reference.value),
    ...gapCells(entry, reading),
    position?.censored ? null : (position?.rank ?? null),
    position?.count ?? null,
    position?.quarter ?? null,
    isTested ? comparison.pValue : null,
    isTested ? comparison.adjusted : null,
    evidenceWords(reading) || null,
    frenchSpaces(
      readingSentence(entry, reading, readingsBeside(beside, entry.readings.indexOf(reading))).text,
    ),
    ...noticeCells(indicator),
  ];
}

/** Columns of figures, which have the decimals of their indicator. */
const OF_INDICATOR = ["Valeur", "Intervalle bas", "Intervalle haut", "Valeur de référence"];

const FORMATS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(OF_INDICATOR.map((head) => [head, "row"])),
  "Part des habitants (%)": "0.0",
  Effectif: "#,##0",
  Écart: "+#,##0.0;-#,##0.0;0.0",
  "Confiance (%)": "0.0",
  p: "0.0000",
  "p corrigé": "0.0000",
};

/** One row by figure read, then one by indicator without any. */
export function indicatorSheet({ profile, yardsticks }: Diagnostic): WorkbookSheet {
  const compared = compareEntries(comparedProfiles({ profile, yardsticks }));
  const blank = (length: number): WorkbookCell[] => Array.from({ length }, () => null);
  const rows = profile.themes.flatMap(({ theme, entries, absent }) => [
    ...entries.flatMap((entry) =>
      entry.readings.map((reading) => ({
        decimals: entry.indicator.decimals,
        cells: rowOf(theme, entry, reading, compared),
      })),
    ),
    ...absent.map(({ indicator, reason }) => ({
      decimals: indicator.decimals,
      cells: [
        theme,
        indicator.id,
        indicator.label,
        ...blank(6),
        saidUnit(indicator),
        "sans chiffre",
        ...blank(14),
        frenchSpaces(reason),
        ...noticeCells(indicator),
      ],
    })),
  ]);
  return {
    name: INDICATOR_SHEET,
    head: COLUMNS.map(([head]) => head),
    rows: rows.map(({ cells }) => cells),
    decimals: rows.map(({ decimals }) => decimals),
    formats: FORMATS,
    widths: COLUMNS.map(([, width]) => width),
  };
}
