/**
 * Do two values in plain data (numbers, texts, lists, records) say the same? The order of the keys
 * of a record says nothing. What both share is not looked into: after a change of one note among
 * megabytes of them, only the way to that note is read.
 *
 * @example isSame({ a: [1], b: 2 }, { b: 2, a: [1] }) // true
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => isSame(item, b[i]))
    );
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}
