/** How a number is written: its unit, in French, and its decimals. */
export interface Quantity {
  /** As written after a number: `habitants`, `%`; empty for a bare index. */
  readonly unit: string;
  readonly decimals: number;
  /** Rule by which the page computes it; published without. */
  readonly compute?: { readonly rule: string } | null;
}
