/** Loaded when asked for, to name and frame communes. */
export interface CommuneDetail {
  /** Longitude and latitude of an inner point of each commune, one after the other. */
  readonly points: Float64Array;
}
