/** A figure that a diagnosis misses at the level of the territory, and where to ask for it. In French. */
export interface Ask {
  /** « mortalité par suicide ». */
  readonly figure: string;
  readonly themes: readonly string[];
  /** Codes of the régions that it is for; empty: all but `except`. */
  readonly regions: readonly string[];
  readonly except: readonly string[];
  /** « ARS Bretagne, Atlas des mortalités… ». */
  readonly where: string;
  /** Of the web, or an e-mail; empty where there is none to give. */
  readonly address: string;
  /** Level, date, limits; may be empty. */
  readonly note: string;
}

/** What is missing of a theme in some régions: a row for others alone says nothing there. */
export const asksOf = (
  asks: readonly Ask[],
  theme: string,
  regions: readonly string[],
): readonly Ask[] =>
  asks.filter(
    ({ themes, regions: only, except }) =>
      themes.includes(theme) &&
      (only.length === 0
        ? regions.some((code) => !except.includes(code))
        : regions.some((code) => only.includes(code))),
  );
