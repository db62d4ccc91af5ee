import { expect, test } from "vitest";
import { readInside } from "@/domain/diagnostic/inside";
import { underServedWords } from "@/domain/diagnostic/words/under-served-words";
import type { Level } from "@/domain/geography/level";
import { LANDERNEAU, realFigures, realSubject } from "../real-profile";

const figures = await realFigures();

const wordsOf = (level: Level, code: string): string | null => {
  const words = underServedWords(readInside(realSubject(figures, level, code), figures));
  return words && words.replaceAll(/[\u00a0\u202f]/g, " ");
};

test("the share is one of all the inhabitants where every commune is known", () => {
  // 2130 / 50011
  expect(wordsOf("epci", LANDERNEAU)).toBe(
    "1 commune sur 22 est sous le seuil de 2,5 consultations (APL 2023) : 2 130 habitants (4,3 %).",
  );
});

test("it is one of all the communes of a département", () => {
  // DREES 2023: every commune of Puy-de-Dôme has its APL.
  expect(wordsOf("departement", "63")).toBe(
    "169 communes sur 463 sont sous le seuil de 2,5 consultations (APL 2023) : 72 445 habitants (10,9 %).",
  );
});

/** CA Redon Agglomération as if eight of its communes had no APL. */
const partlyKnown = (underServed: { communes: number; population: number }) => {
  const inside = readInside(realSubject(figures, "epci", "243500741"), figures);
  const known = { communes: 23, population: 46_346 };
  return underServedWords({ ...inside, known, underServed })!.replaceAll(/[\u00a0\u202f]/g, " ");
};

test("there is none where more than one commune in ten is missing", () => {
  expect(partlyKnown({ communes: 8, population: 14_668 })).toBe(
    "8 communes sur les 23 dont l’APL est connue (sur 31) sont sous le seuil de 2,5 consultations (APL 2023) : 14 668 habitants. L’APL manque pour 8 communes : pas de part calculée ici, lire la part de la population en commune sous-dense.",
  );
});

test("none under the threshold is said of the known communes only", () => {
  expect(partlyKnown({ communes: 0, population: 0 })).toBe(
    "Aucune commune sur les 23 dont l’APL est connue (sur 31) n’est sous le seuil de 2,5 consultations (APL 2023).",
  );
});

test("a commune alone, and a place without any APL", () => {
  expect(wordsOf("commune", "29103")).toBe(
    "La commune n’est pas sous le seuil de 2,5 consultations (APL 2023).",
  );
  expect(wordsOf("departement", "976")).toBeNull();
});
