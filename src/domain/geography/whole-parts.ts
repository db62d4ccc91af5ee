import type { Level, PublishedLevel } from "./level";

/**
 * Level whose territories lie each whole within one territory of a wider level, and make it up
 * without gap. Bassins de vie and zones d'emploi cross the borders of départements and régions;
 * four islands belong to no EPCI.
 */
const PARTS: readonly (readonly [wider: PublishedLevel, part: Level])[] = [
  ["france", "region"],
  ["france", "departement"],
  ["france", "commune"],
  ["region", "departement"],
  ["region", "commune"],
  ["ancienne-region", "departement"],
  ["ancienne-region", "commune"],
  ["departement", "commune"],
  ["zone-emploi", "commune"],
  ["bassin-de-vie", "commune"],
  ["epci", "commune"],
];

/**
 * Levels of which the territories of a level are exactly made, the widest first.
 *
 * @example wholeParts("region") // ["departement", "commune"]
 */
export const wholeParts = (wider: PublishedLevel): Level[] =>
  PARTS.filter(([level]) => level === wider).map(([, part]) => part);
