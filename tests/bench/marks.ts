/** Performance mark of the real page: MapLibre is idle for the first time. */
export const OPENED_MARK = "atlas:ouverte";

/** Performance mark of the real page: its first map is drawn whole, with its names. */
export const PAGE_MARK = "atlas:carte";

/** Performance mark of the real page: the outlines asked for are drawn. */
export const OUTLINES_MARK = "atlas:contours";

/** What the bare page draws, as the real one does. */
export const BARE_FILE = "geo/epci/53.topojson";

/** What it draws with this in its address: all the EPCI, as the real page did up to version 0.3.0. */
export const BARE_ALL_QUERY = "?tous";
export const BARE_ALL_FILE = "geo/epci.geojson";

/** Performance mark of the bare page: MapLibre is idle for the first time. */
export const BARE_MARK = "nu:carte";

/** How the page of `recolour/` changes the colours: what the atlas does, and what it is measured against. */
export const METHODS = ["feature-state", "setData"] as const;
export type Method = (typeof METHODS)[number];

/** One change of colour of the 34,875 communes, in milliseconds from the call. */
export interface Change {
  readonly idle: number;
  /** Idle, and the drawing buffer read back: the GPU has finished. */
  readonly drawn: number;
  /** True when the pixel of Arles took the colour that was asked for. */
  readonly isRight: boolean;
}

declare global {
  interface Window {
    /** Set once the first map of `recolour/` is drawn. */
    change?: () => Promise<Change>;
  }
}
