import { UNITS_PER_DEGREE } from "./grid";

/** What the page says about the outlines it shows; no date, so that a rebuild is identical. */
export const buildManifest = (counts: Readonly<Record<string, number>>) => ({
  nature: "generalises",
  source:
    "Contours généralisés : diagramme de puissance des centroïdes et des superficies des communes" +
    " (IGN Admin Express COG 2025), découpé par Natural Earth 1:10m ; ce ne sont pas les limites" +
    " officielles.",
  licences: [
    { source: "IGN Admin Express COG 2025", licence: "Licence Ouverte 2.0 (Etalab)" },
    { source: "INSEE, bassins de vie 2022 et zones d’emploi 2020", licence: "Licence Ouverte 2.0" },
    { source: "Etalab, découpage administratif 6.0.0", licence: "Licence Ouverte 2.0" },
    { source: "Natural Earth 1:10m (world-atlas 2.0.2)", licence: "Domaine public" },
  ],
  precisionDegres: 1 / UNITS_PER_DEGREE,
  fichiers: Object.fromEntries(
    Object.entries(counts).map(([level, count]) => [
      level === "communes" ? "communes.topojson" : `${level}.geojson`,
      count,
    ]),
  ),
});
