/** Room that a legend with an indicator and coverage takes, in pixels. */
const FULL = { width: 248, height: 420 };

/**
 * What the legend covers of the lower left corner of the map, in pixels: on a wide screen its full
 * size, so that a map framed before its figures arrive is framed for good; when folded, nothing.
 */
export const legendSize = (): { width: number; height: number } =>
  document.querySelector(".legend-body") ? FULL : { width: 0, height: 0 };
