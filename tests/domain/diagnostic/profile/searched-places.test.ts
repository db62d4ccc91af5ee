import { expect, test } from "vitest";
import { comparisonSet } from "@/domain/diagnostic/comparables/comparison-set";
import { searchedPart } from "@/domain/diagnostic/profile/searched-places";
import { chooseReference, referencesOf } from "@/domain/diagnostic/reference";
import { LANDERNEAU, realFigures, realSubject } from "../real-profile";

const figures = await realFigures();
const references = referencesOf(realSubject(figures, "epci", LANDERNEAU), figures);
const setOf = (key: string, level: "epci" | "bassin-de-vie") =>
  comparisonSet(chooseReference(references, key), level, figures, []);

test("a set keeps the territories that lie inside what was searched", () => {
  const bretagne = setOf("region:53", "epci");
  const known = searchedPart(bretagne, figures)!;
  const { codes } = figures.setOf("epci").zoning;
  const left = bretagne.positions.filter((position) => !known.positions.includes(position));
  // Redon Agglomération reaches into the Pays de la Loire.
  expect(left.map((position) => codes[position])).toContain("243500741");
  expect(known.positions.length + left.length).toBe(61);
  expect(searchedPart(setOf("france", "epci"), figures)).toBeNull();
});
