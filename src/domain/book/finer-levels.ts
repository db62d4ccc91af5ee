import { LEVELS, type Level, type ReadLevel } from "../geography/level";
import { isWider } from "../geography/level-table";
import type { Indicator } from "../indicator/indicator";

/**
 * Published levels of an indicator that are finer than a place, the widest first: its whole
 * territories of these may make it up. A group is made of EPCI and communes.
 */
export const finerLevels = (
  { availability, aggregation }: Pick<Indicator, "availability" | "aggregation">,
  level: ReadLevel,
): readonly Level[] =>
  LEVELS.filter(
    (each) =>
      isWider(level, each) &&
      (availability.some((at) => at.level === each) ||
        // Counts add up even where a rate is no figure: the deaths expected in a commune.
        (aggregation.rule === "ratio-of-sums" && each === LEVELS.at(-1))),
  );
