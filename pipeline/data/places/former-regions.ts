import { readTable } from "../read-table";
import type { DepartementEtalab } from "../decoupage";

/** A région of before 2016 that a law merged with others: whole départements of today. */
export interface FormerRegion {
  readonly code: string;
  readonly nom: string;
  readonly departements: readonly string[];
}

/**
 * The 16 régions that the loi n° 2015-29 merged into seven on 1 January 2016 (Insee, COG 2015),
 * sorted by code: each is part of one région of today, and together they make those seven up.
 */
export function readFormerRegions(departements: readonly DepartementEtalab[]): FormerRegion[] {
  const regionOf = new Map(departements.map(({ code, region }) => [code, region]));
  const rows = readTable("territoires/anciennes-regions.csv", [
    "code",
    "nom",
    "departements",
    "region",
  ]);
  const seen = new Set<string>();
  const found = rows.map((row): FormerRegion => {
    const codes = row.departements.split("|");
    for (const code of codes) {
      if (regionOf.get(code) !== row.region || seen.has(code))
        throw new Error(
          `readFormerRegions requires départements of région ${row.region}, each once, got ${code} in ${row.nom}`,
        );
      seen.add(code);
    }
    return { code: row.code, nom: row.nom, departements: codes };
  });
  const merged = new Set(rows.map(({ region }) => region));
  const left = departements.filter(({ code, region }) => merged.has(region) && !seen.has(code));
  if (left.length > 0)
    throw new Error(
      `readFormerRegions requires every département of a merged région, got none for ${left.map(({ code }) => code).join(", ")}`,
    );
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}
