import type { Outline } from "@/domain/geography/outline";
import { loadOutlines } from "@/data/load-outlines";
import { loadTopology } from "@/data/load-topology";
import type { DataProblem } from "@/domain/data-problem";
import type { FileSource } from "@/domain/file-source";
import { levelFile, type LevelWith } from "@/domain/geography/level-table";
import { failure, success, type Result } from "@/domain/result";

type OutlineLevel = LevelWith<"outlines">;
type Loaded<Value> = Promise<Result<Value, DataProblem>>;

/** The outlines of territories, whoever asks for them: read once, off the page. */
export interface Outlines {
  /** Those of a level, in the order of its territories, of which there are `count`. */
  readonly allOf: (level: OutlineLevel, count: number) => Loaded<readonly Outline[]>;
  /** Some territories of a level, by their positions; null where there is none. */
  readonly at: (
    level: OutlineLevel,
    positions: readonly number[],
  ) => Loaded<readonly (Outline | null)[]>;
  /** One territory, by its position; null where there is none. */
  readonly of: (level: OutlineLevel, position: number) => Promise<Outline | null>;
  /** The communes as a GeoJSON file in memory: the map reads it without the page parsing it. */
  readonly communeFile: () => Loaded<Blob>;
}

const isTopology = (file: string): boolean => file.endsWith(".topojson");

/** The outlines that a source has; each file is read when first asked for. */
export function createOutlines({ json }: Pick<FileSource, "json">): Outlines {
  const shelves = new Map<OutlineLevel, Loaded<readonly Outline[]>>();
  const load = (level: OutlineLevel): Loaded<readonly Outline[]> => {
    const file = levelFile("outlines", level);
    return isTopology(file) ? loadTopology(json, file) : loadOutlines(json, file, null);
  };
  const loaded = (level: OutlineLevel): Loaded<readonly Outline[]> => {
    const loading =
      shelves.get(level) ??
      load(level).then((result) => {
        // A failure must not be remembered: the user may try again.
        if (!result.ok) shelves.delete(level);
        return result;
      });
    shelves.set(level, loading);
    return loading;
  };
  const at: Outlines["at"] = async (level, positions) => {
    const outlines = await loaded(level);
    if (!outlines.ok) return outlines;
    return success(positions.map((position) => outlines.value[position] ?? null));
  };
  return {
    at,
    allOf: async (level, count) => {
      const outlines = await loaded(level);
      if (!outlines.ok || outlines.value.length === count) return outlines;
      return failure({
        kind: "malformed",
        file: levelFile("outlines", level),
        path: "features",
        expected: `${count} contours`,
        found: String(outlines.value.length),
      });
    },
    of: async (level, position) => {
      const outlines = await at(level, [position]);
      return outlines.ok ? outlines.value[0]! : null;
    },
    communeFile: async () => {
      const outlines = await loaded("commune");
      if (!outlines.ok) return outlines;
      const collection = { type: "FeatureCollection", features: outlines.value };
      return success(new Blob([JSON.stringify(collection)], { type: "application/geo+json" }));
    },
  };
}
