import type { Atlas } from "@/domain/geography/atlas";
import { NO_CHANGES } from "@/domain/geography/commune-changes";
import type { DataProblem } from "@/domain/data-problem";
import { success, type Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { readCommunes } from "./parse-communes";
import { readChanges } from "./parse-changes";
import { readTerritories } from "./parse-territories";
import { parseFile } from "./parse-file";

export const TERRITOIRES_FILE = "data/territoires.json";

/** All the communes, and those that the first view counts: the same content. */
export const COMMUNES_FILES = {
  all: "data/communes.json",
  opening: "data/communes-ouverture.json",
} as const;

/**
 * Loads the two files of the territories, in parallel.
 *
 * @param fetchJson may answer twice from one request: both atlases share the names of territories
 */
export async function loadAtlas(
  fetchJson: FetchJson,
  communesFile: (typeof COMMUNES_FILES)[keyof typeof COMMUNES_FILES] = COMMUNES_FILES.all,
): Promise<Result<Atlas, DataProblem>> {
  const [communesJson, territoiresJson] = await Promise.all(
    [communesFile, TERRITOIRES_FILE].map(fetchJson),
  );
  if (!communesJson!.ok) return communesJson!;
  if (!territoiresJson!.ok) return territoiresJson!;

  const communes = parseFile(communesFile, communesJson!.value, readCommunes);
  if (!communes.ok) return communes;
  const { index, population, populationYear } = communes.value;
  const territories = parseFile(TERRITOIRES_FILE, territoiresJson!.value, (json) => ({
    ...readTerritories(json, communes.value),
    // Of a part of the communes no former date is asked.
    changes: communesFile === COMMUNES_FILES.all ? readChanges(json, index) : NO_CHANGES,
  }));
  if (!territories.ok) return territories;
  return success({
    communes: index,
    population,
    populationYear,
    ...territories.value,
  });
}
