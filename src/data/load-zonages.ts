import type { DataProblem } from "@/domain/data-problem";
import type { FetchJson } from "@/domain/file-source";
import { NO_ZONE, type Zoning } from "@/domain/geography/commune-index";
import type { Zonages } from "@/domain/geography/gazetteer";
import type { Level } from "@/domain/geography/level";
import { territorySet, type TerritorySet } from "@/domain/geography/territory";
import { field, integers, list, text } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";
import { success, type Result } from "@/domain/result";
import { loadFile } from "./load-file";
import { NO_RANK, rankAt } from "./parse-communes";
import { readZones } from "./parse-territories";

/** Rows of the communes EPCI by EPCI, those without EPCI last. */
function rowsByEpci({ codes, zoneOf }: Zoning): readonly (readonly number[])[] {
  const rows = Array.from({ length: codes.length + 1 }, (): number[] => []);
  zoneOf.forEach((zone, row) => rows[zone === NO_ZONE ? codes.length : zone]!.push(row));
  return rows;
}

/**
 * Reads `data/bassins-de-vie.json` or `data/zones-emploi.json`, where the zone of a commune is one
 * character: its rank among the zones of its EPCI.
 *
 * @param epci EPCI of the communes
 */
export function readZonage(json: unknown, key: string, level: Level, epci: Zoning): TerritorySet {
  const value = field(json, key);
  const { codes, noms } = readZones(json, key);
  const groups = rowsByEpci(epci);
  const zones = list(field(value, "parEpci", key), `${key}.parEpci`).map((each, at) =>
    integers(each, `${key}.parEpci[${at}]`, 0, codes.length - 1),
  );
  if (zones.length !== groups.length)
    refuse(`${key}.parEpci`, `liste de longueur ${groups.length}`, zones.length);
  const ranks = text(field(value, "rangs", key), `${key}.rangs`);
  const count = epci.zoneOf.length;
  if (ranks.length !== count) refuse(`${key}.rangs`, `texte de ${count} caractères`, ranks);
  const zoneOf = new Uint16Array(count).fill(NO_ZONE);
  let next = 0;
  groups.forEach((rows, group) => {
    for (const row of rows) {
      const rank = ranks.charAt(next);
      if (rank !== NO_RANK)
        zoneOf[row] =
          zones[group]![rankAt(rank)] ?? refuse(`${key}.rangs[${next}]`, "rang de zone", rank);
      next++;
    }
  });
  return territorySet(level, noms, { codes, zoneOf });
}

type Loaded<Value> = Promise<Result<Value, DataProblem>>;

/** The bassins alone: all that a sheet needs of the zonings. */
export async function loadBassins(
  fetchJson: FetchJson,
  epci: Zoning,
): Loaded<Pick<Zonages, "bassinsDeVie">> {
  const set = await loadFile(fetchJson, "data/bassins-de-vie.json", (json) =>
    readZonage(json, "bassinsDeVie", "bassin-de-vie", epci),
  );
  return set.ok ? success({ bassinsDeVie: set.value }) : set;
}

/** @param bassins the bassins, already asked for or not */
export async function loadZonages(
  fetchJson: FetchJson,
  epci: Zoning,
  bassins = loadBassins(fetchJson, epci),
): Loaded<Zonages> {
  const zonesEmploi = loadFile(fetchJson, "data/zones-emploi.json", (json) =>
    readZonage(json, "zonesEmploi", "zone-emploi", epci),
  );
  const [first, second] = await Promise.all([bassins, zonesEmploi]);
  if (!first.ok) return first;
  return second.ok ? success({ ...first.value, zonesEmploi: second.value }) : second;
}
