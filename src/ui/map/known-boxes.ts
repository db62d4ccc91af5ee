import type { Bbox } from "@/geo/bbox";

/** Métropole: what « France entière » frames; overseas départements are reached by their région. */
export const METROPOLE: Bbox = [-5.3, 41.2, 9.7, 51.2];

/** Bretagne, where the page opens: its map need not wait for any file. */
export const FIRST_BOX: Bbox = [-5.2, 47.25, -0.95, 48.95];
