import type { Atlas } from "../../geography/atlas";
import { NO_ZONE } from "../../geography/commune-index";
import type { Perimetre } from "../../group/perimetre";
import type { TerritoryRef } from "../../geography/territory";
import type { Adjacency } from "./adjacency";
import { bridgesOf } from "./bridges";
import type { UsedException } from "../verdict/perimetre-check";
import { buildGraph, componentsOf } from "./unit-graph";
import type { Voisinage } from "./voisinage";

export interface ContiguityFiles {
  readonly atlas: Atlas;
  readonly epciAdjacency: Adjacency;
  /** Only read where the perimeter has single communes (`hasSingleCommune`). */
  readonly communeAdjacency: Adjacency | null;
  /** Those of the study. */
  readonly voisinages: readonly Voisinage[];
}

export interface Contiguity {
  /** Connected pieces: members in the order of their codes, EPCI first; most members first. */
  readonly pieces: readonly (readonly TerritoryRef[])[];
  readonly used: readonly Omit<UsedException, "a" | "b">[];
}

/** Its contiguity asks for the neighbours of communes. */
export const hasSingleCommune = ({ members }: Pick<Perimetre, "members">): boolean =>
  members.some(({ level }) => level === "commune");

type Pair = readonly [number, number];

/** Members as units: listed EPCI by position, then by row the communes that are in none of them. */
interface Units {
  readonly refs: readonly TerritoryRef[];
  /** Number of EPCI: units from there on are single communes. */
  readonly epciCount: number;
  /** Unit of each EPCI, and of each commune; −1 outside the perimeter. */
  readonly ofEpci: Int32Array;
  readonly ofRow: Int32Array;
}

function unitsOf({ members }: Pick<Perimetre, "members">, { epci, communes }: Atlas): Units {
  const positions = (level: string, positionOf: ReadonlyMap<string, number>): number[] => {
    const known = members.flatMap((member) =>
      member.level === level ? (positionOf.get(member.code) ?? []) : [],
    );
    return [...new Set(known)].sort((a, b) => a - b);
  };
  const { codes, zoneOf } = epci.zoning;
  const zones = positions("epci", epci.positionOf);
  const ofEpci = new Int32Array(codes.length).fill(-1);
  zones.forEach((zone, unit) => (ofEpci[zone] = unit));
  const ofRow = new Int32Array(zoneOf.length);
  for (let row = 0; row < ofRow.length; row++)
    ofRow[row] = zoneOf[row] === NO_ZONE ? -1 : ofEpci[zoneOf[row]!]!;
  const rows = positions("commune", communes.rowOf).filter((row) => ofRow[row] === -1);
  rows.forEach((row, i) => (ofRow[row] = zones.length + i));
  return {
    refs: [
      ...zones.map((zone): TerritoryRef => ({ level: "epci", code: codes[zone]! })),
      ...rows.map((row): TerritoryRef => ({ level: "commune", code: communes.codes[row]! })),
    ],
    epciCount: zones.length,
    ofEpci,
    ofRow,
  };
}

/** An adjacency without a border between two units. */
interface Way extends Omit<UsedException, "a" | "b" | "isOnlyWay"> {
  readonly units: Pair;
}

/** Pairs of units, one of them `from` or later, that a level makes neighbours; its exceptions. */
function joined(
  adjacency: Adjacency,
  unitOf: Int32Array,
  from: number,
  refOf: (position: number) => TerritoryRef,
): { readonly borders: Pair[]; readonly ways: Way[] } {
  const pairOf = (a: number, b: number): Pair | null => {
    const ofA = unitOf[a]!;
    const ofB = unitOf[b]!;
    return ofA >= 0 && ofB >= 0 && ofA !== ofB && (ofA >= from || ofB >= from) ? [ofA, ofB] : null;
  };
  const borders: Pair[] = [];
  for (let i = 0; i < adjacency.a.length; i++) {
    const pair = pairOf(adjacency.a[i]!, adjacency.b[i]!);
    if (pair) borders.push(pair);
  }
  const ways = adjacency.exceptions.flatMap(({ a, b, nature, motif }) => {
    const units = pairOf(a, b);
    return units ? [{ units, ends: [refOf(a), refOf(b)] as const, nature, motif }] : [];
  });
  return { borders, ways };
}

/** Two EPCI are neighbours by the EPCI, a single commune by its communes. */
function joinedUnits(units: Units, files: ContiguityFiles) {
  const { epci, communes } = files.atlas;
  const byEpci = joined(files.epciAdjacency, units.ofEpci, 0, (zone) => ({
    level: "epci",
    code: epci.zoning.codes[zone]!,
  }));
  if (units.refs.length === units.epciCount) return [byEpci];
  if (!files.communeAdjacency)
    throw new Error("checkContiguity requires the neighbours of single communes, got none");
  const byCommune = joined(files.communeAdjacency, units.ofRow, units.epciCount, (row) => ({
    level: "commune",
    code: communes.codes[row]!,
  }));
  return [byEpci, byCommune];
}

function ownWays(units: Units, { atlas, voisinages }: ContiguityFiles): Way[] {
  const unitOf = ({ level, code }: TerritoryRef): number => {
    const { positionOf } = atlas.epci;
    const position = level === "epci" ? positionOf.get(code) : atlas.communes.rowOf.get(code);
    if (position === undefined) return -1;
    return (level === "epci" ? units.ofEpci : units.ofRow)[position]!;
  };
  return voisinages
    .map(({ a, b, motif }) => ({
      units: [unitOf(a), unitOf(b)] as const,
      ends: [a, b] as const,
      nature: "étude",
      motif,
    }))
    .filter(({ units: [a, b] }) => a >= 0 && b >= 0 && a !== b);
}

/**
 * Pieces of a perimeter, and the bridges, boats and exceptions of the study that hold them together.
 * Two EPCI are neighbours when they share a border; a single commune, when it shares one with another
 * or with a commune of an EPCI. Codes that the atlas does not know count for nothing.
 *
 * @throws when the neighbours of communes are missing and a member is a single commune
 */
export function checkContiguity(
  perimetre: Pick<Perimetre, "members">,
  files: ContiguityFiles,
): Contiguity {
  const units = unitsOf(perimetre, files.atlas);
  const count = units.refs.length;
  const levels = joinedUnits(units, files);
  const all = [...units.refs.keys()];
  const borders = levels.flatMap((level) => level.borders);
  const blocks = componentsOf(buildGraph(count, borders), all);
  const blockOf = new Uint32Array(count);
  blocks.forEach((block, position) => block.forEach((unit) => (blockOf[unit] = position)));
  const crosses = ({ units: [a, b] }: Way): boolean => blockOf[a] !== blockOf[b];
  const ways = [...levels.flatMap((level) => level.ways), ...ownWays(units, files)].filter(crosses);
  const isOnly = bridgesOf(
    blocks.length,
    ways.map(({ units: [a, b] }) => [blockOf[a]!, blockOf[b]!] as const),
  );
  const graph = buildGraph(count, [...borders, ...ways.map((way) => way.units)]);
  return {
    pieces: componentsOf(graph, all).map((piece) => piece.map((unit) => units.refs[unit]!)),
    used: ways.map(({ ends, nature, motif }, i) => ({
      ends,
      nature,
      motif,
      isOnlyWay: isOnly[i] === 1,
    })),
  };
}
