/**
 * Colours of the figures: warm greys for what is compared with, one deep teal for the territory
 * itself, and the three colours of a judgement, never red and green.
 */
export const FIGURE_COLORS = {
  paper: "#ffffff",
  ink: "#1c2629",
  softInk: "#566063",
  hairline: "#d9d5cd",
  /** Line of a reference, and the outline of what is not judged. */
  reference: "#6f6a61",
  /** Distribution of a set: light from end to end, darker for its central half. */
  bandOuter: "#ebe8e2",
  bandInner: "#cfcac0",
  own: "#0b5c68",
  ownSoft: "#d3e4e6",
  favourable: "#1f6aa5",
  unfavourable: "#b8560f",
  different: "#5f5480",
  similar: "#7d776c",
} as const;
