import type { DataProblem } from "@/domain/data-problem";
import type { Atlas } from "@/domain/geography/atlas";
import { eachCommune, type Zoning } from "@/domain/geography/commune-index";
import { hasRegionalOutlines, levelRow, type LevelWith } from "@/domain/geography/level-table";
import type { Outline } from "@/domain/geography/outline";
import { regionsHolding } from "@/domain/geography/regions-holding";
import { success, type Result } from "@/domain/result";
import { loadableOf, type Library, type RegionalLevel } from "./library";
import { takeFile } from "./take-file";

type Loaded<Value> = Promise<Result<Value, DataProblem>>;

/** Outlines of some territories of a level, by their positions; null where there is none. */
export type OutlinesAt = (
  level: LevelWith<"outlines">,
  positions: readonly number[],
) => Loaded<readonly (Outline | null)[]>;

/** Grouping of the communes by a level, with the file that brings it. */
async function zoningOf(library: Library, level: RegionalLevel, atlas: Atlas): Loaded<Zoning> {
  const { territories } = levelRow(level);
  if (territories.file === "atlas") return success(atlas[territories.key].zoning);
  if (territories.file !== "zonages") return success(eachCommune(atlas.communes));
  const zonages = await takeFile(library, territories.file);
  return zonages.ok ? success(zonages.value[territories.key].zoning) : zonages;
}

async function regionalOutlines(
  library: Library,
  level: RegionalLevel,
  positions: readonly number[],
): Loaded<readonly Outline[]> {
  const atlas = await takeFile(library, "atlas");
  if (!atlas.ok) return atlas;
  const zoning = await zoningOf(library, level, atlas.value);
  if (!zoning.ok) return zoning;
  const regions = regionsHolding(zoning.value, positions, atlas.value.regions.zoning);
  const files = await Promise.all(
    regions.map((region) => takeFile(library, `outlines:${level}:${region}`)),
  );
  const outlines: Outline[] = [];
  for (const file of files) {
    if (!file.ok) return file;
    outlines.push(...file.value);
  }
  return success(outlines);
}

/**
 * Reads only the files of the régions that hold what is asked; once the map shows the whole of
 * France, `held` has it all, off the page.
 */
export const createOutlinesAt =
  (library: Library, held: OutlinesAt): OutlinesAt =>
  async (level, positions) => {
    if (positions.length === 0) return success([]);
    const whole = loadableOf(library.contents.getState(), `outlineFile:${level}`);
    if (whole.status === "ready") return held(level, positions);
    const outlines = await (hasRegionalOutlines(level)
      ? regionalOutlines(library, level, positions)
      : takeFile(library, `outlines:${level}`));
    if (!outlines.ok) return outlines;
    const byPosition = new Map(outlines.value.map((each, rank) => [each.id ?? rank, each]));
    return success(positions.map((position) => byPosition.get(position) ?? null));
  };
