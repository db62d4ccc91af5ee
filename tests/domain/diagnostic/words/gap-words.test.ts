import { expect, test } from "vitest";
import { gapsWords, toReference } from "@/domain/diagnostic/words/gap-words";
import { entryOf, readingOf, referenceFigure, visible } from "../example-entry";

const beside = (value: number | null, nom: string) => {
  const figure = referenceFigure({ value, label: nom });
  const reference = { ...figure.reference, nom, afterA: `à la ${nom}` };
  return entryOf([readingOf({})], { reference: { ...figure, reference } });
};

test("one side is said once for both references, two sides apart, without a value nothing", () => {
  const words = (...entries: ReturnType<typeof beside>[]) => visible(gapsWords(entries, 12));
  expect(words(beside(10, "Bretagne"), beside(11, "France"))).toBe(
    "supérieure de 2,0~points à la Bretagne (10,0~%) et de 1,0~point à la France (11,0~%)",
  );
  expect(words(beside(10, "Bretagne"), beside(12, "France"))).toBe(
    "supérieure de 2,0~points à la Bretagne (10,0~%), égale à la France à l’arrondi près (12,0~%)",
  );
  expect(words(beside(null, "Guadeloupe"), beside(13, "France"))).toBe(
    "inférieure de 1,0~point à la France (13,0~%)",
  );
  expect(words(beside(null, "Guadeloupe"))).toBe("");
});

test("a median is what the figure is compared with, not the area", () => {
  expect(toReference(referenceFigure({ how: "median", label: "médiane des 61 EPCI" }))).toBe(
    "à la médiane des 61 EPCI",
  );
});
