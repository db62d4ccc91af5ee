import { hasRegionalOutlines, type LevelWith } from "@/domain/geography/level-table";
import type { Outline } from "@/domain/geography/outline";
import type { Shelf, Title } from "@/state/library";

type OutlineLevel = LevelWith<"outlines">;

/** Titles whose files are lists of outlines. */
export type OutlineListTitle = Extract<Title, `outlines:${string}`>;

/**
 * Files of the outlines of a level that are needed in some régions: theirs, or all of France for the
 * levels of few territories.
 *
 * @param regions codes of régions
 */
export const outlineTitlesIn = (
  level: OutlineLevel,
  regions: readonly string[],
): OutlineListTitle[] =>
  hasRegionalOutlines(level)
    ? regions.map((region) => `outlines:${level}:${region}` as const)
    : [`outlines:${level}`];

/** The same for several levels. */
export const outlineTitlesOf = (
  levels: readonly OutlineLevel[],
  regions: readonly string[],
): OutlineListTitle[] => levels.flatMap((level) => outlineTitlesIn(level, regions));

/** A territory that straddles two régions is in the files of both: it is given once. */
export function joinedOutlines(parts: readonly (readonly Outline[])[]): readonly Outline[] {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return [...new Map(parts.flat().map((outline) => [outline.id, outline])).values()];
}

/** Outlines of a level in some régions, from the files at hand; without those that are not. */
export const outlinesOfRegions = (
  level: OutlineLevel,
  regions: readonly string[],
  values: Partial<{ readonly [T in OutlineListTitle]: Shelf[T] | null }>,
): readonly Outline[] =>
  joinedOutlines(outlineTitlesIn(level, regions).map((title) => values[title] ?? []));
