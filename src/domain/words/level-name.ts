import type { ReadLevel } from "../geography/level";
import type { LevelWords } from "../geography/level-row";
import { levelRow } from "../geography/level-table";

/** French words of a level: in the singular, in the plural, after « par », its role. */
export const levelName = (level: ReadLevel): LevelWords => levelRow(level).words;

const startsWithVowel = (word: string): boolean => /^[aeéèêiouyh]/i.test(word);

/** One territory after « de »: « de la région », « du bassin de vie », « de l’EPCI ». */
export function ofTheLevel(level: ReadLevel): string {
  const { one, gender } = levelName(level);
  if (startsWithVowel(one)) return `de l’${one}`;
  return gender === "f" ? `de la ${one}` : `du ${one}`;
}

/** « de la région entière », « du bassin de vie entier ». */
export const ofTheWholeLevel = (level: ReadLevel): string =>
  `${ofTheLevel(level)} ${levelName(level).gender === "f" ? "entière" : "entier"}`;
