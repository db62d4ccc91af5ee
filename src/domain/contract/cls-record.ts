import { departementOf } from "../geography/code";
import { NO_ZONE, type Zoning } from "../geography/commune-index";

/**
 * Départements where contracts were looked for: Bretagne and the former région Auvergne. Elsewhere
 * the absence of a contract in the record says nothing. Source: `pipeline/figures/cls/contrats.csv`,
 * which lists the contracts found in these two régions and those that reach into them.
 */
const SEARCHED = new Set<string>(["03", "15", "22", "29", "35", "43", "56", "63"]);

/** Where they were looked for: « cherchés qu’en Bretagne et en Auvergne ». */
export const SEARCHED_WORDS = "en Bretagne et en Auvergne";

/** True when contracts were looked for in every commune of the scope. */
export const isSearched = (inScope: Uint8Array, codes: readonly string[]): boolean =>
  codes.every((code, row) => inScope[row] !== 1 || SEARCHED.has(departementOf(code)));

/** 1 for each zone where contracts were looked for in every commune. */
export function searchedZones(zoning: Zoning, codes: readonly string[]): Uint8Array {
  const searched = new Uint8Array(zoning.codes.length).fill(1);
  codes.forEach((code, row) => {
    const zone = zoning.zoneOf[row]!;
    if (zone !== NO_ZONE && !SEARCHED.has(departementOf(code))) searched[zone] = 0;
  });
  return searched;
}
