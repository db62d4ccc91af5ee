import { describe, expect, test } from "vitest";
import { createShelfLoader } from "@/app/shelf-loader";
import { createLibrary, type Title } from "@/state/library";
import { createOutlines } from "@/workers/outlines";
import { diskShelf, embedded, valueOf } from "../data/disk";
import { memorySource } from "../data/memory-source";

/** The shelf of a page whose files are all in memory. */
function shelfOf(paths: readonly string[]) {
  const source = memorySource(Object.fromEntries(paths.map((path) => [path, embedded(path)])));
  return createShelfLoader(source, createOutlines(source));
}

const ATLAS = ["data/communes.json", "data/territoires.json", "data/contrats.json"];

describe("a source in memory", () => {
  test("opens the atlas, a file of figures and outlines", async () => {
    const load = shelfOf([...ATLAS, "data/figures/region/apl.json", "geo/regions.topojson"]);
    const atlas = valueOf(await load("atlas"));
    expect(atlas.communes.codes).toHaveLength(34_875);
    const { level, columns } = valueOf(await load("columns:region:apl"));
    expect([level, columns.length > 0]).toEqual(["region", true]);
    const outlines = valueOf(await load("outlines:region"));
    expect(outlines.map(({ properties }) => properties?.["code"] as string)).toEqual(
      atlas.regions.zoning.codes,
    );
  });

  test("tells the file that it does not hold", async () => {
    const load = shelfOf(ATLAS);
    expect(await load("columns:epci:apl")).toMatchObject({
      ok: false,
      problem: { kind: "missing", file: "data/figures/epci/apl.json" },
    });
  });
});

test("outlines of communes, which are a topology, are on the shelf as the others", async () => {
  const outlines = valueOf(await diskShelf()("outlines:commune"));
  expect(outlines).toHaveLength(34_875);
  expect(outlines[0]?.geometry.type).toMatch(/Polygon$/);
});

test("titles exist for the files that levels have, and for no other", () => {
  const load = diskShelf();
  const library = createLibrary(load);
  const titles: Title[] = ["columns:france:apl", "spread:epci:29", "labels:zone-emploi"];
  expect(titles).toHaveLength(3);
  // @ts-expect-error -- no figure of a perimeter is embedded
  const asked = () => library.request("columns:perimetre:apl");
  // @ts-expect-error -- no spread between the communes of a commune
  const spread = () => load("spread:commune");
  expect([asked, spread]).toHaveLength(2);
});
