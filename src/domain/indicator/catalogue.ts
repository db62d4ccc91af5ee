import type { Indicator } from "./indicator";
import type { IndicatorTraits } from "./traits";

export interface Catalogue {
  /** In the order in which they are shown. */
  readonly themes: readonly string[];
  readonly indicators: readonly Indicator[];
}

/** The indicator that plays a part of its own; null where the catalogue has none. */
export const indicatorOfRole = (
  { indicators }: Catalogue,
  role: IndicatorTraits["role"] & string,
): Indicator | null => indicators.find(({ traits }) => traits.role === role) ?? null;
