import { expect, test } from "vitest";
import { placesInSets } from "@/domain/diagnostic/words/position-words";
import { measureOf } from "@/domain/measure";
import { entryOf, readingOf, SET, visible } from "../example-entry";

test("the place in each set, a set that two references share once", () => {
  const reading = readingOf({ measure: measureOf(20) });
  const beside = (label: string) => ({
    entry: entryOf([reading], { set: { ...SET, label } }),
    reading,
  });
  expect(visible(placesInSets([beside("20 EPCI de Bretagne"), beside("20 EPCI de France")]))).toBe(
    "quart le plus élevé des 20 EPCI de Bretagne (valeur la plus haute), quart le plus élevé des 20 EPCI de France (valeur la plus haute)",
  );
  expect(placesInSets([beside("a"), beside("a")]).match(/des a/gu)).toHaveLength(1);
});
