import type { Cls } from "./cls";
import { rowsOfZone, type CommuneIndex, type Zoning } from "../geography/commune-index";

/**
 * Rows of the communes that each contract covers: those of its EPCI, and those that contract for
 * themselves. Empty where the source names no area. The composition of an EPCI is the one
 * of the commune index, whatever the year of the contract.
 */
export function contractAreas(
  contracts: readonly Cls[],
  communes: CommuneIndex,
  epci: Zoning,
): readonly (readonly number[])[] {
  const zoneOfSiren = new Map(epci.codes.map((siren, zone) => [siren, zone]));
  return contracts.map((cls) => {
    const rows = new Set<number>();
    for (const siren of cls.epci) {
      const zone = zoneOfSiren.get(siren);
      if (zone === undefined)
        throw new Error(`contractAreas requires known EPCI, got ${siren} in ${cls.id}`);
      for (const row of rowsOfZone(epci, zone)) rows.add(row);
    }
    for (const code of cls.communes) {
      const row = communes.rowOf.get(code);
      if (row === undefined)
        throw new Error(`contractAreas requires known communes, got ${code} in ${cls.id}`);
      rows.add(row);
    }
    return [...rows].sort((a, b) => a - b);
  });
}

/** A set of communes that share exactly the same contracts, so one state on any day. */
export interface AreaAtom {
  /** Identifiers of the contracts, joined by `|`: the key of the outline in the geometry. */
  readonly key: string;
  /** Positions of the contracts in the list. */
  readonly contracts: readonly number[];
  readonly rows: readonly number[];
}

/** Cuts the covered communes into atoms, sorted by key. Atoms never overlap. */
export function areaAtoms(
  contracts: readonly Cls[],
  areas: readonly (readonly number[])[],
): AreaAtom[] {
  const contractsOfRow = new Map<number, number[]>();
  areas.forEach((rows, contract) => {
    for (const row of rows) {
      const list = contractsOfRow.get(row);
      if (list) list.push(contract);
      else contractsOfRow.set(row, [contract]);
    }
  });
  const atoms = new Map<string, { contracts: number[]; rows: number[] }>();
  for (const [row, list] of contractsOfRow) {
    const key = list.map((contract) => contracts[contract]!.id).join("|");
    const atom = atoms.get(key);
    if (atom) atom.rows.push(row);
    else atoms.set(key, { contracts: list, rows: [row] });
  }
  return [...atoms]
    .map(([key, atom]) => ({ key, ...atom, rows: atom.rows.sort((a, b) => a - b) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
