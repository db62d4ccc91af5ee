import { expect, test } from "vitest";
import { bassinTable } from "@/domain/diagnostic/communes/bassin-table";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { realDiagnostic } from "../../../report/diagnostic/real-input";
import { LANDERNEAU, realFigures, realSubject } from "../real-profile";

const book = await realFigures();
const tableOf = (diagnostic: Diagnostic) => bassinTable(diagnostic);

test("each bassin of 5 % has its own figure of each indicator, as published", () => {
  const table = tableOf(realDiagnostic(book, realSubject(book, "epci", LANDERNEAU)))!;
  expect(table.kept).toHaveLength(3);
  for (const { entry, measures } of table.rows) {
    const column = book.column(entry.key, "bassin-de-vie", entry.year)!;
    expect(measures).toEqual(
      table.kept.map(({ zone }) => ({ state: "value", value: column.values[zone] })),
    );
  }
  expect(table.rows.length).toBeGreaterThan(5);
});

test("a bassin has no bassin around it, nor has what holds whole ones", () => {
  expect(tableOf(realDiagnostic(book, realSubject(book, "bassin-de-vie", "29103")))).toBeNull();
  expect(tableOf(realDiagnostic(book, realSubject(book, "region", "53")))).toBeNull();
});
