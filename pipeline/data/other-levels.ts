import type { Elsewhere, Indicator } from "@/domain/indicator/indicator";
import { availabilityAt } from "@/domain/indicator/availability-at";
import { COLUMN_LEVELS } from "./level-codes";
import { optionalWord } from "./catalogue-words";
import { readTable } from "./read-table";

const COLUMNS = ["indicateurs", "niveaux", "publie", "ou", "motif"] as const;

export type OtherLevelsRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

export const readOtherLevels = (): OtherLevelsRow[] => readTable("niveaux-publies.csv", COLUMNS);

const PUBLISHED = { oui: true, non: false } as const;

/** Levels of a row, of which the atlas has none for the indicator. */
function levelsOf(row: OtherLevelsRow, indicator: Indicator): Elsewhere["levels"] {
  return row.niveaux.split("|").map((text) => {
    const level = COLUMN_LEVELS.find((each) => each === text);
    if (!level || availabilityAt(indicator, level))
      throw new Error(
        `levelsOf requires levels that the atlas has not, got « ${text} » for ${indicator.id}`,
      );
    return level;
  });
}

/**
 * The indicators with what is known of the levels that the atlas has not: where they are published,
 * or that their producer publishes none. Nothing is said of a level that no row names.
 */
export function withOtherLevels(
  indicators: readonly Indicator[],
  rows: readonly OtherLevelsRow[],
): Indicator[] {
  const known = new Set(indicators.map(({ id }) => id));
  for (const row of rows) {
    const stranger = row.indicateurs.split("|").find((id) => !known.has(id));
    if (stranger !== undefined)
      throw new Error(`withOtherLevels requires known indicators, got ${stranger}`);
    const isPublished = optionalWord(PUBLISHED, row.publie, row.indicateurs);
    if (isPublished === null || isPublished === (row.ou === "") || row.motif === "")
      throw new Error(
        `withOtherLevels requires where it is published, and why that is known, got none for ${row.indicateurs}`,
      );
  }
  return indicators.map((indicator) => {
    const of = rows.filter(({ indicateurs }) => indicateurs.split("|").includes(indicator.id));
    const elsewhere = of
      .filter(({ ou }) => ou !== "")
      .map((row) => ({ levels: levelsOf(row, indicator), where: row.ou }));
    const unpublishedAt = of
      .filter(({ ou }) => ou === "")
      .flatMap((row) => levelsOf(row, indicator));
    const levels = [...elsewhere.flatMap((each) => each.levels), ...unpublishedAt];
    if (new Set(levels).size !== levels.length)
      throw new Error(`withOtherLevels requires each level once, got two for ${indicator.id}`);
    return {
      ...indicator,
      ...(elsewhere.length > 0 ? { elsewhere } : {}),
      ...(unpublishedAt.length > 0 ? { unpublishedAt } : {}),
    };
  });
}
