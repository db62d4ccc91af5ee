import { quantile } from "@/stats/quantile";

/** One target of the issue, as measured. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly reference: string;
  readonly ratio: string;
  readonly target: string;
  /** Null for a figure without a target. */
  readonly isMet: boolean | null;
}

const HEADINGS = ["Mesure", "Médiane", "Référence", "Rapport", "Cible", "Verdict"];

export const median = (values: readonly number[]): number =>
  quantile(Float64Array.from(values).sort(), 0.5);

export const inMs = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export const inKb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} ko`;

export const formatRatio = (ratio: number): string => `× ${ratio.toFixed(2)}`;

/** Columns aligned on their widest cell. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const verdictOf = (isMet: boolean | null): string =>
  isMet === null ? "—" : isMet ? "ATTEINT" : "MANQUÉ";

export const formatLines = (lines: readonly Line[]): string =>
  formatTable([
    HEADINGS,
    ...lines.map(({ what, measured, reference, ratio, target, isMet }) => [
      what,
      measured,
      reference,
      ratio,
      target,
      verdictOf(isMet),
    ]),
  ]);
