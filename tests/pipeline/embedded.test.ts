import { existsSync } from "node:fs";
import polylabel from "polylabel";
import { expect, test, vi } from "vitest";
import { loadAtlas } from "@/data/load-atlas";
import { loadCommuneDetail } from "@/data/load-commune-detail";
import { loadLabels } from "@/data/load-labels";
import { readOutlines } from "@/data/load-outlines";
import { loadRegister } from "@/data/load-register";
import { loadSources } from "@/data/load-sources";
import { loadZonages } from "@/data/load-zonages";
import { areaAtoms, contractAreas } from "@/domain/contract/contract-area";
import { gazetteerOf } from "@/domain/geography/gazetteer";
import { levelFile, levelsWith } from "@/domain/geography/level-table";
import type { Outline } from "@/domain/geography/outline";
import { readTerritories } from "../../pipeline/data/territories";
import { bbox } from "@/geo/bbox";
import { isInPolygon, planarArea, polygonsOf } from "@/geo/ring";
import { remember } from "@/domain/remember";
import { MAX_ZOOM } from "@/map/layers";
import { diskFetcher, embedded, valueOf } from "../data/disk";

const fetchJson = diskFetcher();

vi.setConfig({ testTimeout: 60_000 });

async function codesByLevel(): Promise<ReadonlyMap<string, readonly string[]>> {
  const atlas = valueOf(await loadAtlas(fetchJson));
  const zonages = valueOf(await loadZonages(fetchJson, atlas.epci.zoning));
  const { setOf } = gazetteerOf({ atlas, zonages, names: null });
  return new Map([
    ...levelsWith("labels").map((level) => [level, setOf(level)!.zoning.codes] as const),
    ["commune", atlas.communes.codes],
  ]);
}

/** Each file is read once: those of the communes are large. */
const read = remember((file: string) => readOutlines(embedded(file)));
const codesOf = (outlines: readonly Outline[]) =>
  outlines.map(({ properties }) => String(properties?.["code"]));

test("each commune is in the bassin and the zone d’emploi of the table of Insee", async () => {
  const atlas = valueOf(await loadAtlas(fetchJson));
  const zonages = valueOf(await loadZonages(fetchJson, atlas.epci.zoning));
  const territories = readTerritories();
  for (const key of ["bassinsDeVie", "zonesEmploi"] as const) {
    const { codes, zoneOf } = zonages[key].zoning;
    expect(codes).toEqual(territories[key].codes);
    expect([...zoneOf]).toEqual([...territories[key].zoneOf]);
  }
});

test("outlines of each level follow the order of its codes, in both forms", async () => {
  const codesAt = await codesByLevel();
  for (const level of levelsWith("outlines")) {
    const file = levelFile("outlines", level);
    const codes = codesAt.get(level)!;
    const forms = level === "commune" ? [file] : [file, file.replace(".topojson", ".geojson")];
    for (const outlines of forms.map(read)) {
      expect(codesOf(outlines)).toEqual(codes);
      expect(outlines.map(({ id }) => id)).toEqual(codes.map((_, position) => position));
    }
  }
});

test("labels lie in the box of their territory, and in its outline", async () => {
  const codesAt = await codesByLevel();
  for (const level of levelsWith("labels")) {
    const labels = valueOf(await loadLabels(fetchJson, level, codesAt.get(level)!.length));
    const outlines = read(levelFile("outlines", level));
    const outside = labels.points.filter(([lon, lat], position) => {
      const [w, s, e, n] = labels.boxes[position]!;
      const isBoxed = lon >= w && lon <= e && lat >= s && lat <= n;
      return !isBoxed || !isInPolygon(lon, lat, outlines[position]!.geometry);
    });
    expect(outside).toEqual([]);
  }
});

/** Sides of outlines, whatever their direction and the point where a ring begins. */
function sidesOf(outlines: readonly Outline[]): Set<string> {
  const sides = new Set<string>();
  for (const { geometry } of outlines)
    for (const ring of polygonsOf(geometry).flat())
      ring
        .slice(1)
        .forEach((point, i) => sides.add([String(ring[i]), String(point)].sort().join(" ")));
  return sides;
}

