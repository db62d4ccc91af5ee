import type { Indicator, Polarity } from "@/domain/indicator/indicator";

/** Word of the code for a word of a table; refuses any other. */
export function wordOf<Word>(
  words: Readonly<Record<string, Word>>,
  text: string,
  id: string,
): Word {
  const word = Object.hasOwn(words, text) ? words[text] : undefined;
  if (word === undefined)
    throw new Error(`wordOf requires ${Object.keys(words).join("|")}, got « ${text} » for ${id}`);
  return word;
}

/** As `wordOf`; null for an empty cell. */
export const optionalWord = <Word>(
  words: Readonly<Record<string, Word>>,
  text: string,
  id: string,
): Word | null => (text === "" ? null : wordOf(words, text, id));

export const POLARITIES: Readonly<Record<string, Polarity>> = {
  plus_haut_mieux: "higher-better",
  plus_bas_mieux: "lower-better",
  neutre: "neutral",
};

export const EVIDENCES: Readonly<Record<string, Indicator["evidence"]>> = {
  evenements: "events",
  recensement: "census",
  publie: "published",
};
