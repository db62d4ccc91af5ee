/** Two EPCI, by SIREN. */
export type CodePair = readonly [string, string];

/** What the user asks of the cover of a région, by SIREN of its EPCI. */
export interface Decoupage {
  /** Identifiers of the perimeters of the study kept as they are. */
  readonly pinned: readonly string[];
  /** EPCI that must share one perimeter. */
  readonly together: readonly CodePair[];
  /** EPCI that must never share one. */
  readonly apart: readonly CodePair[];
  /** EPCI to leave out. */
  readonly excluded: readonly string[];
}
