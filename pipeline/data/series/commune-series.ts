import type { CommuneTable } from "./commune-table";
import type { Mothers } from "./mothers";
import type { SeriesCondition, SeriesDefinition } from "./series-table";

/** What each commune brings to a series, by row. */
export interface CommuneSeries {
  /** What the commune adds; NaN where it is missing from the series. */
  readonly values: Float64Array;
  /** Weight of a mean; null for a sum. */
  readonly weights: Float64Array | null;
  /** 1 where the figure is of another area than the commune of today: a mother, or a daughter. */
  readonly isOther: Uint8Array;
}

/** Columns that a commune must have to be counted. */
const columnsOf = ({ column, minus, times, weight, with: others }: SeriesDefinition): string[] =>
  [column, minus, times, weight, ...others].filter((each) => each !== null);

function numbersOf(table: CommuneTable, column: string, id: string): Float64Array {
  const numbers = table.numbers.get(column);
  if (!numbers) throw new Error(`communeSeries requires known columns, got ${column} for ${id}`);
  return numbers;
}

/** Is there a figure, or a class, for a row? */
function presenceOf(table: CommuneTable, column: string, id: string): (row: number) => boolean {
  const classes = table.classes.get(column);
  if (classes) return (row) => classes[row] !== "";
  const numbers = numbersOf(table, column, id);
  return (row) => !Number.isNaN(numbers[row]!);
}

/** Does a condition hold for a row? */
function testOf(
  condition: SeriesCondition | null,
  table: CommuneTable,
  id: string,
): (row: number) => boolean {
  if (condition === null) return () => true;
  if (condition.is === "in") {
    const classes = table.classes.get(condition.column);
    if (!classes)
      throw new Error(`communeSeries requires known classes, got ${condition.column} for ${id}`);
    return (row) => condition.classes.includes(classes[row]!);
  }
  const numbers = numbersOf(table, condition.column, id);
  return (row) => numbers[row] === condition.value;
}

/**
 * What each commune brings to a series. A daughter whose cell is empty while her mother has one is
 * inside her mother: she adds no count, but her denominator counts, and her class is her mother's.
 * Neither has a figure of her own then.
 */
export function communeSeries(
  definition: SeriesDefinition,
  table: CommuneTable,
  { motherOf }: Mothers,
): CommuneSeries {
  const { id, condition } = definition;
  const all = [...columnsOf(definition), ...(condition ? [condition.column] : [])];
  const presences = all.map((column) => [column, presenceOf(table, column, id)] as const);
  const summed = new Set(
    [definition.column, definition.minus, definition.times, definition.weight].filter(Boolean),
  );
  const read = (column: string | null) => (column ? numbersOf(table, column, id) : null);
  const [numbers, minus, times] = [definition.column, definition.minus, definition.times].map(read);
  const holds = testOf(condition, table, id);
  const isOther = new Uint8Array(table.codes.length);
  const weights = read(definition.weight)?.slice() ?? null;
  const valueOf = (row: number): number => {
    const mother = motherOf.get(row);
    let isInside = false;
    let conditionRow = row;
    for (const [column, isPresent] of presences) {
      if (isPresent(row)) continue;
      if (mother === undefined || !isPresent(mother)) return Number.NaN;
      isOther[row] = isOther[mother] = 1;
      if (summed.has(column)) isInside = true;
      if (column === condition?.column) conditionRow = mother;
    }
    if (isInside) {
      if (weights) weights[row] = 0;
      return 0;
    }
    if (!holds(conditionRow)) return 0;
    return (numbers![row]! - (minus?.[row] ?? 0)) * (times?.[row] ?? 1);
  };
  const values = Float64Array.from(table.codes, (_, row) => valueOf(row));
  return { values, weights, isOther };
}
