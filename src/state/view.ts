/** Centre in WGS84 degrees and MapLibre zoom, for the scope that it was chosen in. */
export interface Camera {
  readonly scope: string;
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Somewhere that a map can show. */
export const isPlace = ({ lng, lat, zoom }: Omit<Camera, "scope">): boolean =>
  Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;

export const SORT_COLUMNS = [
  "nom",
  "code",
  "population",
  "valeur",
  "couverture",
  "statut",
] as const;

export interface TableSort {
  readonly column: (typeof SORT_COLUMNS)[number];
  readonly descending: boolean;
}

export const DIAGNOSTIC_TABS = [
  "profil",
  "synthese",
  "interieur",
  "comparables",
  "notes",
  "documents",
] as const;

export type DiagnosticTab = (typeof DIAGNOSTIC_TABS)[number];

/**
 * How the user looks at the study: saved and shared, but not a decision, so not undone. A camera
 * counts only in the scope where it was set; elsewhere the map frames the scope.
 */
export interface View {
  readonly camera: Camera | null;
  readonly controlsOpen: boolean;
  readonly territoryOpen: boolean;
  readonly tableOpen: boolean;
  readonly sort: TableSort;
  readonly filter: string;
  readonly diagnosticTab: DiagnosticTab;
}

export const FIRST_VIEW: View = {
  camera: null,
  controlsOpen: true,
  territoryOpen: true,
  tableOpen: false,
  sort: { column: "nom", descending: false },
  filter: "",
  diagnosticTab: "profil",
};
