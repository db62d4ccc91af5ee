import type { Level } from "./level";

/** Outlines of each level, from the root of the site. Communes come as a topology (`docs/formats.md`). */
export const OUTLINE_FILES: Readonly<Record<Level, string>> = {
  region: "geo/regions.geojson",
  departement: "geo/departements.geojson",
  "zone-emploi": "geo/zones-emploi.geojson",
  "bassin-de-vie": "geo/bassins-de-vie.geojson",
  epci: "geo/epci.geojson",
  commune: "geo/communes.topojson",
};
