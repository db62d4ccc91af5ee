import { describe, expect, test } from "vitest";
import { loadLevelOutlines, readOutlines } from "@/data/load-outlines";
import { success } from "@/domain/result";
import { diskFetcher, embedded, valueOf } from "./disk";

const square = (id: number | undefined, code: string) => ({
  type: "Feature",
  ...(id === undefined ? {} : { id }),
  properties: { code },
  geometry: { type: "Polygon", coordinates: [] },
});
const geojson = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const load = (json: unknown, codes: readonly string[], needed: readonly number[] | null) =>
  loadLevelOutlines(() => Promise.resolve(success(json)), "geo/epci/53.topojson", codes, needed);

describe("a file of outlines", () => {
  test("is read whether it is a topology or GeoJSON, with the very same coordinates", () => {
    const fromTopology = readOutlines(embedded("geo/regions.topojson"));
    const fromGeojson = readOutlines(embedded("geo/regions.geojson"));
    /** Sides, whatever the point where a ring begins. */
    const sides = (outlines: typeof fromTopology) =>
      outlines.map(
        ({ geometry }) =>
          new Set(
            (geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2) as number[][]).map(
              String,
            ),
          ),
      );
    expect(fromTopology).toHaveLength(18);
    expect(sides(fromTopology)).toEqual(sides(fromGeojson));
  });

  test.each([
    ["of another form", { type: "Topology", arcs: [] }, "contours"],
    [
      "cut short",
      {
        type: "Topology",
        arcs: [[[0, 0]]],
        objects: {
          territoires: {
            type: "GeometryCollection",
            geometries: [{ type: "Polygon", arcs: [[0, 1]] }],
          },
        },
      },
      "contours",
    ],
    ["that is no outline", geojson({}), "features[0].geometry"],
    ["of other territories", geojson(square(0, "999999999")), "contours[0].code"],
    ["of positions that the level lacks", geojson(square(7, "200000001")), "contours[0].id"],
    [
      "without positions, in another order",
      geojson(square(undefined, "200000002")),
      "contours[0].code",
    ],
  ])("%s is refused", async (_, json, path) => {
    expect(await load(json, ["200000001", "200000002"], [0])).toMatchObject({
      ok: false,
      problem: { kind: "malformed", file: "geo/epci/53.topojson", path },
    });
  });

  test("of some territories holds them with their positions; of all, each of them", async () => {
    const codes = ["200000001", "200000002"];
    const part = geojson(square(1, "200000002"));
    expect(valueOf(await load(part, codes, [1])).map(({ id }) => id)).toEqual([1]);
    expect(await load(part, codes, null)).toMatchObject({ problem: { expected: "2 contours" } });
    // That of another région: it holds sound outlines, but not those that lie here.
    expect(await load(part, codes, [0, 1])).toMatchObject({
      problem: { expected: "le contour de 200000001" },
    });
  });
});

test("the file of a région holds whole what straddles its border", async () => {
  const json = diskFetcher();
  const codesOf = (file: string) =>
    readOutlines(embedded(file)).map(({ properties }) => String(properties?.["code"]));
  // Cap Atlantique (Camoël, Férel and Pénestin are in Morbihan) and Redon lie in two régions.
  const straddlers = ["244400610", "243500741"];
  for (const region of ["53", "52"])
    expect(codesOf(`geo/epci/${region}.topojson`)).toEqual(expect.arrayContaining(straddlers));
  const all = readOutlines(embedded("geo/epci.topojson"));
  const whole = valueOf(
    await loadLevelOutlines(
      json,
      "geo/epci.topojson",
      all.map(({ properties }) => String(properties?.["code"])),
      null,
    ),
  );
  expect(whole).toHaveLength(1255);
});
