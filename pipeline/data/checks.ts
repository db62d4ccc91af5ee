import type { Cls } from "@/domain/contract/cls";
import type { Indicator } from "@/domain/indicator/indicator";
import type { SourceColumn } from "./source-column";

/**
 * Named checks of the build. Each stops it at the first failure: a figure that nobody can trust
 * must not reach the page.
 */

/** A table describes exactly the expected codes, in the expected order. */
export function checkSameCodes(
  name: string,
  codes: readonly string[],
  expected: readonly string[],
): void {
  if (codes.length !== expected.length)
    throw new Error(
      `checkSameCodes requires ${expected.length} codes, got ${codes.length} in ${name}`,
    );
  const wrong = expected.findIndex((code, position) => codes[position] !== code);
  if (wrong !== -1)
    throw new Error(
      `checkSameCodes requires ${expected[wrong]}, got ${codes[wrong]} at line ${wrong} of ${name}`,
    );
}

/** Number of territories that the product announces. */
export function checkCount(what: string, count: number, expected: number): void {
  if (count !== expected) throw new Error(`checkCount requires ${expected} ${what}, got ${count}`);
}

/** Populations are whole numbers of inhabitants. */
export function checkPopulations(what: string, populations: readonly (number | null)[]): void {
  const wrong = populations.findIndex(
    (population) => population !== null && !(Number.isInteger(population) && population >= 0),
  );
  if (wrong !== -1)
    throw new Error(
      `checkPopulations requires an integer ≥ 0, got ${populations[wrong]} at row ${wrong} of ${what}`,
    );
}

/** Two sources give the same municipal population to each commune; every difference is listed. */
export function checkSamePopulation(
  codes: readonly string[],
  population: readonly number[],
  other: readonly (number | null)[],
): void {
  const differences = codes.flatMap((code, row) =>
    population[row] === other[row] ? [] : [`${code}: ${population[row]} / ${other[row]}`],
  );
  if (differences.length > 0)
    throw new Error(
      `checkSamePopulation requires equal populations, got ${differences.length} differences: ${differences.slice(0, 20).join(", ")}`,
    );
}

/** Every zone of a zoning has a name and a code that appears once. */
export function checkZonesNamed(
  label: string,
  codes: readonly string[],
  noms: readonly string[],
): void {
  if (new Set(codes).size !== codes.length || noms.length !== codes.length)
    throw new Error(
      `checkZonesNamed requires one name by distinct code, got ${noms.length} names for ${codes.length} codes of ${label}`,
    );
  const unnamed = noms.findIndex((nom) => nom.trim() === "");
  if (unnamed !== -1)
    throw new Error(`checkZonesNamed requires a name, got none for ${label} ${codes[unnamed]}`);
}

/** An indicator says what it measures, who publishes it, where, and under which licence. */
export function checkSourced(indicator: Indicator): void {
  const texts = ["label", "theme", "definition", "producer", "dataset", "licence"] as const;
  const empty = texts.find((key) => indicator[key].trim() === "");
  if (empty) throw new Error(`checkSourced requires a ${empty}, got none for ${indicator.id}`);
  if (!/^https?:\/\/[^\s/]+/.test(indicator.url))
    throw new Error(
      `checkSourced requires an http(s) url, got « ${indicator.url} » for ${indicator.id}`,
    );
  if (!/^[a-z0-9]+(?:[_-][a-z0-9]+)*$/.test(indicator.id))
    throw new Error(`checkSourced requires an ASCII identifier, got « ${indicator.id} »`);
  if ((indicator.availability.length === 0) !== (indicator.whyAbsent !== ""))
    throw new Error(
      `checkSourced requires either figures or the reason of their absence, got ${indicator.availability.length} levels and « ${indicator.whyAbsent} » for ${indicator.id}`,
    );
}

export function checkDistinctIds(what: string, ids: readonly string[]): void {
  const twice = ids.find((id, position) => ids.indexOf(id) !== position);
  if (twice !== undefined)
    throw new Error(`checkDistinctIds requires distinct ${what}, got ${twice} twice`);
}

/** Every member of every contract exists in the commune index of today. */
export function checkContractMembers(
  contracts: readonly Cls[],
  sirens: ReadonlySet<string>,
  communes: ReadonlySet<string>,
): void {
  for (const cls of contracts) {
    const siren = cls.epci.find((code) => !sirens.has(code));
    if (siren !== undefined)
      throw new Error(`checkContractMembers requires known EPCI, got ${siren} in ${cls.id}`);
    const commune = cls.communes.find((code) => !communes.has(code));
    if (commune !== undefined)
      throw new Error(`checkContractMembers requires known communes, got ${commune} in ${cls.id}`);
  }
}

/** A column has one cell by territory of its level, and each cell is a figure or one absence. */
export function checkColumn(column: SourceColumn, territoryCount: number): void {
  const where = `${column.indicator} ${column.year} (${column.level})`;
  if (column.cells.length !== territoryCount)
    throw new Error(
      `checkColumn requires ${territoryCount} cells, got ${column.cells.length} in ${where}`,
    );
  const wrong = column.cells.findIndex((cell) =>
    typeof cell === "number" ? !Number.isFinite(cell) : cell === undefined,
  );
  if (wrong !== -1)
    throw new Error(
      `checkColumn requires a figure or an absence, got ${column.cells[wrong]} at ${wrong} of ${where}`,
    );
  if (!column.cells.some((cell) => typeof cell === "number"))
    throw new Error(`checkColumn requires a figure, got none in ${where}`);
}

/** Every territory can be reached from another one once the reviewed exceptions are added. */
export function checkNeighbours(
  level: string,
  codes: readonly string[],
  pairs: readonly { readonly a: string; readonly b: string }[],
): void {
  const met = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const alone = codes.filter((code) => !met.has(code));
  if (alone.length > 0)
    throw new Error(
      `checkNeighbours requires a neighbour at level ${level}, got none for ${alone.join(", ")}`,
    );
  const known = new Set(codes);
  const stranger = [...met].find((code) => !known.has(code));
  if (stranger !== undefined)
    throw new Error(`checkNeighbours requires known codes at level ${level}, got ${stranger}`);
}