test("the files of the régions hold each territory whole, on the very same coordinates", async () => {
  const atlas = valueOf(await loadAtlas(fetchJson));
  const codesAt = await codesByLevel();
  for (const level of levelsWith("outlinesByRegion")) {
    const folder = levelFile("outlinesByRegion", level);
    const whole = read(levelFile("outlines", level));
    const parts = atlas.regions.zoning.codes.map((region) => read(`${folder}/${region}.topojson`));
    const met = new Set<string>();
    for (const outline of parts.flat()) {
      const code = String(outline.properties?.["code"]);
      met.add(code);
      expect(code).toBe(codesAt.get(level)![Number(outline.id)]);
    }
    expect(met.size).toBe(whole.length);
    const bretagne = parts[atlas.regions.positionOf.get("53")!]!;
    const same = bretagne.map(({ id }) => whole[Number(id)]!);
    expect(sidesOf(bretagne)).toEqual(sidesOf(same));
  }
});

test("borders of every level are borders of communes", () => {
  const communes = sidesOf(read("geo/communes.topojson"));
  for (const level of levelsWith("labels")) {
    const stray = [...sidesOf(read(levelFile("outlines", level)))].filter(
      (each) => !communes.has(each),
    );
    expect(stray).toEqual([]);
  }
});

test("each of the 34,875 communes is drawn, around a point where it can be chosen", async () => {
  const outlines = read("geo/communes.topojson");
  const atlas = valueOf(await loadAtlas(fetchJson));
  const { points } = valueOf(await loadCommuneDetail(fetchJson, atlas.communes.codes.length));
  expect(outlines).toHaveLength(34_875);
  const undrawn = outlines.filter(({ geometry }) => !(planarArea(geometry) > 0));
  expect(codesOf(undrawn)).toEqual([]);
  // The inner point of the official outline may fall out of the simplified one.
  const outside = outlines.filter(
    ({ geometry }, row) => !isInPolygon(points[2 * row]!, points[2 * row + 1]!, geometry),
  );
  expect(codesOf(outside)).toEqual([]);
});

/** Degrees of longitude by CSS pixel at the nearest zoom of the map (tiles of 512 pixels). */
const PIXEL = 360 / (512 * 2 ** MAX_ZOOM);

test("each of the 34,875 communes has room for a pointer at the nearest zoom", () => {
  const tight = read("geo/communes.topojson").filter(({ geometry }) => {
    const [, south, , north] = bbox(geometry);
    const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const radii = polygonsOf(geometry).map((rings) => {
      // Mercator near one latitude: a degree of latitude is as wide as 1 / cos of longitude.
      const planar = rings.map((ring) => ring.map(([x = 0, y = 0]) => [x, y / squeeze]));
      return polylabel(planar, PIXEL).distance;
    });
    return Math.max(...radii) < 4 * PIXEL;
  });
  expect(codesOf(tight)).toEqual([]);
});

test("outlines of contract areas follow the atoms", async () => {
  const atlas = valueOf(await loadAtlas(fetchJson));
  const { communes, epci } = atlas;
  const { contracts } = valueOf(await loadRegister(fetchJson, atlas));
  const atoms = areaAtoms(contracts, contractAreas(contracts, communes, epci.zoning));
  expect(codesOf(read("geo/cls-perimetres.topojson"))).toEqual(atoms.map(({ key }) => key));
});

test("every source names files that exist", async () => {
  const sources = embedded("data/sources.json") as { fichiers: string[] }[];
  expect(valueOf(await loadSources(fetchJson))).toHaveLength(sources.length);
  const missing = sources
    .flatMap(({ fichiers }) => fichiers)
    .filter((file) => !existsSync(new URL(`../../public/${file}`, import.meta.url)));
  expect(missing).toEqual([]);
});
