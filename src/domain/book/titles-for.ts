import type { Level } from "../geography/level";
import { hasColumns, type ColumnLevel } from "../geography/level-table";
import { availabilityAt } from "../indicator/availability-at";
import type { Indicator } from "../indicator/indicator";
import { isComputed } from "./computed-column";
import { finerLevels } from "./finer-levels";

/** A file of figures, or of what they are made with, by the name under which it is asked for. */
export type BookTitle = "detail" | "zonages" | `columns:${ColumnLevel}`;

/**
 * Files that the figures of an indicator at a level are read from, beside the atlas and the
 * coverage; none where it has no figure.
 *
 * @example titlesFor(pharmacies, "region") // ["zonages", "columns:departement"]
 */
export function titlesFor(indicator: Indicator, level: Level): readonly BookTitle[] {
  if (isComputed(indicator.id)) return indicator.id === "couverture_cls" ? [] : ["detail"];
  const found = availabilityAt(indicator, level);
  if (!found) return [];
  const levels = found.made === "published" ? [level] : finerLevels(indicator, level);
  const columns = levels.flatMap((each): BookTitle[] =>
    hasColumns(each) ? [`columns:${each}`] : [],
  );
  return found.made === "published" ? columns : ["zonages", ...columns];
}
