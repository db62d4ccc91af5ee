import { expect, test } from "vitest";
import { bookPlaces } from "@/domain/book/book-places";
import { realFigures } from "../diagnostic/real-profile";

const { files } = await realFigures();

test("communes are added up before their names come, not listed", () => {
  const places = bookPlaces({ ...files, names: null });
  expect(places.populationOf("commune").length).toBe(files.atlas.communes.codes.length);
  expect(() => places.setOf("commune")).toThrow("setOf requires the territories of commune");
});

test("without their file, bassins have no communes and no sum", () => {
  const places = bookPlaces({ ...files, zonages: null });
  expect(places.zoningOf("bassin-de-vie")).toBeNull();
  expect(() => places.populationOf("bassin-de-vie")).toThrow("requires the territories of bassin");
});

// Insee, municipal population 2023 of Bretagne: 3 449 370.
test("inhabitants of each territory of a level", () => {
  const places = bookPlaces(files);
  const bretagne = files.atlas.regions.positionOf.get("53")!;
  expect(places.populationOf("region")[bretagne]).toBe(3_449_370);
});

test("pieces are found once", () => {
  const places = bookPlaces(files);
  const { zoning } = files.atlas.regions;
  expect(places.piecesOf(zoning, ["departement"])).toBe(places.piecesOf(zoning, ["departement"]));
});
