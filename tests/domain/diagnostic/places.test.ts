import { expect, test } from "vitest";
import { comparisonSet } from "@/domain/diagnostic/comparables/comparison-set";
import { computeComparables } from "@/domain/diagnostic/comparables/comparables";
import { createPlaces } from "@/domain/diagnostic/places";
import { chooseReference, positionsIn, referencesOf } from "@/domain/diagnostic/reference";
import { partsOf } from "@/domain/group/subject";
import { LANDERNEAU, realFigures, realSubject } from "./real-profile";

const figures = await realFigures();
const subject = realSubject(figures, "epci", LANDERNEAU);
const comparables = computeComparables(subject, figures, { variables: null, count: 10 });
const references = referencesOf(subject, figures);
const [bretagne, france, like] = ["region:53", "france", "comparables"].map((key) =>
  chooseReference(references, key),
);
const places = createPlaces(subject, figures, comparables);

test("answers are those of the functions that it remembers", () => {
  const { population } = figures.files.atlas;
  const bassins = figures.setOf("bassin-de-vie");
  expect(places.partsAt("bassin-de-vie")).toEqual(partsOf(subject, bassins, population));
  expect(places.positionsIn(bretagne!, "epci")).toEqual(positionsIn(bretagne!, "epci", figures));
  expect(places.setOf(bretagne!, "epci")).toEqual(comparisonSet(bretagne!, "epci", figures, []));
});

test("each answer is worked out once, and none is taken for another", () => {
  expect(places.partsAt("epci")).toBe(places.partsAt("epci"));
  expect(places.setOf(bretagne!, "epci")).toBe(places.setOf(bretagne!, "epci"));
  expect(places.setOf(bretagne!, "epci")).not.toEqual(places.setOf(france!, "epci"));
  expect(places.setOf(bretagne!, "epci")).not.toEqual(places.setOf(bretagne!, "commune"));
});

test("the set of comparables is the list of neighbours", () => {
  const codes = places
    .setOf(like!, "epci")
    .positions.map((at) => figures.setOf("epci").zoning.codes[at]);
  expect(codes).toEqual(comparables.neighbours.map(({ code }) => code));
});
