/** Gender (m, f) and number (s, p) of a noun. */
export const AGREEMENTS = ["ms", "fs", "mp", "fp"] as const;

export type Agreement = (typeof AGREEMENTS)[number];

/**
 * An adjective that agrees with a noun.
 *
 * @param adjective masculine singular
 *
 * @example agree("inférieur", "fs") // "inférieure"
 */
export function agree(adjective: string, agreement: Agreement): string {
  const isFeminine = agreement.startsWith("f");
  const isPlural = agreement.endsWith("p");
  if (isPlural && !isFeminine && adjective.endsWith("al")) return adjective.slice(0, -2) + "aux";
  const singular = adjective + (isFeminine ? "e" : "");
  return isPlural ? `${singular}s` : singular;
}
