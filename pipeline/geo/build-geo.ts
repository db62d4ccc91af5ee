import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { communeFeatures, decodeTopology } from "../../src/geo/topology";
import { buildTopology } from "./build-topology";
import {
  checkCounts,
  checkCover,
  checkNoEmptyCell,
  checkRings,
  checkSharedArcs,
  checkShore,
  checkUnions,
} from "./checks";
import { doubleArea } from "./grid";
import { buildLabels } from "./labels";
import { buildLevel, groupCommunes, LEVELS } from "./levels";
import type { LevelCollection, LevelKey } from "./levels";
import { buildManifest } from "./manifest";
import { communeRings } from "./outlines";
import { readBorders, readNames, readSites } from "./sites";

/**
 * Builds every generalised outline and writes the files of `public/geo` into `outDir`. Same
 * inputs, same bytes. Throws when a check fails, and then writes nothing.
 */
export function buildGeo(outDir: string): void {
  const sites = readSites();
  const names = readNames();
  const { rings, shore } = communeRings(sites, readBorders());
  const codes = sites.map(({ code }) => code);
  const quantized = buildTopology(codes, rings);
  checkNoEmptyCell(quantized);
  checkSharedArcs(quantized);
  const topology = decodeTopology(quantized);
  const communes = communeFeatures(topology);
  checkRings(communes);
  checkShore(topology, shore);
  checkCover(topology, communes, shore.filter((ring) => doubleArea(ring) < 0).length);
  const levels = LEVELS.map(({ cle, codeOf, names: key }) => {
    const groups = groupCommunes(sites, codeOf);
    const collection = buildLevel(topology, groups, names[key]);
    checkRings(collection.features);
    checkUnions(topology, communes, collection, groups);
    return [cle, collection] as const;
  });
  const byLevel = Object.fromEntries(levels) as Record<LevelKey, LevelCollection>;
  const counts = {
    communes: communes.length,
    epci: byLevel.epci.features.length,
    "bassins-de-vie": byLevel["bassins-de-vie"].features.length,
    "zones-emploi": byLevel["zones-emploi"].features.length,
    departements: byLevel.departements.features.length,
    regions: byLevel.regions.features.length,
  };
  checkCounts(counts);

  mkdirSync(outDir, { recursive: true });
  const write = (name: string, content: unknown) =>
    writeFileSync(join(outDir, name), `${JSON.stringify(content)}\n`);
  write("communes.topojson", quantized);
  for (const [cle, collection] of levels) write(`${cle}.geojson`, collection);
  write(
    "etiquettes.json",
    Object.fromEntries(levels.map(([cle, collection]) => [cle, buildLabels(collection)])),
  );
  write("manifest.json", buildManifest(counts));
}
