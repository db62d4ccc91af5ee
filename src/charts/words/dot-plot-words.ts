import { capitalised, formatNumber, plural } from "@/domain/words/french";
import type { FigureTable } from "../figure";
import {
  absenceTexts,
  byValue,
  extremesText,
  hasValue,
  unitSuffix,
  yearSuffix,
  type Noun,
} from "./plot-words";
import type { Quantity } from "@/domain/words/quantity";
import { formatQuantity } from "./quantity";
import { joinSentences } from "./join-sentences";

/** One commune, bassin or member. */
export interface DotRow {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  /** Formatted value, or the words of its absence. */
  readonly valueText: string;
  /** Null: dots of one size. */
  readonly population: number | null;
  /** Drawn in the colour of the territory itself. */
  readonly isOwn: boolean;
}

interface NamedLine {
  readonly label: string;
  readonly value: number;
}

/** What a dot plot shows. Texts are in French. */
export interface DotPlotData extends Quantity {
  readonly title: string;
  readonly year: string;
  /** What a row is: « commune », « communes ». */
  readonly noun: Noun;
  readonly rows: readonly DotRow[];
  readonly references: readonly NamedLine[];
  /** A level that has a meaning of its own: « seuil de sous-densité », 2.5. */
  readonly threshold: NamedLine | null;
}

/** What a dot plot says, in sentences: how many, extremes, under the threshold, missing. */
export function dotPlotAlt(data: DotPlotData): string {
  const { rows, references, threshold, noun, year } = data;
  const withValue = rows.filter(hasValue);
  const count = plural(
    withValue.length,
    `${noun.one} avec une valeur`,
    `${noun.many} avec une valeur`,
  );
  const under = threshold ? withValue.filter((row) => row.value < threshold.value).length : 0;
  const own = withValue.filter((row) => row.isOwn);
  return joinSentences([
    `${count} sur ${formatNumber(rows.length)}${yearSuffix(year)}.`,
    ...own.map((row) => `${row.label} : ${formatQuantity(row.value, data)}.`),
    ...extremesText(rows),
    ...references.map(({ label, value }) => `${label} : ${formatQuantity(value, data)}.`),
    ...(threshold && withValue.length > 0
      ? [
          `Sous ${formatQuantity(threshold.value, data)} (${threshold.label}) : ${plural(under, noun.one, noun.many)}.`,
        ]
      : []),
    ...absenceTexts(rows),
  ]);
}

/** All rows, the lowest first, those without value at the end; then the lines. */
export function dotPlotTable(data: DotPlotData): FigureTable {
  const { rows, references, threshold, noun, title, year, unit } = data;
  const hasPopulation = rows.some((row) => row.population !== null);
  const name = capitalised(noun.one);
  const lines = [...references, ...(threshold ? [threshold] : [])];
  const population = (value: number | null): string[] =>
    hasPopulation ? [value === null ? "–" : formatNumber(value)] : [];
  return {
    caption: `${title}${yearSuffix(year)}`,
    head: [name, `Valeur${unitSuffix(unit)}`, ...(hasPopulation ? ["Population"] : [])],
    rows: [
      ...[...byValue(rows), ...rows.filter((row) => !hasValue(row))].map((row) => [
        row.label,
        row.valueText,
        ...population(row.population),
      ]),
      ...lines.map(({ label, value }) => [label, formatQuantity(value, data), ...population(null)]),
    ],
  };
}
