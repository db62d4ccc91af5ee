import type { Fiche } from "@/report/diagnostic/fiche/fiche";

/** Sizes of type of the sheet, the largest first. */
export type FicheDensity = "normal" | "dense" | "tiny";

/** Characters that the sheet holds at each size beside a map of 8 cm, as measured on A4. */
const ROOM: readonly (readonly [density: FicheDensity, characters: number])[] = [
  ["normal", 3100],
  ["dense", 4300],
];

/** How tightly a page is set so that a long text still fits on it: the map takes what is left. */
export function ficheDensity(fiche: Fiche): FicheDensity {
  const texts = [
    fiche.nom,
    fiche.identity,
    fiche.coverage,
    fiche.sources,
    ...fiche.contacts,
    ...fiche.remarks,
    ...fiche.figures.flatMap(({ label, value, reference, explanation }) => [
      label,
      value,
      reference,
      explanation,
    ]),
    ...[fiche.facts, fiche.strengths, fiche.attention].flatMap(({ points, sentence }) => [
      sentence,
      ...points.flatMap(({ label, value, words }) => [label, value, words]),
    ]),
  ];
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return ROOM.find(([, most]) => characters <= most)?.[0] ?? "tiny";
}

/** Characters of a point that the smallest size holds: some thirteen lines (`fiche.css`). */
const LONGEST_WORDS = 1000;

/** Is a sentence of the user longer than the paper has room for? It is whole on screen. */
export const isCutInPrint = ({ facts, strengths, attention }: Fiche): boolean =>
  [facts, strengths, attention].some(({ points }) =>
    points.some(({ words }) => words.length > LONGEST_WORDS),
  );
