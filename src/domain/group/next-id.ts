/** Ids of a saved study hold at most nine digits. */
const LARGEST = 999_999_999;

/**
 * Identifier of one more item: the number after the largest of the list, so that the number of an
 * item is not used again while a later one exists.
 *
 * @example nextId("p", [{ id: "p1" }, { id: "p4" }]) // "p5"
 */
export function nextId(prefix: string, items: readonly { readonly id: string }[]): string {
  const taken = new Set(items.map(({ id }) => Number(id.slice(prefix.length))));
  const largest = [...taken].reduce((a, b) => (b > a ? b : a), 0);
  let next = largest < LARGEST ? largest + 1 : 1;
  while (taken.has(next)) next++;
  return `${prefix}${next}`;
}
