import type { Cls } from "@/domain/contract/cls";
import { areaAtoms, contractAreas } from "@/domain/contract/contract-area";
import { GROUND_FILES } from "@/domain/geography/ground";
import type { EmbeddedLevel } from "@/domain/geography/level";
import { hasLabels, levelFile, levelRow, levelsWith } from "@/domain/geography/level-table";
import { decodeTopology, topologyFeatures, type LevelTopology } from "@/geo/topology";
import type { Territories } from "../data/territories";
import { writeJson } from "../data/write-files";
import { buildAreaAtoms } from "./area-atoms";
import {
  checkCount,
  checkCover,
  checkNoEmptyCell,
  checkRings,
  checkSharedArcs,
  checkUnions,
} from "./checks";
import { buildLightDepartements, buildNeighbours } from "./context";
import { readContours } from "./contours";
import { onGrid, toTopology } from "./grid";
import { buildLabels } from "./labels";
import { levelZones } from "./level-zones";
import { buildLevel, type LevelCollection } from "./levels";
import { buildManifest } from "./manifest";

/** Holes of the union of the communes: Llívia, in Spain. */
const HOLES = 1;

/** Outlines of contract areas, by atom. */
const CONTRACT_AREAS = "geo/cls-perimetres.topojson";

/**
 * Builds every outline from those of the communes, and writes them in `<out>/geo`. Same inputs,
 * same bytes. Throws when a check fails.
 */
export function buildGeo(out: string, territories: Territories, contracts: readonly Cls[]): void {
  const quantized = readContours(territories.communes.codes);
  const { transform } = quantized;
  if (!transform) throw new Error("buildGeo requires quantised outlines, got none");
  const grid = onGrid(quantized);
  const topology = decodeTopology(quantized);
  const communes = checkedCommunes(topology);
  const write = (name: string, value: unknown) => writeJson(out, name, value);
  const counts: Record<string, number> = {};
  for (const level of levelsWith("outlines")) {
    const { groups, properties } = levelZones(level, territories);
    const onSteps = buildLevel(grid, groups, properties);
    const isCommune = level === "commune";
    const file = levelFile("outlines", level);
    // The communes keep the arcs of their source, which are those of every border.
    write(file, isCommune ? quantized : toTopology(onSteps, transform));
    counts[file.replace(/^geo\//, "")] = groups.length;
    writeRegions(level, territories, onSteps, (name, part) =>
      write(name, toTopology(part, transform)),
    );
    if (level === "departement")
      write(GROUND_FILES.departements, buildLightDepartements(onSteps, transform));
    if (isCommune) continue;
    const collection = buildLevel(topology, groups, properties);
    checkCount(level, collection, groups.length);
    checkRings(collection.features);
    checkUnions(topology, communes, collection, groups);
    write(file.replace(/\.topojson$/, ".geojson"), collection);
    if (hasLabels(level)) write(levelFile("labels", level), buildLabels(collection));
  }
  write(GROUND_FILES.neighbours, buildNeighbours(transform));
  writeContractAreas(grid, territories, contracts, (areas) =>
    write(CONTRACT_AREAS, toTopology(areas, transform)),
  );
  write("geo/manifest.json", buildManifest(counts));
}

function checkedCommunes(topology: LevelTopology) {
  checkNoEmptyCell(topology);
  checkSharedArcs(topology);
  const communes = topologyFeatures(topology);
  checkRings(communes);
  checkCover(topology, communes, HOLES);
  return communes;
}

/** The territories of each région, for the levels that are read région by région. */
function writeRegions(
  level: EmbeddedLevel,
  territories: Territories,
  whole: LevelCollection,
  write: (name: string, part: LevelCollection) => void,
): void {
  const folder = levelRow(level).files.outlinesByRegion;
  if (folder === null) return;
  const { regionsOf } = levelZones(level, territories);
  territories.regions.codes.forEach((code, region) => {
    const features = whole.features.filter((_, position) => regionsOf(position).includes(region));
    write(`${folder}/${code}.topojson`, { ...whole, features });
  });
}

/** Outlines of the communes that share the same contracts, in the order of `areaAtoms`. */
function writeContractAreas(
  grid: LevelTopology,
  { communes, epci }: Territories,
  contracts: readonly Cls[],
  write: (areas: LevelCollection) => void,
): void {
  const atoms = areaAtoms(contracts, contractAreas(contracts, communes, epci));
  write(buildAreaAtoms(grid, new Map(atoms.map(({ key, rows }) => [key, rows]))));
}
