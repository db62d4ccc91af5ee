import { formatMeasure } from "@/domain/french";
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

/** A number beside which a long unit would be repeated: the figure says it once elsewhere. */
export const formatShort = (value: number, { unit, decimals }: Quantity): string =>
  formatQuantity(value, { unit: isShortUnit(unit) ? unit : "", decimals });

/** Short enough to stand after each number of a column: « % », « € », « ans ». */
export const isShortUnit = (unit: string): boolean => unit.length <= 3;
