import { expect, test } from "vitest";
import { comparedTests } from "@/domain/diagnostic/words/evidence-words";
import { measureOf } from "@/domain/measure";
import { entryOf, readingOf, referenceFigure, visible } from "../example-entry";

const beside = (reference: number, nom: string) => {
  const reading = readingOf({
    measure: measureOf(5),
    reference,
    behind: { count: 50, population: 10_000, per: 1000 },
  });
  const figure = referenceFigure({ value: reference, label: nom });
  const entry = entryOf([reading], {
    reference: { ...figure, reference: { ...figure.reference, afterA: `à la ${nom}` } },
  });
  return { entry, reading };
};

test("tests of the same outcome are said together, others apart, the interval once", () => {
  const words = (...each: ReturnType<typeof beside>[]) => visible(comparedTests(each));
  // 50 events: 3,7 to 6,6 (Byar, methods of Fingertips).
  expect(words(beside(10, "Bretagne"), beside(9, "France"))).toBe(
    "différence significative par rapport à la Bretagne et à la France (intervalle à 95~%~: 3,7 à 6,6)",
  );
  expect(words(beside(10, "Bretagne"), beside(5.5, "France"))).toBe(
    "différence significative par rapport à la Bretagne, écart non significatif par rapport à la France (intervalle à 95~%~: 3,7 à 6,6)",
  );
  expect(words(beside(10, "Bretagne"))).toBe(
    "différence significative (intervalle à 95~%~: 3,7 à 6,6)",
  );
});

test("nothing is said without a test", () => {
  const reading = readingOf({});
  expect(comparedTests([{ entry: entryOf([reading]), reading }])).toBe("");
});
