import type { CommuneEtalab } from "./decoupage";

/**
 * Codes that are no commune any more, sorted, and the commune that each is counted in today: merged
 * communes, and municipal arrondissements. Where a delegated or associated commune still bears the
 * code, its commune is the right one: what absorbed it may have been split since.
 */
export function oldCodesFile(
  all: readonly CommuneEtalab[],
  present: readonly string[],
): { readonly ancien: readonly string[]; readonly actuel: readonly string[] } {
  const known = new Set(present);
  const communeOf = new Map<string, string>();
  for (const { code, type, anciensCodes } of all)
    for (const old of (type === "commune-actuelle" && anciensCodes) || []) {
      if (communeOf.has(old))
        throw new Error(`oldCodesFile requires one commune by old code, got two for ${old}`);
      communeOf.set(old, code);
    }
  for (const { code, type, chefLieu, commune } of all) {
    const to = type === "arrondissement-municipal" ? commune : chefLieu;
    if (to !== undefined) communeOf.set(code, to);
  }
  const pairs = [...communeOf]
    .filter(([old]) => !known.has(old))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [old, to] of pairs)
    if (!known.has(to))
      throw new Error(`oldCodesFile requires a commune of today, got ${to} for ${old}`);
  return { ancien: pairs.map(([old]) => old), actuel: pairs.map(([, to]) => to) };
}
