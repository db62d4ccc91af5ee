import type { Atlas } from "../../geography/atlas";
import type { CommuneNames } from "../../geography/commune-names";
import { NO_ZONE, rowsOfZone } from "../../geography/commune-index";
import type { Subject } from "../../group/subject";
import { plural } from "../../words/french";

/** A part of one perimeter or of both: an EPCI, or some communes of one. */
export interface ComparedMember {
  readonly level: "epci" | "commune";
  /** Positions in the level: one EPCI, or rows of communes. */
  readonly positions: readonly number[];
  /** « CC du Pays d'Iroise », « Ouessant », « 3 communes (CA du Pays de Redon) ». */
  readonly nom: string;
  readonly population: number;
}

/** What two perimeters share and what only one of them holds, the most inhabitants first. */
export interface MembersCompared {
  readonly onlyA: readonly ComparedMember[];
  readonly onlyB: readonly ComparedMember[];
  readonly both: readonly ComparedMember[];
}

export interface MemberFiles {
  readonly atlas: Atlas;
  readonly names: CommuneNames;
}

/** Rows of the communes of A or of B, by EPCI; those without an EPCI one by one. */
function rowsByEpci(a: Subject, b: Subject, { epci }: Atlas): { epci: number; rows: number[] }[] {
  const groups = new Map<number, number[]>();
  const alone: { epci: number; rows: number[] }[] = [];
  epci.zoning.zoneOf.forEach((zone, row) => {
    if (a.zoning.zoneOf[row] !== 0 && b.zoning.zoneOf[row] !== 0) return;
    if (zone === NO_ZONE) alone.push({ epci: zone, rows: [row] });
    else if (!groups.get(zone)?.push(row)) groups.set(zone, [row]);
  });
  return [...Array.from(groups, ([zone, rows]) => ({ epci: zone, rows })), ...alone];
}

function describe(zone: number, rows: readonly number[], files: MemberFiles): ComparedMember {
  const { atlas, names } = files;
  const population = rows.reduce((sum, row) => sum + atlas.population[row]!, 0);
  const nomOfEpci = zone === NO_ZONE ? "" : atlas.epci.noms[zone]!;
  if (zone !== NO_ZONE && rows.length === rowsOfZone(atlas.epci.zoning, zone).length)
    return { level: "epci", positions: [zone], nom: nomOfEpci, population };
  const nom =
    rows.length === 1
      ? names.noms[rows[0]!]!
      : `${plural(rows.length, "commune", "communes")} (${nomOfEpci})`;
  return { level: "commune", positions: rows, nom, population };
}

/**
 * Compares two perimeters commune by commune, and says it by EPCI where an EPCI is whole: a commune
 * of A inside an EPCI of B is common to both, however each of them lists it.
 */
export function compareMembers(a: Subject, b: Subject, files: MemberFiles): MembersCompared {
  const isIn = ({ zoning }: Subject, row: number): boolean => zoning.zoneOf[row] === 0;
  const groups = rowsByEpci(a, b, files.atlas);
  const side = (keeps: (row: number) => boolean): ComparedMember[] =>
    groups
      .map(({ epci, rows }) => ({ epci, rows: rows.filter(keeps) }))
      .filter(({ rows }) => rows.length > 0)
      .map(({ epci, rows }) => describe(epci, rows, files))
      .sort((one, other) => other.population - one.population);
  return {
    onlyA: side((row) => !isIn(b, row)),
    onlyB: side((row) => !isIn(a, row)),
    both: side((row) => isIn(a, row) && isIn(b, row)),
  };
}
