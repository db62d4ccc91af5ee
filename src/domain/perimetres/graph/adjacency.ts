/** Two territories that a bridge, a ford or a boat joins without a common border. */
export interface AdjacencyException {
  /** Positions in the level. */
  readonly a: number;
  readonly b: number;
  /** `pont`, `gué` or `bateau`. */
  readonly nature: string;
  readonly motif: string;
}

/** Neighbours of a level: pairs of positions and length of their common border. */
export interface Adjacency {
  readonly a: Uint16Array;
  readonly b: Uint16Array;
  /** IGN Admin Express COG 2025, km. */
  readonly borderKm: Float64Array;
  readonly exceptions: readonly AdjacencyException[];
}
