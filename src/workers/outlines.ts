import type { Outline } from "@/domain/geography/outline";
import { loadLevelOutlines } from "@/data/load-outlines";
import type { DataProblem } from "@/domain/data-problem";
import type { FileSource } from "@/domain/file-source";
import { levelFile, type LevelWith } from "@/domain/geography/level-table";
import { success, type Result } from "@/domain/result";

type OutlineLevel = LevelWith<"outlines">;
type Loaded<Value> = Promise<Result<Value, DataProblem>>;

/** The outlines of all of France by level, read off the page, once whoever asks for them. */
export interface Outlines {
  /** Those of a level, in the order of `codes`, those of its territories. */
  readonly allOf: (level: OutlineLevel, codes: readonly string[]) => Loaded<readonly Outline[]>;
  /** The same as a GeoJSON file in memory: the map reads it without the page parsing it. */
  readonly fileOf: (level: OutlineLevel, codes: readonly string[]) => Loaded<Blob>;
  /** Some territories of a level that was read, by their positions; null where there is none. */
  readonly at: (
    level: OutlineLevel,
    positions: readonly number[],
  ) => Loaded<readonly (Outline | null)[]>;
}

/** The outlines that a source has; each file is read when first asked for. */
export function createOutlines({ json }: Pick<FileSource, "json">): Outlines {
  const shelves = new Map<OutlineLevel, Loaded<readonly Outline[]>>();
  const allOf: Outlines["allOf"] = (level, codes) => {
    const loading =
      shelves.get(level) ??
      loadLevelOutlines(json, levelFile("outlines", level), codes, null).then((result) => {
        // A failure must not be remembered: the user may try again.
        if (!result.ok) shelves.delete(level);
        return result;
      });
    shelves.set(level, loading);
    return loading;
  };
  return {
    allOf,
    at: async (level, positions) => {
      const outlines = await (shelves.get(level) ?? success([]));
      if (!outlines.ok) return outlines;
      return success(positions.map((position) => outlines.value[position] ?? null));
    },
    fileOf: async (level, codes) => {
      const outlines = await allOf(level, codes);
      if (!outlines.ok) return outlines;
      const collection = { type: "FeatureCollection", features: outlines.value };
      return success(new Blob([JSON.stringify(collection)], { type: "application/geo+json" }));
    },
  };
}
