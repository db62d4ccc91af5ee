import { rmSync } from "node:fs";
import { join } from "node:path";
import { readAdjacency } from "./adjacency";
import { readArs } from "./ars";
import { readAsks } from "./asks";
import { buildCatalogue, idsBySource, readCatalogueRows } from "./catalogue";
import { checkCatalogueSources } from "./catalogue-sources";
import { checkCount, checkZonesNamed } from "./checks";
import { readComplements } from "./complements";
import {
  communesDetailFile,
  communesFile,
  openingFile,
  rechercheFile,
  territoiresFile,
  zonageFile,
} from "./commune-files";
import { readAreaColumns } from "./columns/area-columns";
import { lightenSums } from "./columns/lighten-sums";
import { lotsOf, readLots, writeColumns } from "./columns/lots";
import { writeSheetColumns, writeSpreads } from "./columns/sheet-files";
import { sparePublished } from "./columns/spare-published";
import { checkUsed } from "./columns/used-columns";
import { contratsFile } from "./contrats-file";
import { readRegister } from "./contracts";
import { readAllCommunes } from "./decoupage";
import { rowsOfZone } from "@/domain/geography/commune-index";
import { hasSpread, type ColumnLevel } from "@/domain/geography/level-table";
import { codesOf } from "./level-codes";
import { oldCodesFile } from "./old-codes";
import { readPopulations } from "./populations";
import { readSources } from "./read-sources";
import { readArsRules } from "./rules";
import { readColumns, summedLevels } from "./series/all-columns";
import { censoredExtremes } from "./series/censored";
import { readSeries } from "./series/series-table";
import { readRatios } from "./series/ratios";
import { checkRatios } from "./series/same-communes";
import { spreadColumns } from "./series/spread-columns";
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

/**
 * Spreads between communes that are embedded: a quarter of the inhabitants live where the value is the
 * first quartile or less, whatever the profession, hence one weight for all, the total population that
 * the DREES counts the under-served share on.
 */
const SPREADS = ["apl_mg", "apl_mg_65", "apl_inf", "apl_dent", "apl_sf"].map((indicator) => ({
  indicator,
  year: 2023,
  column: `${indicator}_2023`,
  weight: "pop_totale_2021",
}));

const levelsWithSpread = (territories: Territories) =>
  summedLevels(territories).filter(({ level }) => hasSpread(level));

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
  const ratios = readRatios();
  const { columns: all, published, table } = readColumns(territories, idsBySource(rows));
  checkRatios(ratios, all);
  const made = lightenSums(sparePublished(all, ratios), readSeries());
  const figures = { columns: made, ratios, censored: censoredExtremes(published) };
  const columns = [...made, ...readAreaColumns(territories, populations)];
  const lots = lotsOf(columns, readLots());
  const catalogue = { ...buildCatalogue(rows, figures, readComplements()), lots };
  const sources = readSources();
  checkCatalogueSources(rows, catalogue.indicateurs, sources);
  checkUsed(
    made.map(({ indicator }) => indicator),
    catalogue.indicateurs,
  );

  writeJson(data, "communes.json", communesFile(territories));
  writeJson(data, "communes-ouverture.json", openingFile(territories, register.contracts));
  writeJson(data, "territoires.json", territoiresFile(territories));
  writeJson(data, "contrats.json", contratsFile(register));
  writeJson(data, "bassins-de-vie.json", zonageFile("bassinsDeVie", territories));
  writeJson(data, "zones-emploi.json", zonageFile("zonesEmploi", territories));
  writeJson(data, "recherche.json", rechercheFile(territories));
  writeJson(data, "communes-detail.json", communesDetailFile(territories));
  writeJson(data, "catalogue.json", catalogue);
  // A lot that is no more must not stay beside the others.
  for (const folder of ["figures", "fiches", "repartition"])
    rmSync(join(data, folder), { recursive: true, force: true });
  writeColumns(data, columns, lots, (level) => codes(level).length, communesByRegion(territories));
  writeSheetColumns(data, columns, catalogue.indicateurs, territories);
  const spreads = SPREADS.flatMap((of) => spreadColumns(of, table, levelsWithSpread(territories)));
  writeSpreads(data, spreads, territories);
  writeJson(
    data,
    "anciens-codes.json",
    oldCodesFile(readAllCommunes(), territories.communes.codes),
  );
  writeJson(data, "ars.json", readArs(territories));
  writeJson(data, "ou-demander.json", readAsks(catalogue.themes, territories));
  writeJson(data, "regles-ars.json", readArsRules(territories));
  writeJson(data, "voisinage-epci.json", readAdjacency("epci", territories.epci.codes));
  writeJson(data, "voisinage-communes.json", readAdjacency("commune", territories.communes.codes));
  writeJson(data, "sources.json", sources);
  return { territories, contracts: register.contracts };
}
