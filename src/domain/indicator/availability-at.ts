import { wholeParts } from "../geography/whole-parts";
import type { Level, PublishedLevel } from "../geography/level";
import type { Indicator } from "./indicator";

/**
 * Figures of an indicator at one level: published as they are, or made from a finer level by the
 * rule of the indicator, its sum or its weighted mean.
 */
export type LevelAvailability =
  | { readonly made: "published"; readonly from: null; readonly years: readonly number[] }
  | {
      readonly made: "summed" | "averaged";
      readonly from: Level;
      readonly years: readonly number[];
    };

type Offered = Pick<Indicator, "aggregation" | "availability">;

/** Years published at a level, ascending; none where the producer gives nothing. */
const publishedYears = ({ availability }: Offered, level: PublishedLevel): readonly number[] =>
  availability.find((each) => each.level === level)?.years ?? [];

/**
 * At which years an indicator has figures at a level, and how they are made; null where it has
 * none. What has a rule to add up (`sum`, `weighted-mean`) and is not published at the level is made
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
  if (rule !== "sum" && rule !== "weighted-mean") return null;
  const from = wholeParts(level).find((part) => publishedYears(indicator, part).length > 0);
  return from === undefined
    ? null
    : {
        made: rule === "sum" ? "summed" : "averaged",
        from,
        years: publishedYears(indicator, from),
      };
}

/** Years at which an indicator has figures at a level, ascending. */
export const yearsAt = (indicator: Offered, level: PublishedLevel): readonly number[] =>
  availabilityAt(indicator, level)?.years ?? [];
