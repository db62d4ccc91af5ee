/**
 * First sentence of a text: a point and a space before a capital end it, which « hab. en 2024 »
 * does not. Without its final point.
 *
 * @example firstSentence("Taux : 3 pour 1 000 hab. en 2024. Non testé.") // "Taux : 3 pour 1 000 hab. en 2024"
 */
export const firstSentence = (text: string): string =>
  text.split(/\. (?=\p{Lu})/u)[0]!.replace(/\.$/, "");
