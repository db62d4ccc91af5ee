import { describe, expect, test } from "vitest";
import { columnFrom } from "@/domain/book/column";
import { columnOf, type ColumnSet } from "@/domain/book/column-set";
import { measureOf } from "@/domain/measure";

const column = (indicator: string, year: number) =>
  columnFrom(indicator, "epci", year, [measureOf(year)]);

describe("columnOf", () => {
  const columns: ColumnSet = {
    level: "epci",
    columns: [column("apl", 2022), column("apl", 2023), column("rpps", 2024), column("apl", 2021)],
  };

  test("the year asked for, or the latest", () => {
    expect(columnOf(columns, "apl", 2022)?.year).toBe(2022);
    expect(columnOf(columns, "apl", null)?.year).toBe(2023);
  });

  test("never another year or another indicator instead", () => {
    expect(columnOf(columns, "apl", 2024)).toBeNull();
    expect(columnOf(columns, "fdep", null)).toBeNull();
  });
});
