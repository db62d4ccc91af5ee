import type { CoverageOnDay } from "../contract/coverage-on-day";
import { yearOf } from "../day";
import type { Indicator } from "../indicator/indicator";

/**
 * Year that a figure is said to be of: that of its source, save for the coverage by contracts. It is
 * known on the day that the study chose, whatever the legal year of the inhabitants it counts.
 *
 * @param year of the source, among those that the catalogue gives
 */
export const figureYear = (
  { compute }: Pick<Indicator, "compute">,
  year: number,
  coverage: CoverageOnDay | null,
): number => (compute?.rule === "coverage" && coverage ? yearOf(coverage.day) : year);
