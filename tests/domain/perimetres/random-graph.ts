import fc from "fast-check";
import { buildGraph, type UnitGraph } from "@/domain/perimetres/graph/unit-graph";

/** A grid of which some cells and some borders are gone: planar, with holes and islands. */
export const gridGraph = (width: number, height: number, isGone: (border: number) => boolean) => {
  const borders = Array.from({ length: width * height }, (_, cell) => [
    ...((cell + 1) % width === 0 ? [] : [[cell, cell + 1] as const]),
    ...(cell + width >= width * height ? [] : [[cell, cell + width] as const]),
  ]).flat();
  return buildGraph(
    width * height,
    borders.filter((_, border) => !isGone(border)),
  );
};

export interface RandomUnits {
  readonly graph: UnitGraph;
  readonly population: Float64Array;
}

const populationOf = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 40 }), { minLength: count, maxLength: count })
    .map((values) => Float64Array.from(values));

const grid = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([width, height]) =>
    fc
      .array(fc.boolean(), { minLength: 2 * width * height, maxLength: 2 * width * height })
      .map((kept) => gridGraph(width, height, (border) => kept[border] !== true)),
  );

/** Points that touch their nearest ones. */
const points = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), {
      minLength: 2,
      maxLength: 12,
    }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([places, nearest]) => {
    const pairs = places.flatMap(([x, y], a) =>
      places
        .map(([u, v], b) => ({ b, squared: (x - u) ** 2 + (y - v) ** 2 }))
        .filter(({ b }) => b !== a)
        .sort((p, q) => p.squared - q.squared || p.b - q.b)
        .slice(0, nearest)
        .map(({ b }) => [a, b] as const),
    );
    return buildGraph(places.length, pairs);
  });

/** Planar-like graphs of at most 12 units, with populations from 0 to 40. */
export const randomUnits: fc.Arbitrary<RandomUnits> = fc
  .oneof(grid, points)
  .chain((graph) => populationOf(graph.count).map((population) => ({ graph, population })));

/** Every subset of 0…count − 1 that passes, each ascending: the slow and sure way. */
export function subsetsOf(count: number, passes: (units: number[]) => boolean): number[][] {
  const subsets: number[][] = [];
  for (let bits = 0; bits < 2 ** count; bits++) {
    const units = Array.from({ length: count }, (_, unit) => unit).filter(
      (unit) => (bits >> unit) & 1,
    );
    if (passes(units)) subsets.push(units);
  }
  return subsets;
}

/** In one piece, told by repeated merging: shares nothing with the code under test. */
export function isInOnePiece(graph: UnitGraph, units: readonly number[]): boolean {
  const piece = new Map(units.map((unit) => [unit, unit]));
  for (let round = 0; round < units.length; round++)
    for (const unit of units)
      for (const other of graph.neighbours[unit]!)
        if (piece.has(other)) piece.set(unit, Math.min(piece.get(unit)!, piece.get(other)!));
  return new Set(piece.values()).size <= 1;
}

export const sumOf = (population: Float64Array, units: readonly number[]): number =>
  units.reduce((sum, unit) => sum + population[unit]!, 0);
