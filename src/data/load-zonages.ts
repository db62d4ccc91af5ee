import type { Zonages } from "@/domain/geography/gazetteer";
import { NO_ZONE } from "@/domain/geography/commune-index";
import type { DataProblem } from "@/domain/data-problem";
import type { Level } from "@/domain/geography/level";
import type { Result } from "@/domain/result";
import { territorySet, type TerritorySet } from "@/domain/geography/territory";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { readZones } from "./parse-territories";
import { field, integers } from "@/domain/json/column-value";

const NO_POSITION = -1;

function readZonage(json: unknown, key: string, level: Level, communeCount: number): TerritorySet {
  const { codes, noms } = readZones(json, key);
  const zones = integers(
    field(field(json, key), "communes", key),
    `${key}.communes`,
    NO_POSITION,
    codes.length - 1,
    communeCount,
  );
  const zoneOf = Uint16Array.from(zones, (zone) => (zone === NO_POSITION ? NO_ZONE : zone));
  return territorySet(level, noms, { codes, zoneOf });
}

export const readZonages = (json: unknown, communeCount: number): Zonages => ({
  bassinsDeVie: readZonage(json, "bassinsDeVie", "bassin-de-vie", communeCount),
  zonesEmploi: readZonage(json, "zonesEmploi", "zone-emploi", communeCount),
});

export const loadZonages = (
  fetchJson: FetchJson,
  communeCount: number,
): Promise<Result<Zonages, DataProblem>> =>
  loadFile(fetchJson, "data/zonages.json", (json) => readZonages(json, communeCount));
