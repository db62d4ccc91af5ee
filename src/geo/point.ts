/** Position in a plane: metres, or pixels of a drawing. */
export type Point = readonly [x: number, y: number];
