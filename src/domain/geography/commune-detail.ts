/** Loaded when asked for: populations of other years (NaN: not published), areas, inner points. */
export interface CommuneDetail {
  readonly populations: ReadonlyMap<number, Float64Array>;
  readonly surfacesKm2: Float64Array;
  /** Longitude and latitude of an inner point of each commune, one after the other. */
  readonly points: Float64Array;
}
