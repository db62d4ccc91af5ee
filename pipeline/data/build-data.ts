import { join } from "node:path";
import { readAdjacency } from "./adjacency";
import { HELPER_COLUMNS, readAplColumns, readAplSpreads } from "./apl";
import { readArs } from "./ars";
import { buildCatalogue, idsBySource, readCatalogueRows } from "./catalogue";
import { checkColumn, checkCount, checkDistinctIds, checkZonesNamed } from "./checks";
import { readComplements } from "./complements";
import {
  communesDetailFile,
  communesFile,
  openingFile,
  rechercheFile,
  territoiresFile,
  zonagesFile,
} from "./commune-files";
import { readAreaColumns } from "./columns/area-columns";
import { lotsOf, readLots, writeColumns } from "./columns/lots";
import { contratsFile } from "./contrats-file";
import { readRegister } from "./contracts";
import { readAllCommunes } from "./decoupage";
import { rowsOfZone } from "@/domain/geography/commune-index";
import type { ColumnLevel } from "@/domain/geography/level-table";
import { codesOf } from "./level-codes";
import { oldCodesFile } from "./old-codes";
import { readPopulations } from "./populations";
import { readPublishedColumns } from "./published-columns";
import { readSources } from "./read-sources";
import { readArsRules } from "./rules";
import type { SourceColumn } from "./source-column";
import { readTerritories, type Territories } from "./territories";
import { writeJson } from "./write-files";

/** Counts of `pipeline/figures/README.md` (COG 2026). */
function checkTerritories(territories: Territories): void {
  checkCount("communes", territories.communes.codes.length, 34_875);
  const zonings = [
    ["régions", territories.regions, 18],
    ["anciennes régions", territories.anciennesRegions, 16],
    ["départements", territories.departements, 101],
    ["EPCI", territories.epci, 1_255],
    ["bassins de vie", territories.bassinsDeVie, 1_707],
    ["zones d’emploi", territories.zonesEmploi, 306],
  ] as const;
  for (const [label, zoning, expected] of zonings) {
    checkCount(label, zoning.codes.length, expected);
    checkZonesNamed(label, zoning.codes, zoning.noms);
  }
}

const keyOf = ({ level, indicator, year }: SourceColumn): string => `${level}|${indicator}|${year}`;

/** Every embedded column, checked, sorted by level, indicator and year. */
function readColumns(
  codes: (level: ColumnLevel) => readonly string[],
  ids: ReadonlyMap<string, string>,
): SourceColumn[] {
  const published = readPublishedColumns(codes, ids);
  const strangers = new Set(published.outside.map((text) => text.split(" ")[1]));
  console.log(
    `écartées : ${published.outside.length} lignes de C@rtoSanté hors du référentiel (${[...strangers].join(", ")})`,
  );
  const columns = [...published.columns, ...readAplColumns(codes)];
  columns.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  checkDistinctIds("columns", columns.map(keyOf));
  for (const column of columns) checkColumn(column, codes(column.level as ColumnLevel).length);
  return columns;
}

const communesByRegion = ({ regions }: Territories): ReadonlyMap<string, readonly number[]> =>
  new Map(regions.codes.map((code, zone) => [code, rowsOfZone(regions, zone)]));

/** Builds every file of `<out>/data`, and gives back what the geometry needs. */
export function buildData(out: string) {
  const data = join(out, "data");
  const territories = readTerritories();
  checkTerritories(territories);
  const populations = readPopulations(territories);
  const register = readRegister(territories);
  const codes = (level: ColumnLevel) => codesOf(level, territories);
  const rows = readCatalogueRows();
  const published = readColumns(codes, idsBySource(rows));
  const columns = [...published, ...readAreaColumns(territories, populations)];
  const lots = lotsOf(columns, readLots());
  const catalogue = { ...buildCatalogue(rows, published, readComplements()), lots };
  const listed = new Set([...catalogue.indicateurs.map(({ id }) => id), ...HELPER_COLUMNS]);
  for (const { indicator } of published)
    if (!listed.has(indicator))
      throw new Error(`buildData requires a catalogue entry, got none for ${indicator}`);

  writeJson(data, "communes.json", communesFile(territories));
  writeJson(data, "communes-ouverture.json", openingFile(territories, register.contracts));
  writeJson(data, "territoires.json", territoiresFile(territories));
  writeJson(data, "contrats.json", contratsFile(register));
  writeJson(data, "zonages.json", zonagesFile(territories));
  writeJson(data, "recherche.json", rechercheFile(territories));
  writeJson(data, "communes-detail.json", communesDetailFile(territories));
  writeJson(data, "catalogue.json", catalogue);
  writeColumns(data, columns, lots, (level) => codes(level).length, communesByRegion(territories));
  for (const spread of readAplSpreads(codes))
    writeJson(data, `repartition-${spread.niveau}.json`, spread);
  writeJson(
    data,
    "anciens-codes.json",
    oldCodesFile(readAllCommunes(), territories.communes.codes),
  );
  writeJson(data, "ars.json", readArs(territories));
  writeJson(data, "regles-ars.json", readArsRules(territories));
  writeJson(data, "voisinage-epci.json", readAdjacency("epci", territories.epci.codes));
  writeJson(data, "voisinage-communes.json", readAdjacency("commune", territories.communes.codes));
  writeJson(data, "sources.json", readSources());
  return { territories, contracts: register.contracts };
}
