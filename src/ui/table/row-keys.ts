/**
 * Row that a key leads to from another one, kept within the list; null for a key that moves
 * nothing.
 *
 * @param page rows that are visible at once
 */
export function rowAfterKey(key: string, from: number, count: number, page: number): number | null {
  const target = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    PageUp: from - page,
    PageDown: from + page,
    Home: 0,
    End: count - 1,
  }[key];
  return target === undefined || count === 0 ? null : Math.min(Math.max(target, 0), count - 1);
}
