/** What the page says about the outlines it shows; no date, so that a rebuild is identical. */
export const buildManifest = (counts: Readonly<Record<string, number>>) => ({
  nature: "simplifies",
  source: "Contours simplifiés, IGN Admin Express COG Carto 2025, sans valeur juridique.",
  licences: [
    { source: "IGN Admin Express COG Carto 2025", licence: "Licence Ouverte 2.0 (Etalab)" },
    { source: "INSEE, bassins de vie 2022 et zones d’emploi 2020", licence: "Licence Ouverte 2.0" },
    { source: "Etalab, découpage administratif 6.0.0", licence: "Licence Ouverte 2.0" },
    { source: "Natural Earth 1:10m (world-atlas 2.0.2), pays voisins", licence: "Domaine public" },
  ],
  fichiers: counts,
});
