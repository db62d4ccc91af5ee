import { expect, test } from "vitest";
import { loadAtlas } from "@/data/load-atlas";
import { loadLabels } from "@/data/load-labels";
import { loadRegister } from "@/data/load-register";
import { loadSources } from "@/data/load-sources";
import { loadZonages } from "@/data/load-zonages";
import { areaAtoms, contractAreas } from "@/domain/contract/contract-area";
import type { LevelWith } from "@/domain/geography/level-table";
import { existsSync } from "node:fs";
import { diskFetcher, embedded, valueOf } from "../data/disk";

interface Features {
  readonly features: readonly {
    readonly id: number;
    readonly properties: { readonly code?: string; readonly cle?: string };
  }[];
}

const fetchJson = diskFetcher();

async function setsByFile(): Promise<
  [file: string, level: LevelWith<"labels">, codes: readonly string[]][]
> {
  const atlas = valueOf(await loadAtlas(fetchJson));
  const zonages = valueOf(await loadZonages(fetchJson, atlas.communes.codes.length));
  return [
    ["regions", "region", atlas.regions.zoning.codes],
    ["departements", "departement", atlas.departements.zoning.codes],
    ["epci", "epci", atlas.epci.zoning.codes],
    ["bassins-de-vie", "bassin-de-vie", zonages.bassinsDeVie.zoning.codes],
    ["zones-emploi", "zone-emploi", zonages.zonesEmploi.zoning.codes],
  ];
}

test("outlines and labels of each level follow the order of its codes", async () => {
  for (const [file, level, codes] of await setsByFile()) {
    const { features } = embedded(`geo/${file}.geojson`) as Features;
    expect(features.map(({ properties }) => properties.code)).toEqual(codes);
    expect(features.map(({ id }) => id)).toEqual(codes.map((_, position) => position));
    const labels = valueOf(await loadLabels(fetchJson, level, codes.length));
    const outside = labels.points.filter(([lon, lat], position) => {
      const [w, s, e, n] = labels.boxes[position]!;
      return lon < w || lon > e || lat < s || lat > n;
    });
    expect(outside).toEqual([]);
  }
});

test("outlines of communes follow the commune index", async () => {
  const atlas = valueOf(await loadAtlas(fetchJson));
  const topology = embedded("geo/communes.topojson") as {
    objects: { communes: { geometries: { properties: { code: string } }[] } };
  };
  const { geometries } = topology.objects.communes;
  expect(geometries.map(({ properties }) => properties.code)).toEqual(atlas.communes.codes);
});

test("outlines of contract areas follow the atoms", async () => {
  const atlas = valueOf(await loadAtlas(fetchJson));
  const { communes, epci } = atlas;
  const { contracts } = valueOf(await loadRegister(fetchJson, atlas));
  const atoms = areaAtoms(contracts, contractAreas(contracts, communes, epci.zoning));
  const { features } = embedded("geo/cls-perimetres.geojson") as Features;
  expect(features.map(({ properties }) => properties.cle)).toEqual(atoms.map(({ key }) => key));
});

test("every source names files that exist", async () => {
  const sources = embedded("data/sources.json") as { fichiers: string[] }[];
  expect(valueOf(await loadSources(fetchJson))).toHaveLength(sources.length);
  const missing = sources
    .flatMap(({ fichiers }) => fichiers)
    .filter((file) => !existsSync(new URL(`../../public/${file}`, import.meta.url)));
  expect(missing).toEqual([]);
});
