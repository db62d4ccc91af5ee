import type { ReactNode } from "react";

interface Props<Item> {
  readonly items: readonly Item[];
  /** Shown at once; the others are unfolded on demand. */
  readonly first: number;
  /** « Les 12 autres bassins ». */
  readonly others: (count: number) => string;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** A long list, the rest of which is counted and one click away. */
export function Folded<Item>({ items, first, others, children }: Props<Item>) {
  // One more line is shorter than the line that would hide it.
  if (items.length <= first + 1) return children(items);
  return (
    <>
      {children(items.slice(0, first))}
      <details className="territory-more">
        <summary>{others(items.length - first)}</summary>
        {children(items.slice(first))}
      </details>
    </>
  );
}
