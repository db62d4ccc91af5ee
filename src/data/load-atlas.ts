import type { Atlas } from "@/domain/geography/atlas";
import type { DataProblem } from "@/domain/data-problem";
import { success, type Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { readCommunes } from "./parse-communes";
import { readContracts } from "./parse-contracts";
import { readTerritories } from "./parse-territories";
import { parseFile } from "./read";

const COMMUNES = "data/communes.json";
const TERRITOIRES = "data/territoires.json";
const CONTRATS = "data/contrats.json";

/** Loads the three files of the first view, in parallel. */
export async function loadAtlas(fetchJson: FetchJson): Promise<Result<Atlas, DataProblem>> {
  const [communesJson, territoiresJson, contratsJson] = await Promise.all(
    [COMMUNES, TERRITOIRES, CONTRATS].map(fetchJson),
  );
  if (!communesJson!.ok) return communesJson!;
  if (!territoiresJson!.ok) return territoiresJson!;
  if (!contratsJson!.ok) return contratsJson!;

  const communes = parseFile(COMMUNES, communesJson!.value, readCommunes);
  if (!communes.ok) return communes;
  const { index, population, populationYear } = communes.value;
  const territories = parseFile(TERRITOIRES, territoiresJson!.value, (json) =>
    readTerritories(json, communes.value),
  );
  if (!territories.ok) return territories;
  const contracts = parseFile(CONTRATS, contratsJson!.value, (json) =>
    readContracts(json, territories.value.epci.positionOf, index.rowOf),
  );
  if (!contracts.ok) return contracts;
  return success({
    communes: index,
    population,
    populationYear,
    ...territories.value,
    ...contracts.value,
  });
}
