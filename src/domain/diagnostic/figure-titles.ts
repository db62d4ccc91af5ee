import { isColumnTitle, type ColumnTitle } from "../book/column-set";
import { titlesAt, titlesOfColumns } from "../book/column-titles";
import { columnsBehind, titlesFor } from "../book/titles-for";
import type { Atlas } from "../geography/atlas";
import { rowsOfZone } from "../geography/commune-index";
import type { PublishedLevel } from "../geography/level";
import { levelsWith } from "../geography/level-table";
import { regionsOfRows } from "../geography/rows-by-region";
import type { Subject } from "../group/subject";
import { availabilityAt } from "../indicator/availability-at";
import type { Catalogue } from "../indicator/catalogue";
import type { Indicator } from "../indicator/indicator";
import { communeTitles } from "./communes/commune-tables";
import { likeLevel } from "./comparables/comparable-variable";
import { levelsAround } from "./profile/levels-around";
import { isArea } from "./reference";
import { spreadTitles } from "./spread-weights";

type Placed = Pick<Subject, "level" | "zoning" | "members">;

/** Régions whose communes are read: those of the subject, or all where it is itself a commune. */
function regionsRead({ level, zoning }: Placed, atlas: Atlas): readonly string[] {
  const rows = level === "commune" ? atlas.communes.codes.keys() : rowsOfZone(zoning, 0);
  return regionsOfRows(rows, atlas);
}

/** Is every figure of a level read: that of the subject, of its members, of its references? */
const isReadWhole = (level: PublishedLevel, subject: Placed): boolean =>
  level === likeLevel(subject) ||
  level === "france" ||
  isArea(level) ||
  subject.members.some((member) => member.level === level);

/** Indicators read at another level: those that have a role there, and those read around or inside. */
function indicatorsAt(
  level: PublishedLevel,
  subject: Placed,
  indicators: readonly Indicator[],
): readonly Indicator[] {
  const own = likeLevel(subject);
  const isAround = levelsAround(subject).some((each) => each.level === level);
  // Single communes have hardly any figure that does not add up: what surrounds them is read then.
  const hasOwn = ({ availability }: Indicator): boolean =>
    availability.some((at) => at.level === own) &&
    subject.members.every((member) => member.level === own);
  return indicators.filter(
    (indicator) => indicator.traits.role !== null || (isAround && !hasOwn(indicator)),
  );
}

/** Files of what is made of finer territories all over France, to compare the subject with others. */
function madeTitles(
  subject: Placed,
  { lots, indicators }: Pick<Catalogue, "lots" | "indicators">,
  { regions }: Atlas,
): readonly ColumnTitle[] {
  const own = likeLevel(subject);
  return indicators.flatMap((indicator) => {
    const found = availabilityAt(indicator, own);
    return found === null || found.made === "published"
      ? []
      : titlesFor(indicator, own, null, lots, regions.zoning.codes).filter(isColumnTitle);
  });
}

/**
 * Files of figures that the diagnostic of a subject reads: everything at its level and at those of
 * its references, and elsewhere what it has not of its own.
 */
export function figureTitles(
  subject: Placed,
  { lots, indicators }: Pick<Catalogue, "lots" | "indicators">,
  atlas: Atlas,
): readonly ColumnTitle[] {
  const regions = regionsRead(subject, atlas);
  const titles = levelsWith("columns").flatMap((level) => {
    if (isReadWhole(level, subject)) return titlesAt(level, lots, regions);
    const ids = indicatorsAt(level, subject, indicators).flatMap((each) => columnsBehind(each));
    return titlesOfColumns(ids, level, lots, regions);
  });
  return [
    ...new Set([
      ...titles,
      ...madeTitles(subject, { lots, indicators }, atlas),
      ...spreadTitles({ lots, indicators }, regions),
      ...communeTitles({ lots, indicators }, regions),
    ]),
  ];
}
