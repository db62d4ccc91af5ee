import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { columnFile } from "@/data/load-indicators";
import { isColumnTitle, type ColumnTitle } from "@/domain/book/column-set";
import { titlesFor } from "@/domain/book/titles-for";
import type { Level } from "@/domain/geography/level";
import { remember } from "@/domain/remember";
import { lotsOf } from "../../../pipeline/data/columns/lots";
import { diskShelf, valueOf } from "../../data/disk";

const load = diskShelf();
const { indicators, lots } = valueOf(await load("catalogue"));
const regions = valueOf(await load("atlas")).regions.zoning.codes;

/** Bytes of a file once compressed. */
const weightOf = remember(
  (title: ColumnTitle) =>
    gzipSync(readFileSync(new URL(`../../../public/${columnFile(title)}`, import.meta.url)), {
      level: 9,
    }).length,
);

/** Indicators whose files at a level weigh too much, with their weight. */
const tooHeavy = (level: Level, of: readonly string[], most: number): string[] =>
  indicators.flatMap((indicator) => {
    const titles = titlesFor(indicator, level, null, lots, of).filter(isColumnTitle);
    const weight = titles.reduce((sum, title) => sum + weightOf(title), 0);
    return weight > most ? [`${indicator.id} ${of.join()} ${weight}`] : [];
  });

describe("what one indicator weighs, compressed", () => {
  test("at most 15 kB by EPCI", () => {
    expect(tooHeavy("epci", [], 15_000)).toEqual([]);
  });

  test("at most 60 kB by commune, whatever the région", () => {
    expect(regions.flatMap((region) => tooHeavy("commune", [region], 60_000))).toEqual([]);
  });
});

describe("columns and their lots", () => {
  const column = (indicator: string, level: "epci" | "commune") => ({
    indicator,
    level,
    year: 2022,
    cells: [],
  });

  test("each level says what its file holds", () => {
    const columns = [column("a", "epci"), column("a", "commune"), column("b", "epci")];
    const table = new Map([
      ["a", "l"],
      ["b", "l"],
    ]);
    expect(lotsOf(columns, table)).toEqual({ l: { epci: ["a", "b"], commune: ["a"] } });
  });

  test("a column without a lot, or a lot without a column, stops the build", () => {
    expect(() => lotsOf([column("a", "epci")], new Map())).toThrow("a row of lots.csv for a");
    expect(() => lotsOf([], new Map([["a", "l"]]))).toThrow("got a in lots.csv");
  });
});
