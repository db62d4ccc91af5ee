/** Label points and bounding boxes of a level, in the order of its territories. */
export interface Labels {
  readonly points: readonly (readonly [lng: number, lat: number])[];
  readonly boxes: readonly (readonly [west: number, south: number, east: number, north: number])[];
}
