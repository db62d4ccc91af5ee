/** What the outlines are worth, said wherever they are drawn, as in `manifest.json`. */
export const OUTLINES_NOTE =
  "Contours simplifiés, IGN Admin Express COG Carto 2025, sans valeur juridique.";
