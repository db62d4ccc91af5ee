import { LEVELS, type Level, type PublishedLevel } from "../geography/level";
import type { Indicator } from "../indicator/indicator";

/**
 * Published levels of an indicator that are finer than a place, the widest first: its whole
 * territories of these may make it up. A group is made of EPCI and communes.
 */
export function finerLevels(
  { availability }: Pick<Indicator, "availability">,
  level: PublishedLevel | "perimetre",
): readonly Level[] {
  const published = LEVELS.filter((each) => availability.some((at) => at.level === each));
  if (level === "france") return published;
  if (level === "perimetre")
    return published.filter((each) => each === "epci" || each === "commune");
  return published.filter((each) => LEVELS.indexOf(each) > LEVELS.indexOf(level));
}
