import { isSameTerritory, type TerritoryRef } from "../../geography/territory";

/** Two territories that the user says are neighbours though no border joins them, and why. */
export interface Voisinage {
  readonly a: TerritoryRef;
  readonly b: TerritoryRef;
  /** Never empty: the map does not show it. */
  readonly motif: string;
}

/** Characters of a reason. */
export const MAX_MOTIF = 500;

/** Between the same two territories, whichever comes first. */
const isBetween = (voisinage: Voisinage, a: TerritoryRef, b: TerritoryRef): boolean =>
  (isSameTerritory(voisinage.a, a) && isSameTerritory(voisinage.b, b)) ||
  (isSameTerritory(voisinage.a, b) && isSameTerritory(voisinage.b, a));

export const withoutVoisinage = (
  voisinages: readonly Voisinage[],
  a: TerritoryRef,
  b: TerritoryRef,
): readonly Voisinage[] => voisinages.filter((known) => !isBetween(known, a, b));

/** The list with this one at its end, in place of the one between the same two territories. */
export function withVoisinage(
  voisinages: readonly Voisinage[],
  { a, b, motif }: Voisinage,
): readonly Voisinage[] {
  const reason = motif.trim().slice(0, MAX_MOTIF);
  if (isSameTerritory(a, b) || reason === "")
    throw new Error(
      `withVoisinage requires two territories and a reason, got ${a.code}, ${b.code}, « ${reason} »`,
    );
  return [...withoutVoisinage(voisinages, a, b), { a, b, motif: reason }];
}
