/** How far one typo away a query reaches in a text. */
export const NO_MATCH = 0;
/** The query stops inside a word. */
export const PREFIX = 1;
/** The query stops at the end of a word. */
export const WORDS = 2;
/** The query stops at the end of the name. */
export const WHOLE = 3;

const SPACE = 32;

/** Does `query[from…]` equal `text[at…]`? Tells where it stops, or `NO_MATCH`. */
function reach(query: Uint8Array, from: number, text: Uint8Array, at: number, end: number): number {
  const stop = at + query.length - from;
  if (stop > end) return NO_MATCH;
  for (let i = from, j = at; i < query.length; i++, j++) if (query[i] !== text[j]) return NO_MATCH;
  if (stop === end) return WHOLE;
  return text[stop] === SPACE ? WORDS : PREFIX;
}

/**
 * Is the query, with exactly one typo, the beginning of a text? A typo is a letter inserted,
 * deleted or replaced, or two neighbours exchanged (Damerau distance 1). Letters are ASCII codes.
 *
 * @param text many texts one after the other, of which `start` to `end` (excluded) is compared
 * @returns the furthest of `PREFIX`, `WORDS`, `WHOLE` that one typo reaches, or `NO_MATCH`
 */
export function matchWithOneTypo(
  query: Uint8Array,
  text: Uint8Array,
  start: number,
  end: number,
): number {
  const size = query.length;
  let i = 0;
  while (i < size && start + i < end && query[i] === text[start + i]) i++;
  const at = start + i;
  // The query is the beginning of the text, without any typo.
  if (i === size) return NO_MATCH;
  let best = reach(query, i + 1, text, at, end);
  if (at >= end) return best;
  best = Math.max(best, reach(query, i, text, at + 1, end));
  best = Math.max(best, reach(query, i + 1, text, at + 1, end));
  if (i + 1 < size && query[i] === text[at + 1] && query[i + 1] === text[at])
    best = Math.max(best, reach(query, i + 2, text, at + 2, end));
  return best;
}
