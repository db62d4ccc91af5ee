import type { SnapshotInset } from "./snapshot-scene";

/** The five DROM beside a map of the whole country; bounds hold their land with some sea. */
export const OVERSEAS_INSETS: readonly SnapshotInset[] = [
  { zone: "971", caption: "Guadeloupe", bounds: [-61.85, 15.8, -60.95, 16.55] },
  { zone: "972", caption: "Martinique", bounds: [-61.25, 14.35, -60.78, 14.92] },
  { zone: "973", caption: "Guyane", bounds: [-54.65, 2.05, -51.55, 5.8] },
  { zone: "974", caption: "La Réunion", bounds: [55.18, -21.42, 55.87, -20.83] },
  { zone: "976", caption: "Mayotte", bounds: [44.98, -13.05, 45.33, -12.6] },
];
