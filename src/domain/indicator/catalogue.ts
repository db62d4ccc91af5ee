import type { Indicator } from "./indicator";

export interface Catalogue {
  /** In the order in which they are shown. */
  readonly themes: readonly string[];
  readonly indicators: readonly Indicator[];
}
