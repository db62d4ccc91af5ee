import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeTopology } from "../../src/geo/topology";
import { buildTopology } from "./build-topology";
import { buildLabels } from "./labels";
import { buildLevel, groupCommunes, LEVELS } from "./levels";
import { communeRings } from "./outlines";
import { readBorders, readNames, readSites } from "./sites";

/** Builds every generalised outline and writes the files of `public/geo` into `outDir`. */
export function buildGeo(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  const write = (name: string, content: unknown) =>
    writeFileSync(join(outDir, name), `${JSON.stringify(content)}\n`);
  const sites = readSites();
  const names = readNames();
  const quantized = buildTopology(
    sites.map(({ code }) => code),
    communeRings(sites, readBorders()),
  );
  const topology = decodeTopology(quantized);
  const levels = LEVELS.map(({ cle, codeOf, names: key }) => ({
    cle,
    collection: buildLevel(topology, groupCommunes(sites, codeOf), names[key]),
  }));
  write("communes.topojson", quantized);
  for (const { cle, collection } of levels) write(`${cle}.geojson`, collection);
  write(
    "etiquettes.json",
    Object.fromEntries(levels.map(({ cle, collection }) => [cle, buildLabels(collection)])),
  );
}
