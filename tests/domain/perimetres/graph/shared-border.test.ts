import { expect, test } from "vitest";
import { loadAdjacency } from "@/data/load-adjacency";
import { loadAtlas } from "@/data/load-atlas";
import { sharedBorder } from "@/domain/perimetres/graph/shared-border";
import { diskFetcher, valueOf } from "../../../data/disk";

/** 0–1: 6 km, 1–2: 3 km, 0–3: 1 km; 4 is an island. */
const example = {
  a: Uint16Array.of(0, 1, 0),
  b: Uint16Array.of(1, 2, 3),
  borderKm: Float64Array.of(6, 3, 1),
};

test("a border between members counts on both sides", () => {
  expect(sharedBorder(example, [0, 1])).toEqual({ km: 6, share: 12 / 16 });
  expect(sharedBorder(example, [2, 3])).toEqual({ km: 0, share: 0 });
  expect(sharedBorder(example, [0, 1, 2, 3])).toEqual({ km: 10, share: 1 });
});

test("a bridge has no length, and an island no border", () => {
  expect(sharedBorder(example, [0, 1, 4])).toEqual({ km: 6, share: 12 / 16 });
  expect(sharedBorder(example, [4])).toBeNull();
  expect(sharedBorder(example, [])).toBeNull();
});

// pipeline/figures/voisinage-epci.csv: 26.16 + 12.73 + 31.75 km between Arc Sud Bretagne,
// Questembert Communauté and Golfe du Morbihan - Vannes Agglomération; 175.60 km with others.
test("three EPCI of Morbihan: 71 km, 45 % of their borders", async () => {
  const { epci } = valueOf(await loadAtlas(diskFetcher()));
  const adjacency = valueOf(await loadAdjacency(diskFetcher(), "epci", epci.positionOf));
  const members = ["200027027", "245614383", "200067932"].map((code) => epci.positionOf.get(code)!);
  const { km, share } = sharedBorder(adjacency, members)!;
  expect(km).toBeCloseTo(70.64, 9);
  expect(share).toBeCloseTo((2 * 70.64) / (2 * 70.64 + 175.6), 9);
});
