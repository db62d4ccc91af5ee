import type { Atlas } from "@/domain/geography/atlas";
import type { DataProblem } from "@/domain/data-problem";
import { success, type Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { readCommunes } from "./parse-communes";
import { readTerritories } from "./parse-territories";
import { parseFile } from "./parse-file";

const COMMUNES = "data/communes.json";
const TERRITOIRES = "data/territoires.json";

/** Loads the two files of the territories, in parallel. */
export async function loadAtlas(fetchJson: FetchJson): Promise<Result<Atlas, DataProblem>> {
  const [communesJson, territoiresJson] = await Promise.all([COMMUNES, TERRITOIRES].map(fetchJson));
  if (!communesJson!.ok) return communesJson!;
  if (!territoiresJson!.ok) return territoiresJson!;

  const communes = parseFile(COMMUNES, communesJson!.value, readCommunes);
  if (!communes.ok) return communes;
  const { index, population, populationYear } = communes.value;
  const territories = parseFile(TERRITOIRES, territoiresJson!.value, (json) =>
    readTerritories(json, communes.value),
  );
  if (!territories.ok) return territories;
  return success({
    communes: index,
    population,
    populationYear,
    ...territories.value,
  });
}
