import { formatMeasure } from "@/domain/words/french";
import { measureOf } from "@/domain/measure";

/** How an indicator is written: « 12,3 % », « 4 consultations par an et par habitant ». */
export interface Quantity {
  /** As written after a number; empty for a bare index. */
  readonly unit: string;
  readonly decimals: number;
}

/** A number with its unit, as in a sentence. */
export const formatQuantity = (value: number, quantity: Quantity): string =>
  formatMeasure(measureOf(value), quantity);
