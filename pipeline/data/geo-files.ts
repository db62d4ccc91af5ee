import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Cls } from "@/domain/contract/cls";
import { areaAtoms, contractAreas } from "@/domain/contract/contract-area";
import { decodeTopology, type CommuneTopology } from "@/geo/topology";
import { buildAreaAtoms } from "../geo/area-atoms";
import type { Territories } from "./territories";
import { sizeLine, writeJson } from "./write-files";

/** All the labels in one file, as the geometry writes them. */
const ALL_LABELS = "etiquettes.json";

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Cuts the labels by level: the page loads those of the level that it draws. */
export function splitLabels(geo: string): void {
  const path = join(geo, ALL_LABELS);
  const labels = readJson(path) as Record<string, unknown>;
  for (const [level, content] of Object.entries(labels))
    writeJson(geo, `etiquettes-${level}.json`, content);
  rmSync(path);
}

/** Outlines of the communes that share the same contracts, in the order of `areaAtoms`. */
export function writeContractAreas(
  geo: string,
  contracts: readonly Cls[],
  { communes, epci }: Territories,
): void {
  const atoms = areaAtoms(contracts, contractAreas(contracts, communes, epci));
  const topology = decodeTopology(readJson(join(geo, "communes.topojson")) as CommuneTopology);
  const rowsByKey = new Map(atoms.map(({ key, rows }) => [key, rows]));
  writeJson(geo, "cls-perimetres.geojson", buildAreaAtoms(topology, rowsByKey));
}

/** One line by file of the geometry that was not printed yet. */
export function printSizes(geo: string, isPrinted: (name: string) => boolean): void {
  for (const entry of readdirSync(geo, { withFileTypes: true }))
    if (entry.isFile() && !isPrinted(entry.name))
      console.log(sizeLine(entry.name, readFileSync(join(geo, entry.name))));
}
