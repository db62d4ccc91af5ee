import type { Availability, ComputeRule } from "@/domain/indicator/indicator";
import { LEVELS } from "@/domain/geography/level";
import { POPULATION_YEARS } from "./populations";
import { POPULATION_YEAR } from "./territories";

const everywhere = (years: readonly number[]): Availability[] =>
  [...LEVELS, "france" as const].map((level) => ({ level, years }));

/**
 * Levels and years of what the page computes from the commune files: it has an entry in the
 * catalogue and no column in `data/figures`.
 */
export const COMPUTED: Readonly<Record<ComputeRule["rule"], readonly Availability[]>> = {
  inhabitants: everywhere(POPULATION_YEARS),
  "yearly-change": everywhere([POPULATION_YEAR]),
  density: everywhere([POPULATION_YEAR]),
  // Year of the population; the contracts are those of the day that the reader chooses.
  coverage: everywhere([POPULATION_YEAR]),
};
