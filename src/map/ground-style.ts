/** Colours of what lies under and around the territories, on screen and on paper. */
export const SEA = "#e8edef";
/** Countries around: land, but not ours. */
export const ABROAD = "#e9e8e4";
