import { isCutForSheets, type ColumnTitle } from "../book/column-set";
import { titlesFor } from "../book/titles-for";
import type { Level, PublishedLevel } from "../geography/level";
import { hasSpread, levelRow } from "../geography/level-table";
import type { Catalogue } from "../indicator/catalogue";
import type { Indicator } from "../indicator/indicator";
import type { SpreadTitle } from "../indicator/spread";
import { zoneIndicators, ZONE_LEVELS } from "./sheet-zones";

/** A file of figures of a sheet, by the name under which it is asked for. */
export type SheetTitle = ColumnTitle | SpreadTitle;

/** The territory, what it is compared with, and France. */
const levelsShown = (level: PublishedLevel): readonly PublishedLevel[] => [
  level,
  ...levelRow(level).references,
  "france",
];

/**
 * Levels at which the tables of a sheet show an indicator. An index has its reference by construction:
 * it is shown of the territory alone, where the catalogue has it.
 */
export function factLevels(
  { reference, availability }: Pick<Indicator, "reference" | "availability">,
  level: PublishedLevel,
): readonly PublishedLevel[] {
  if (reference === null) return levelsShown(level);
  return availability.some((at) => at.level === level) ? [level] : [];
}

/**
 * Départements whose files a sheet reads at a level: of its own, the first, since each file gives its
 * territories whole; of others, all of those that hold a part of it.
 */
export const partsRead = (
  level: PublishedLevel,
  own: PublishedLevel,
  parts: readonly string[],
): readonly string[] => (level === own ? parts.slice(0, 1) : parts);

/** Spreads are shown of the territory and of its references, not of the zones. */
const spreadTitles = (level: Level, parts: readonly string[]): readonly SpreadTitle[] =>
  levelsShown(level)
    .filter(hasSpread)
    .flatMap((each) =>
      isCutForSheets(each)
        ? partsRead(each, level, parts).map((part) => `spread:${each}:${part}` as const)
        : [`spread:${each}` as const],
    );

/**
 * Files of the figures of a sheet: those of its tables, of its spreads, and of the zones that cover it,
 * folded until the reader opens one, save the territory itself.
 *
 * @param parts codes of the départements of the territory; no file without any
 * @param catalogue as sheets read it (`sheetCatalogue`)
 */
export function sheetTitles(
  level: Level,
  parts: readonly string[],
  { indicators, lots }: Catalogue,
  wantsZones: boolean,
): readonly SheetTitle[] {
  if (parts.length === 0) return [];
  const ofFacts = indicators
    .filter(({ traits }) => traits.sheet !== null)
    .flatMap((indicator) =>
      factLevels(indicator, level).flatMap((each) =>
        titlesFor(indicator, each, null, lots, partsRead(each, level, parts)),
      ),
    );
  const ofZones = ZONE_LEVELS.filter((each) => wantsZones || each === level).flatMap((each) =>
    zoneIndicators(indicators, each, level).flatMap((indicator) =>
      titlesFor(indicator, each, null, lots, partsRead(each, level, parts)),
    ),
  );
  // The zonings of a level are asked for apart: most sheets need the bassins alone.
  const ofFigures = [...ofFacts, ...ofZones].filter((title) => title !== "zonages");
  return [...new Set([...ofFigures, ...spreadTitles(level, parts)])];
}
