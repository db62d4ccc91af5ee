/** Gender and number of the noun that a label starts with. */
interface Noun {
  readonly isFeminine: boolean;
  readonly isPlural: boolean;
}

const FEMININE =
  "apl part densité médiane couverture espérance mortalité évolution taille population estimation";
const MASCULINE_PLURAL = "décès médecins infirmiers chirurgiens-dentistes services bassins";
const FEMININE_PLURAL = "pharmacies salles";

const isIn = (words: string, word: string): boolean => words.split(" ").includes(word);

function nounOf(label: string): Noun {
  const word = label.split(/[ (,]/)[0]!.toLowerCase();
  if (isIn(FEMININE, word)) return { isFeminine: true, isPlural: false };
  if (isIn(MASCULINE_PLURAL, word)) return { isFeminine: false, isPlural: true };
  if (isIn(FEMININE_PLURAL, word)) return { isFeminine: true, isPlural: true };
  return { isFeminine: false, isPlural: false };
}

/**
 * An adjective that agrees with the noun of a label.
 *
 * @example agree("inférieur", "Part des 75 ans ou plus") // "inférieure"
 */
export function agree(adjective: string, label: string): string {
  const { isFeminine, isPlural } = nounOf(label);
  if (isPlural && !isFeminine && adjective.endsWith("al")) return adjective.slice(0, -2) + "aux";
  const singular = adjective + (isFeminine ? "e" : "");
  return isPlural ? `${singular}s` : singular;
}
