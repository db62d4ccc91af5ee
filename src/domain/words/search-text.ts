/** « St-Brieuc » and « Saint-Brieuc » are the same name. */
const SPELLED_OUT = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
]);

/** EPCI are named by their short form in the sources: « CC du Pays d'Iroise ». */
const COMMUNITIES: readonly (readonly [RegExp, string])[] = [
  [/\bcommunaute de communes\b/g, "cc"],
  [/\bcommunaute d agglomeration\b/g, "ca"],
  [/\bcommunaute urbaine\b/g, "cu"],
];

/**
 * Text as the search compares it: lower case, without accents, ligatures or punctuation, words
 * separated by one space, « st » and « ste » spelled out, kinds of EPCI shortened.
 *
 * @example normaliseName("St-Brieuc") // "saint brieuc"
 */
export function normaliseName(text: string): string {
  const plain = withoutAccents(text.toLowerCase())
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const spelledOut = plain
    .split(" ")
    .map((word) => SPELLED_OUT.get(word) ?? word)
    .join(" ");
  if (!spelledOut.includes("communaute")) return spelledOut;
  return COMMUNITIES.reduce((name, [long, short]) => name.replace(long, short), spelledOut);
}

/** Lower-case text without ligatures and accents; most names have none, and cost nothing. */
function withoutAccents(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/\p{M}/gu, "");
}

const ARTICLE = /^(?:(?:de|du|des|d) )?(?:(?:le|la|les|l) )?/;
const KIND = /^(?:cc|ca|cu|metropole|eurometropole) /;

/**
 * Where the proper part of a normalised name begins, after the kind of EPCI and the article:
 * « pays d'iroise » is the beginning of « CC du Pays d'Iroise », « havre » that of « Le Havre ».
 */
export function properNameStart(name: string): number {
  const kind = KIND.exec(name)?.[0].length ?? 0;
  const start = kind + (ARTICLE.exec(name.slice(kind))?.[0].length ?? 0);
  return start < name.length ? start : 0;
}

const SAID_BEFORE =
  /^(?:bassin de vie|zone d emploi|departement|region|commune|ville|communaute|epci) (?:(?:de|du|des|d) )?(?:(?:le|la|les|l) )?/;
const SAID_AFTER = / (?:communaute|agglo|agglomeration|metropole|intercommunalite)$/;

/**
 * A normalised query without the words that tell what the territory is, which its official name may lack.
 *
 * @example withoutKindWords("bassin de vie de murat") // "murat"
 */
export const withoutKindWords = (query: string): string =>
  query.replace(SAID_BEFORE, "").replace(SAID_AFTER, "");

/** Two letters are inside nearly every name: fewer letters than this begin a word. */
export const MIN_INSIDE = 3;

/**
 * Does a name hold a query, both normalised? Each word of the query is in it, the shortest at the
 * beginning of a word; or the query is its words run together, from any of them on.
 *
 * @example holdsWords("l hay les roses", "lhay les roses") // true
 */
export function holdsWords(name: string, query: string): boolean {
  const isHeld = (word: string): boolean =>
    word.length < MIN_INSIDE ? ` ${name}`.includes(` ${word}`) : name.includes(word);
  if (query.split(" ").every(isHeld)) return true;
  const joined = query.replaceAll(" ", "");
  const words = name.split(" ");
  return (
    joined.length >= MIN_INSIDE &&
    // Most words are not its beginning, and joining 35,000 names takes time at each key.
    words.some(
      (word, from) => joined.startsWith(word) && words.slice(from).join("").startsWith(joined),
    )
  );
}

/** Words of the query from the longest, the most telling one. */
export const fromLongest = (query: string): string[] =>
  query.split(" ").sort((a, b) => b.length - a.length);
