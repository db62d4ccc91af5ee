import type { ComputeRule, Indicator } from "./indicator";
import type { PublishedLevel } from "../geography/level";
import type { IndicatorRole } from "./traits";

export type Lots = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface Catalogue {
  /** In the order in which they are shown. */
  readonly themes: readonly string[];
  readonly indicators: readonly Indicator[];
  /** Columns that each file of figures holds: by lot, then by level, their identifiers. */
  readonly lots: Lots;
}

/** The indicator that plays a part of its own; null where the catalogue has none. */
export const indicatorOfRole = (
  { indicators }: Pick<Catalogue, "indicators">,
  role: IndicatorRole,
): Indicator | null => indicators.find(({ traits }) => traits.role === role) ?? null;

/** The indicator that the page makes by a rule; null where the catalogue has none. */
export const computedBy = (
  rule: ComputeRule["rule"],
  { indicators }: Pick<Catalogue, "indicators">,
): Indicator | null => indicators.find(({ compute }) => compute?.rule === rule) ?? null;

/**
 * What a lot calls a column of a year: `population@2017` where the years of a column are in several
 * lots, its identifier alone elsewhere.
 */
export function yearKey(id: string, year: number, lots: Lots): string {
  const key = `${id}@${year}`;
  const isApart = Object.values(lots).some((levels) =>
    Object.values(levels).some((ids) => ids.includes(key)),
  );
  return isApart ? key : id;
}

/** Lot that holds a column at a level; null where it has none there. */
export const lotOf = (lots: Lots, id: string, level: PublishedLevel): string | null =>
  Object.keys(lots).find((lot) => lots[lot]![level]?.includes(id)) ?? null;
