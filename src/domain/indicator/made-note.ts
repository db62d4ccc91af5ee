import type { PublishedLevel } from "../geography/level";
import { levelName } from "../words/level-name";
import { availabilityAt } from "./availability-at";
import type { Indicator } from "./indicator";

/**
 * How the figures of an indicator are made at a level where its producer publishes none, in French:
 * « somme des départements »; empty where they are published or computed.
 */
export function madeNote(
  indicator: Pick<Indicator, "aggregation" | "availability">,
  level: PublishedLevel,
): string {
  const found = availabilityAt(indicator, level);
  if (!found || found.made === "published") return "";
  const { many } = levelName(found.from);
  switch (found.made) {
    case "summed":
      return `somme des ${many}`;
    case "divided":
      return `rapport des sommes des ${many}`;
    case "averaged":
      return "moyenne pondérée de territoires plus petits";
  }
}
