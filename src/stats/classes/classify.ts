import type { ClassMethod } from "./class-limits";
import type { Classes } from "./classes";
import { equalIntervalClasses } from "./equal-interval-classes";
import { jenksClasses } from "./jenks-classes";
import { manualClasses } from "./manual-classes";
import { quantileClasses } from "./quantile-classes";

/** What the reader asks for: a method and its number of classes, or bounds. */
export type Classification =
  | { readonly method: Exclude<ClassMethod, "manual">; readonly count: number }
  | { readonly method: "manual"; readonly bounds: readonly number[] };

/**
 * Classes of the values by the method asked for.
 *
 * @param values finite numbers in any order; only those of the measures in state `value`
 */
export function classify(values: ArrayLike<number>, asked: Classification): Classes {
  const sorted = Float64Array.from(values).sort();
  const wrong = sorted.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new Error(`classify requires finite numbers, got ${wrong}`);
  switch (asked.method) {
    case "quantile":
      return quantileClasses(sorted, asked.count);
    case "jenks":
      return jenksClasses(sorted, asked.count);
    case "equal-interval":
      return equalIntervalClasses(sorted, asked.count);
    case "manual":
      return manualClasses(sorted, asked.bounds);
  }
}
