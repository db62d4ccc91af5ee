/** The list with one item moved by some places; one that is at the end already stays. */
export function moveItem<Item>(items: readonly Item[], from: number, by: number): readonly Item[] {
  const to = Math.min(items.length - 1, Math.max(0, from + by));
  if (to === from) return items;
  const moved = items.toSpliced(from, 1);
  return moved.toSpliced(to, 0, items[from]!);
}
