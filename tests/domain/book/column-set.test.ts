import { expect, test } from "vitest";
import {
  columnTitle,
  isColumnTitle,
  readColumnTitle,
  cutOf,
  SHEET_LOT,
} from "@/domain/book/column-set";

test("a title says its level, its lot and, for communes, their région", () => {
  expect(columnTitle("epci", "apl-65", null)).toBe("columns:epci:apl-65");
  expect(columnTitle("commune", "apl", "53")).toBe("columns:commune:apl:53");
  expect(readColumnTitle("columns:commune:apl:02")).toEqual({
    level: "commune",
    lot: "apl",
    part: "02",
  });
  expect(readColumnTitle("columns:bassin-de-vie:apl")).toEqual({
    level: "bassin-de-vie",
    lot: "apl",
    part: null,
  });
});

test("other titles are not of figures", () => {
  expect(["columns:epci:apl", "zonages", "spread:epci"].map(isColumnTitle)).toEqual([
    true,
    false,
    false,
  ]);
});

test("lots are cut by région for communes, those of sheets by département", () => {
  expect([cutOf("apl", "commune"), cutOf("apl", "epci")]).toEqual(["regions", null]);
  expect([cutOf(SHEET_LOT, "commune"), cutOf(SHEET_LOT, "departement")]).toEqual([
    "departements",
    "departements",
  ]);
  expect([cutOf(SHEET_LOT, "region"), cutOf(SHEET_LOT, "france")]).toEqual([null, null]);
});
