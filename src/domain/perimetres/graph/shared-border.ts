import type { Adjacency } from "./adjacency";

export interface SharedBorder {
  /** Length of the borders between members, km. */
  readonly km: number;
  /** Share (0–1) of the borders of the members with a unit of their level. */
  readonly share: number;
}

/**
 * Borders that members share with one another, among all their borders with a unit of the level:
 * how closely they hold together. Coasts and foreign borders are in neither length, so a ragged
 * shore changes nothing. Null where members border nobody.
 *
 * Source of the lengths: see `Adjacency`.
 */
export function sharedBorder(
  { a, b, borderKm }: Pick<Adjacency, "a" | "b" | "borderKm">,
  members: Iterable<number>,
): SharedBorder | null {
  const isMember = new Set(members);
  let [km, sides] = [0, 0];
  borderKm.forEach((length, pair) => {
    const ends = Number(isMember.has(a[pair]!)) + Number(isMember.has(b[pair]!));
    sides += ends * length;
    if (ends === 2) km += length;
  });
  // A border between members is one of each of its two sides.
  return sides > 0 ? { km, share: (2 * km) / sides } : null;
}
