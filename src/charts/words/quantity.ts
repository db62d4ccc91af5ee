import type { Quantity } from "@/domain/words/quantity";
import { formatMeasure } from "@/domain/words/french";
import { measureOf } from "@/domain/measure";

/** A number with its unit, as in a sentence. */
export const formatQuantity = (value: number, quantity: Quantity): string =>
  formatMeasure(measureOf(value), quantity);
