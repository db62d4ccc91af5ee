import { expect, test } from "vitest";
import { titlesAt, titlesOfColumns } from "@/domain/book/column-titles";

const LOTS = {
  apl: { epci: ["apl_mg", "apl_sf"], commune: ["apl_mg"] },
  ages: { epci: ["pop_75_plus"] },
};

test("each file once, for the columns that the level has", () => {
  expect(titlesOfColumns(["apl_mg", "apl_sf", "pop_75_plus"], "epci", LOTS, [])).toEqual([
    "columns:epci:apl",
    "columns:epci:ages",
  ]);
  expect(titlesOfColumns(["apl_mg", "pop_75_plus"], "commune", LOTS, ["53", "84"])).toEqual([
    "columns:commune:apl:53",
    "columns:commune:apl:84",
  ]);
  expect(titlesOfColumns(["apl_mg"], "region", LOTS, ["53"])).toEqual([]);
});

test("every file of a level", () => {
  expect(titlesAt("epci", LOTS, [])).toEqual(["columns:epci:apl", "columns:epci:ages"]);
  expect(titlesAt("commune", LOTS, ["53"])).toEqual(["columns:commune:apl:53"]);
  expect(titlesAt("france", LOTS, ["53"])).toEqual([]);
});
