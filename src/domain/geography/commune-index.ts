/**
 * The atomic unit: every commune of the Code officiel géographique of one year, sorted by code.
 * A commune is known by its row everywhere in the core; a zoning is an array over these rows.
 */
export interface CommuneIndex {
  /** Year of the Code officiel géographique. */
  readonly cog: number;
  readonly codes: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
}

export function indexCommunes(cog: number, codes: readonly string[]): CommuneIndex {
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  if (rowOf.size !== codes.length)
    throw new Error(
      `indexCommunes requires distinct codes, got ${codes.length - rowOf.size} twice`,
    );
  return { cog, codes, rowOf };
}

/** Row of a commune that belongs to no zone of a zoning (four islands have no EPCI). */
export const NO_ZONE = 65535;

/**
 * A grouping of communes: `zoneOf[row]` is the position in `codes` of the zone that holds the
 * commune, or `NO_ZONE`. Every level, the commune level included, is one of these.
 */
export interface Zoning {
  readonly codes: readonly string[];
  readonly zoneOf: Uint16Array;
}

/** The communes themselves as a zoning: each is alone in its zone. */
export const eachCommune = ({ codes }: CommuneIndex): Zoning => ({
  codes,
  zoneOf: Uint16Array.from(codes, (_, row) => row),
});

/** Builds a zoning from the zone code of each commune (null: none); `codes` gives the order. */
export function zoningFrom(
  codes: readonly string[],
  zoneCodeOf: readonly (string | null)[],
): Zoning {
  const position = new Map(codes.map((code, index) => [code, index]));
  const zoneOf = Uint16Array.from(zoneCodeOf, (code) => {
    if (code === null) return NO_ZONE;
    const zone = position.get(code);
    if (zone === undefined) throw new Error(`zoningFrom requires known zone codes, got ${code}`);
    return zone;
  });
  return { codes, zoneOf };
}

/** Sum of a commune column by zone; communes without a zone count nowhere. */
export function sumByZone(zoning: Zoning, column: ArrayLike<number>): Float64Array {
  const totals = new Float64Array(zoning.codes.length);
  for (let row = 0; row < zoning.zoneOf.length; row++) {
    const zone = zoning.zoneOf[row]!;
    if (zone !== NO_ZONE) totals[zone]! += column[row]!;
  }
  return totals;
}

/** Rows of the communes of one zone, ascending. */
export function rowsOfZone(zoning: Zoning, zone: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < zoning.zoneOf.length; row++)
    if (zoning.zoneOf[row] === zone) rows.push(row);
  return rows;
}
