import { expect, test } from "vitest";
import { zoningFrom } from "@/domain/geography/commune-index";
import { territorySet } from "@/domain/geography/territory";
import { namePoints } from "@/map/names";

const labels = {
  points: [
    [-4.49, 48.41],
    [-1.68, 48.11],
  ],
  boxes: [],
} as const;

const set = (level: "epci" | "departement") =>
  territorySet(
    level,
    ["CA du Pays de Landerneau-Daoulas", "Rennes Métropole"],
    zoningFrom(["1", "2"], ["1", "2"]),
  );

test("a point by territory, at its position, with what ranks it", () => {
  const { features } = namePoints(set("departement"), labels, [50_011, 480_178], [0, 1]);
  expect(features).toEqual([
    {
      type: "Feature",
      id: 0,
      properties: { nom: "CA du Pays de Landerneau-Daoulas", population: 50_011 },
      geometry: { type: "Point", coordinates: [-4.49, 48.41] },
    },
    {
      type: "Feature",
      id: 1,
      properties: { nom: "Rennes Métropole", population: 480_178 },
      geometry: { type: "Point", coordinates: [-1.68, 48.11] },
    },
  ]);
});

test("an EPCI is written without its kind", () => {
  const { features } = namePoints(set("epci"), labels, [1, 2], [0, 1]);
  expect(features.map(({ properties }) => properties?.["nom"])).toEqual([
    "Pays de Landerneau-Daoulas",
    "Rennes Métropole",
  ]);
});

test("only the territories asked for are named, under their own position", () => {
  const { features } = namePoints(set("epci"), labels, [1, 2], [1]);
  expect(features.map(({ id, properties }) => [id, properties?.["nom"]])).toEqual([
    [1, "Rennes Métropole"],
  ]);
});
