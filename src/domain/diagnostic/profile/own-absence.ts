import type { Subject } from "../../group/subject";
import { availabilityAt } from "../../indicator/availability-at";
import type { Indicator } from "../../indicator/indicator";
import { levelAbsenceWords } from "../../indicator/level-absence";
import { likeLevel } from "../comparables/comparable-variable";

/**
 * Why no figure of an indicator is the subject's own, in the words of the map and of its table: « pas
 * repris dans l’atlas (où : …) »; null where the level of the subject has figures. A group is of the level
 * of its members.
 */
export function ownAbsence(indicator: Indicator, subject: Pick<Subject, "level">): string | null {
  const level = likeLevel(subject);
  return availabilityAt(indicator, level) ? null : levelAbsenceWords(indicator, level);
}
