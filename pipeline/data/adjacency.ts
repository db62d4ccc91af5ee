import { checkNeighbours } from "./checks";
import { parseNumber, readTable } from "./read-table";

const NATURES = ["pont", "gué", "bateau"] as const;

type AdjacencyLevel = "epci" | "commune";

const TABLES: Readonly<Record<AdjacencyLevel, string>> = {
  epci: "voisinage-epci.csv",
  commune: "voisinage-communes.csv",
};

function positionIn(positions: ReadonlyMap<string, number>, code: string, table: string): number {
  const position = positions.get(code);
  if (position === undefined)
    throw new Error(`readAdjacency requires known codes, got ${code} in ${table}`);
  return position;
}

/** Islands that touch no other territory, joined by the bridge or boat that serves them. */
function readExceptions(level: AdjacencyLevel) {
  return readTable("voisinage-exceptions.csv", ["niveau", "a", "b", "nature", "motif"])
    .filter((row) => row.niveau === level)
    .map(({ a, b, nature, motif }) => {
      if (!NATURES.some((word) => word === nature) || motif.trim() === "")
        throw new Error(
          `readExceptions requires a nature and a reason, got « ${nature} » for ${a}`,
        );
      return { a, b, nature, motif };
    });
}

/**
 * Neighbours of a level: pairs of positions with the length of their common border, in km
 * (IGN Admin Express COG 2025), and the reviewed exceptions by code.
 */
export function readAdjacency(level: AdjacencyLevel, codes: readonly string[]) {
  const table = TABLES[level];
  const rows = readTable(table, ["a", "b", "frontiere_km"]);
  const exceptions = readExceptions(level);
  checkNeighbours(level, codes, [...rows, ...exceptions]);
  const bordering = new Set(rows.map(({ a, b }) => `${a}|${b}`));
  for (const { a, b } of exceptions)
    if (bordering.has(`${a}|${b}`) || bordering.has(`${b}|${a}`) || a === b)
      throw new Error(`readAdjacency requires exceptions that share no border, got ${a}, ${b}`);
  const positions = new Map(codes.map((code, position) => [code, position]));
  return {
    a: rows.map((row) => positionIn(positions, row.a, table)),
    b: rows.map((row) => positionIn(positions, row.b, table)),
    frontiereKm: rows.map((row) => parseNumber(row.frontiere_km, table)),
    exceptions,
  };
}
