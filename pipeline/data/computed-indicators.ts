import type { Availability, ComputeRule } from "@/domain/indicator/indicator";
import { LEVELS } from "@/domain/geography/level";
import { POPULATION_YEARS } from "./populations";
import { POPULATION_YEAR } from "./territories";

const everywhere = (years: readonly number[]): Availability[] =>
  [...LEVELS, "france" as const].map((level) => ({ level, years }));

/**
 * The areas come from simplified outlines: within 2 % for a group of communes, but up to ten times
 * too small for a small commune (Saint-Mandé: 0.09 km² instead of 0.92). No density of a commune.
 */
const exceptCommune = (years: readonly number[]): Availability[] =>
  everywhere(years).filter(({ level }) => level !== "commune");

/**
 * Levels and years of what the page computes from the commune files: it has an entry in the
 * catalogue and no column in `data/figures`.
 */
export const COMPUTED: Readonly<Record<ComputeRule["rule"], readonly Availability[]>> = {
  population: everywhere(POPULATION_YEARS),
  "yearly-change": everywhere([POPULATION_YEAR]),
  density: exceptCommune([POPULATION_YEAR]),
  // Year of the population; the contracts are those of the day that the reader chooses.
  coverage: everywhere([POPULATION_YEAR]),
};
