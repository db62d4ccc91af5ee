import type { Atlas } from "./atlas";
import { NO_ZONE, type Zoning } from "./commune-index";

/** Some territories of a level: their positions, ascending, and how many the level has. */
export interface LevelPart {
  readonly positions: ArrayLike<number>;
  readonly count: number;
}

/** Codes of the zones that hold some communes, in the order of the zoning. */
export function zonesOfRows(rows: Iterable<number>, { codes, zoneOf }: Zoning): readonly string[] {
  const isIn = new Uint8Array(codes.length);
  for (const row of rows) {
    const zone = zoneOf[row]!;
    if (zone !== NO_ZONE) isIn[zone] = 1;
  }
  return codes.filter((_, zone) => isIn[zone] === 1);
}

/**
 * Positions of the territories of a level that hold a commune of a département, ascending: what its
 * files tell of, each territory whole. None for an unknown code.
 *
 * @example positionsInDepartement("29", epci, departements).length // 22
 */
export function positionsInDepartement(
  code: string,
  level: Zoning,
  departements: Atlas["departements"]["zoning"],
): number[] {
  const departement = departements.codes.indexOf(code);
  const isIn = new Uint8Array(level.codes.length);
  departements.zoneOf.forEach((zone, row) => {
    const position = level.zoneOf[row]!;
    if (zone === departement && position !== NO_ZONE) isIn[position] = 1;
  });
  return [...isIn.keys()].filter((position) => isIn[position] === 1);
}
