import { wholeParts } from "../geography/whole-parts";
import type { Level, PublishedLevel } from "../geography/level";
import type { Indicator } from "./indicator";

/**
 * Figures of an indicator at one level: published as they are, or made from a finer level by the
 * rule of the indicator: its sum, its weighted mean, or the ratio of the sums of its counts.
 */
export type LevelAvailability =
  | { readonly made: "published"; readonly from: null; readonly years: readonly number[] }
  | {
      readonly made: "summed" | "averaged" | "divided";
      readonly from: Level;
      readonly years: readonly number[];
    };

const MADE = {
  sum: "summed",
  "weighted-mean": "averaged",
  "ratio-of-sums": "divided",
} as const;

type Offered = Pick<Indicator, "aggregation" | "availability">;

/** Years published at a level, ascending; none where the producer gives nothing. */
const publishedYears = ({ availability }: Offered, level: PublishedLevel): readonly number[] =>
  availability.find((each) => each.level === level)?.years ?? [];

/**
 * At which years an indicator has figures at a level, and how they are made; null where it has
 * none. What has a rule to add up and is not published at the level is made
 * from the widest level whose territories make up its own exactly.
 *
 * @example availabilityAt(pharmacies, "region") // { made: "summed", from: "departement", years: [2024] }
 */
export function availabilityAt(
  indicator: Offered,
  level: PublishedLevel,
): LevelAvailability | null {
  const published = publishedYears(indicator, level);
  if (published.length > 0) return { made: "published", from: null, years: published };
  const { rule } = indicator.aggregation;
  if (rule === "none") return null;
  const from = wholeParts(level).find((part) => publishedYears(indicator, part).length > 0);
  return from === undefined
    ? null
    : {
        made: MADE[rule],
        from,
        years: publishedYears(indicator, from),
      };
}

/** Years at which an indicator has figures at a level, ascending. */
export const yearsAt = (indicator: Offered, level: PublishedLevel): readonly number[] =>
  availabilityAt(indicator, level)?.years ?? [];
