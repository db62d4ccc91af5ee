/** Width under which panels are sheets over the map; the same as in `shell.css`. */
const SMALL = "(max-width: 700px)";

export const isSmallScreen = (): boolean => matchMedia(SMALL).matches;
