import type { Indicator } from "../indicator/indicator";

/**
 * The unit of a figure in words, where no figure may stand bare: a ratio says that it has none, an
 * index what it is counted from.
 *
 * @example saidUnit({ unit: "", reference: 100 }) // "base 100"
 */
export function saidUnit({ unit, reference }: Pick<Indicator, "unit" | "reference">): string {
  if (unit !== "") return unit;
  return reference === null ? "sans unité" : `base ${reference}`;
}
