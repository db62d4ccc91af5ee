import type { Indicator } from "@/domain/indicator/indicator";

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

/** Units in everyday words, by unit of the catalogue. */
export const PLAIN_UNITS: Readonly<Record<string, string>> = {
  "consultations par an et par habitant standardisé":
    "consultations possibles par habitant et par an",
  "€/an/UC": "€ par an",
  "pour 10 000 hab.": "pour 10 000 habitants",
  "pour 100 000 hab.": "pour 100 000 habitants",
  "pour 1 000 hab.": "pour 1 000 habitants",
  "‰": "pour 1 000",
};
