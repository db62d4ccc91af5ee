import type { ReactNode } from "react";
import { printedPercent } from "@/domain/book/rounding";
import { formatNumber } from "@/domain/words/french";
import { availabilityAt } from "@/domain/indicator/availability-at";
import type { Indicator } from "@/domain/indicator/indicator";
import type { Level } from "@/domain/geography/level";
import {
  absenceWords,
  statusCell,
  unknownShareWords,
  type TableColumn,
  type TableRow,
} from "@/domain/sheet/table-rows";
import { CoverageSwatch } from "@/ui/legend/CoverageSwatch";

/** A column on screen: its header, and what it shows of a row. */
export interface ShownColumn {
  readonly column: TableColumn;
  readonly label: string;
  /** Unit and year, under the label. */
  readonly detail: string;
  readonly isNumber: boolean;
  readonly show: (row: TableRow) => ReactNode;
}

const absent = (words: string): ReactNode => <span className="table-absent">{words}</span>;

/** The unit is in the header, so that the figure is bare; an absence is written in words. */
const showMeasure = ({ measure }: TableRow, indicator: Indicator, level: Level): ReactNode =>
  measure?.state === "value"
    ? formatNumber(measure.value, indicator.decimals)
    : absent(absenceWords(measure, indicator, level));

const showStatus = (
  { status, uncertain, perhapsInShort: perhaps }: TableRow,
  isTinted: boolean,
): ReactNode => (
  <span className="table-status">
    <CoverageSwatch status={status} isTinted={isTinted} size={12} />
    <span>
      {/* The contracts that may be here say it already. */}
      {(status !== "périmètre inconnu" || perhaps.length === 0) && statusCell(status)}
      {uncertain && <span className="table-uncertain">signalé incertain</span>}
      {perhaps.map((words) => (
        <span key={words} className="table-perhaps">
          {words}
        </span>
      ))}
    </span>
  </span>
);

function indicatorColumn(indicator: Indicator, year: number | null, level: Level): ShownColumn {
  const detail = [indicator.unit, year === null ? "" : String(year)];
  return {
    column: "valeur",
    label: indicator.label,
    detail: detail.filter((part) => part !== "").join(", "),
    isNumber: true,
    show: (row) => showMeasure(row, indicator, level),
  };
}

/** Columns from left to right; that of the indicator only when one is shown. */
export function columnsOf(
  level: Level,
  indicator: Indicator | null,
  year: number | null,
  populationYear: number,
): readonly ShownColumn[] {
  return [
    { column: "nom", label: "Nom", detail: "", isNumber: false, show: ({ nom }) => nom },
    { column: "code", label: "Code", detail: "", isNumber: false, show: ({ code }) => code },
    {
      column: "population",
      label: "Population",
      detail: `habitants, ${populationYear}`,
      isNumber: true,
      show: ({ population }) => (population === null ? "sans donnée" : formatNumber(population)),
    },
    ...(indicator ? [indicatorColumn(indicator, year, level)] : []),
    {
      column: "couverture",
      label: "Part couverte",
      detail: "% des habitants",
      isNumber: true,
      show: (row) =>
        row.coverageShare === null
          ? absent(unknownShareWords(row))
          : formatNumber(printedPercent(row.coverageShare, 1), 1),
    },
    {
      column: "statut",
      label: "État du CLS",
      detail: "",
      isNumber: false,
      show: (row) => showStatus(row, indicator === null || !availabilityAt(indicator, level)),
    },
  ];
}
