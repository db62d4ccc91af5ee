import { jsonFetcher } from "@/data/fetch-json";
import { readOutlines } from "@/data/load-outlines";
import type { DataProblem } from "@/domain/data-problem";
import { levelFile, type LevelWith } from "@/domain/geography/level-table";
import { failure, success, type Result } from "@/domain/result";
import { communeFeatures, decodeTopology, type CommuneTopology } from "@/geo/topology";

type Outline = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;
type OutlineLevel = LevelWith<"outlines">;
type Loaded = Promise<Result<readonly Outline[], DataProblem>>;

/** Read once: outlines do not change while the page is open. */
const shelves = new Map<OutlineLevel, Loaded>();

const malformed = (file: string, path: string, expected: string): DataProblem => ({
  kind: "malformed",
  file,
  path,
  expected,
  found: "illisible",
});

async function load(base: string, level: OutlineLevel): Loaded {
  const file = levelFile("outlines", level);
  const json = await jsonFetcher(base)(file);
  if (!json.ok) return json;
  try {
    return success(
      level === "commune"
        ? communeFeatures(decodeTopology(json.value as CommuneTopology))
        : readOutlines(json.value, null),
    );
  } catch {
    return failure(malformed(file, "contours", "des contours lisibles"));
  }
}

function outlinesOf(base: string, level: OutlineLevel): Loaded {
  const known = shelves.get(level);
  if (known) return known;
  const loading = load(base, level).then((result) => {
    // A failure must not be remembered: the user may try again.
    if (!result.ok) shelves.delete(level);
    return result;
  });
  shelves.set(level, loading);
  return loading;
}

/**
 * Outlines of the communes as a GeoJSON file in memory: the map reads it without the page parsing it.
 *
 * @param base address of the page, with a final slash
 */
export async function communeFile(base: string): Promise<Result<Blob, DataProblem>> {
  const outlines = await outlinesOf(base, "commune");
  if (!outlines.ok) return outlines;
  const collection = { type: "FeatureCollection", features: outlines.value };
  return success(new Blob([JSON.stringify(collection)], { type: "application/geo+json" }));
}

/** Outlines of some territories of a level, by their positions; null where there is none. */
export async function outlinesAt(
  base: string,
  level: OutlineLevel,
  positions: readonly number[],
): Promise<Result<readonly (Outline | null)[], DataProblem>> {
  const outlines = await outlinesOf(base, level);
  if (!outlines.ok) return outlines;
  return success(positions.map((position) => outlines.value[position] ?? null));
}

/** Outline of one territory, by its position; null where there is none. */
export async function outlineOf(
  base: string,
  level: OutlineLevel,
  position: number,
): Promise<Outline | null> {
  const outlines = await outlinesOf(base, level);
  return (outlines.ok && outlines.value[position]) || null;
}
