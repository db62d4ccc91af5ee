import { readTable } from "../read-table";
import type { SourceColumn } from "../source-column";

/**
 * EPCI that gained or lost communes after the last published figures (tables of membership of 2024,
 * 2025 and 2026). The other rows of the table are deduced, of before 2021: the source set their
 * figures aside itself.
 */
export const readChangedEpci = (): ReadonlySet<string> =>
  new Set(
    readTable("epci/epci-perimetres-modifies.csv", ["epci", "periode"])
      .filter(({ periode }) => periode.startsWith("entre le 2024"))
      .map(({ epci }) => epci),
  );

/**
 * A median or a rate published for an EPCI of another outline is none of the EPCI of today: counts
 * follow the communes, these cannot.
 */
export function withoutChangedEpci(
  column: SourceColumn,
  codes: readonly string[],
  changed: ReadonlySet<string>,
): SourceColumn {
  if (column.level !== "epci") return column;
  return {
    ...column,
    cells: column.cells.map((cell, at) =>
      changed.has(codes[at]!) && typeof cell === "number" ? "not-comparable" : cell,
    ),
  };
}
