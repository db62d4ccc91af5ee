import { expect, test } from "vitest";
import { columnTitle, isColumnTitle, readColumnTitle } from "@/domain/book/column-set";

test("a title says its level, its lot and, for communes, their région", () => {
  expect(columnTitle("epci", "apl-65", null)).toBe("columns:epci:apl-65");
  expect(columnTitle("commune", "apl", "53")).toBe("columns:commune:apl:53");
  expect(readColumnTitle("columns:commune:apl:02")).toEqual({
    level: "commune",
    lot: "apl",
    region: "02",
  });
  expect(readColumnTitle("columns:bassin-de-vie:apl")).toEqual({
    level: "bassin-de-vie",
    lot: "apl",
    region: null,
  });
});

test("other titles are not of figures", () => {
  expect(["columns:epci:apl", "zonages", "spread:epci"].map(isColumnTitle)).toEqual([
    true,
    false,
    false,
  ]);
});
