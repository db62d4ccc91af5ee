import type { CoverageStatus } from "@/domain/contract/cls";
import type { Absence } from "@/domain/measure";

/** What a legend says, whoever draws it: the screen, the printed page. All texts are in French. */
export interface Legend {
  readonly indicator: IndicatorLegend | null;
  readonly coverage: CoverageLegend | null;
  /** Nature of the outlines, such as « contours simplifiés », or empty. */
  readonly outlines: string;
}

export interface IndicatorLegend {
  readonly title: string;
  /** Unit, year and level in one line. */
  readonly subtitle: string;
  /** Producer, data set, year, licence. */
  readonly source: string;
  /** From the lowest to the highest; empty for counts. */
  readonly classes: readonly ClassEntry[];
  /** Why there are other classes than asked, at which end a producer stops; empty mostly. */
  readonly classNote: string;
  /** Circles of proportional area; empty for rates. */
  readonly circles: readonly CircleEntry[];
  readonly absences: readonly AbsenceEntry[];
  readonly histogram: readonly HistogramBin[];
}

export interface ClassEntry {
  readonly color: string;
  readonly label: string;
  /** Territories in the class. */
  readonly count: number;
}

export interface CircleEntry {
  readonly label: string;
  /** CSS pixels. */
  readonly radius: number;
}

export interface AbsenceEntry {
  readonly state: Absence;
  readonly color: string;
  readonly label: string;
  readonly count: number;
}

/** A bar of the distribution: its colour is that of the class of its middle. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly color: string;
}

export interface CoverageLegend {
  /** « Couverture par un CLS au 21 novembre 2026 ». */
  readonly title: string;
  readonly source: string;
  /** True when states are also tinted, no indicator lying underneath. */
  readonly isTinted: boolean;
  readonly entries: readonly CoverageLegendEntry[];
}

export interface CoverageLegendEntry {
  readonly status: CoverageStatus;
  readonly label: string;
  /** Inhabitants and communes of the scope, in words. */
  readonly detail: string;
}
