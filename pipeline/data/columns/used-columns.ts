import type { Indicator } from "@/domain/indicator/indicator";

/** Columns that an indicator is read from, itself included. */
function columnsOf({ id, aggregation }: Pick<Indicator, "id" | "aggregation">): string[] {
  switch (aggregation.rule) {
    case "ratio-of-sums":
      return [
        id,
        ...aggregation.years.flatMap(({ numerator, denominator, coverage }) => [
          numerator.id,
          denominator.id,
          ...(coverage ? [coverage.counted.id, coverage.whole.id] : []),
        ]),
      ];
    case "weighted-mean":
      return [id, aggregation.weight];
    case "sum":
    case "none":
      return [id];
  }
}

/** Named check: every embedded column is read by an indicator of the catalogue. */
export function checkUsed(
  ids: Iterable<string>,
  indicators: readonly Pick<Indicator, "id" | "aggregation">[],
): void {
  const used = new Set(indicators.flatMap(columnsOf));
  for (const id of ids)
    if (!used.has(id)) throw new Error(`checkUsed requires an indicator, got none for ${id}`);
}
