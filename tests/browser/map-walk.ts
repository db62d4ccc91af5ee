import { communesInScope, territoriesInScope } from "@/domain/geography/scope";
import { neighbourTowards, type Direction } from "@/map/neighbour";
import { diskShelf, valueOf } from "../data/disk";

const KEYS: Record<Direction, string> = {
  left: "ArrowLeft",
  right: "ArrowRight",
  up: "ArrowUp",
  down: "ArrowDown",
};

interface Step {
  readonly key: string;
  readonly nom: string;
}

/** Arrow keys from an EPCI of Bretagne to another, and the EPCI that each reaches: the shortest way. */
export async function walkTo(from: string, to: string): Promise<Step[]> {
  const load = diskShelf();
  const atlas = valueOf(await load("atlas"));
  const { epci } = atlas;
  const { points } = valueOf(await load("labels:epci"));
  const scope = territoriesInScope(epci.zoning, communesInScope("53", atlas));
  const start = epci.positionOf.get(from)!;
  const ways = new Map<number, Step[]>([[start, []]]);
  // A map keeps the order in which its entries came: positions found on the way are visited too.
  for (const [position, way] of ways)
    for (const direction of Object.keys(KEYS) as Direction[]) {
      const next = neighbourTowards(direction, position, points, scope);
      if (next === null || ways.has(next)) continue;
      ways.set(next, [...way, { key: KEYS[direction], nom: epci.noms[next]! }]);
    }
  const way = ways.get(epci.positionOf.get(to)!);
  if (!way) throw new Error(`walkTo requires a way from ${from} to ${to}`);
  return way;
}
