import { describe, expect, test } from "vitest";
import { aggregate, sumsOver } from "@/domain/book/aggregate";
import { measureAt, type Column } from "@/domain/book/column";
import { figureOf } from "@/domain/book/figure";
import { wholeFamilies } from "@/domain/book/whole-families";
import { rowsOfZone } from "@/domain/geography/commune-index";
import type { Level } from "@/domain/geography/level";
import type { Indicator } from "@/domain/indicator/indicator";
import { MEASURE_STATES, NOT_COMPARABLE, type Measure } from "@/domain/measure";
import { readTable } from "../../../pipeline/data/read-table";
import { readSeries } from "../../../pipeline/data/series/series-table";
import { groupOf, realFigures, realSubject } from "../diagnostic/real-profile";

const book = await realFigures();
const { atlas, catalogue } = book.files;
const { splits } = atlas.changes;
const { codes, rowOf } = atlas.communes;
const from = { columnAt: book.column, splits };
const indicatorOf = (id: string) => catalogue.indicators.find((each) => each.id === id)!;

/** Families of `changements-de-communes.csv`, the mother first. */
const FAMILIES = [
  ["14712", "14666"],
  ["15141", "15031", "15035", "15047", "15171"],
  ["60054", "60694"],
  ["76676", "76601"],
  ["85084", "85165", "85212"],
] as const;

/** Cells of the source, as Insee gives them: those of the daughters are empty. */
const source = new Map(
  readTable("communes/effectifs-communes.csv.gz", [
    "code",
    "pop_75p_2022",
    "pop_rp_2022",
    "naissances_2022",
    "bpe_generalistes_2021",
    "pop_rp_2021",
  ]).map((row) => [row.code, row]),
);

test("the families are those of the table, and no other", () => {
  const known = splits.map(({ mother, daughters }) =>
    [mother, ...daughters].map((row) => codes[row]!),
  );
  expect(known.map((family) => family.join(" ")).toSorted()).toEqual(
    FAMILIES.map((family) => family.join(" ")),
  );
});

describe("Neussargues en Pinatelle (15141), left by four communes in 2025", () => {
  const family = groupOf(book, "x", [...FAMILIES[1]], "commune");
  const cell = (column: "pop_75p_2022" | "pop_rp_2022" | "naissances_2022") =>
    Number(source.get("15141")![column]);

  test("a single commune reads « non comparable », mother or daughter", () => {
    for (const code of FAMILIES[1])
      expect(
        figureOf(realSubject(book, "commune", code), indicatorOf("nombre_naissances"), 2022, book)
          ?.measure,
      ).toEqual(NOT_COMPARABLE);
  });

  test("a list of the whole family has the counts of the mother, and their rates", () => {
    const births = figureOf(family, indicatorOf("nombre_naissances"), 2022, book)!;
    expect(births.measure).toEqual({ state: "value", value: cell("naissances_2022") });
    const aged = figureOf(family, indicatorOf("part_75_plus"), 2022, book)!;
    expect(aged.measure).toEqual({
      state: "value",
      value: expect.closeTo((cell("pop_75p_2022") / cell("pop_rp_2022")) * 100, 1),
    });
    // The ICM has its interval from the same counts.
    expect(figureOf(family, indicatorOf("icm"), 2022, book)?.behind?.count).toBeGreaterThan(0);
  });

  test("a list that leaves one of them out has none, nor has one of the daughters alone", () => {
    for (const left of FAMILIES[1]) {
      const rest = FAMILIES[1].filter((code) => code !== left);
      const part = groupOf(book, "x", [...rest], "commune");
      expect([left, figureOf(part, indicatorOf("nombre_naissances"), 2022, book)]).toEqual([
        left,
        null,
      ]);
    }
  });
});

test("every family has, as a list, the counts and the rates of its mother as the source gives them", () => {
  for (const family of FAMILIES) {
    const place = groupOf(book, "x", [...family], "commune");
    const sum = (column: "naissances_2022" | "bpe_generalistes_2021" | "pop_rp_2021"): number =>
      family.reduce((total, code) => total + Number(source.get(code)![column]), 0);
    const value = (id: string, year: number) => {
      const measure = figureOf(place, indicatorOf(id), year, book)?.measure;
      return measure?.state === "value" ? measure.value : Number.NaN;
    };
    const density = (sum("bpe_generalistes_2021") / sum("pop_rp_2021")) * 10_000;
    expect([family[0], value("nombre_naissances", 2022)]).toEqual([
      family[0],
      sum("naissances_2022"),
    ]);
    expect(value("densite_bpe_generalistes", 2021)).toBeCloseTo(density, 6);
    expect(value("apl_mg", 2023)).toBeGreaterThan(0);
  }
});

test("a mother whose count is not in the file adds nothing up", () => {
  const births = book.column("nombre_naissances", "commune", 2022)!;
  const rows = FAMILIES[1].map((code) => rowOf.get(code)!);
  expect(wholeFamilies(births, rows, splits)).toEqual(new Set(rows));
  const bare: Column = { ...births, values: births.values.map(() => Number.NaN) };
  expect(wholeFamilies(bare, rows, splits).size).toBe(0);
  expect(wholeFamilies(births, rows.slice(1), splits).size).toBe(0);
});

/** Half a unit of the last decimal of each commune and of the sum; sums of 10,000 are whole. */
const tolerance = (decimals: number, communes: number, sum: number): number =>
  0.5 * 10 ** -decimals * (communes + 1) + (sum >= 10_000 ? 0.5 : 0) + 1e-6;

const known = (measure: Measure): number | null =>
  measure.state === "value" ? measure.value : null;

/** Zones of a level: those of the families, and one in so many. */
function zonesToRead(level: Level, step: number): number[] {
  const { zoning } = book.setOf(level);
  const homes = FAMILIES.flat().map((code) => zoning.zoneOf[rowOf.get(code)!]!);
  const some = zoning.codes.flatMap((_, zone) => (zone % step === 0 ? [zone] : []));
  return [...new Set([...homes, ...some])].filter((zone) => zone < zoning.codes.length);
}

const LEVELS_READ: readonly (readonly [Level, step: number])[] = [
  ["epci", 40],
  ["bassin-de-vie", 60],
  ["zone-emploi", 25],
  ["departement", 10],
  ["region", 6],
];

test(
  "a list of all the communes of a territory adds up to its figure",
  { timeout: 120_000 },
  () => {
    const series = readSeries().filter(({ weight }) => weight === null);
    const wrong: string[] = [];
    let compared = 0;
    let families = 0;
    for (const [level, step] of LEVELS_READ) {
      const { zoning } = book.setOf(level);
      for (const zone of zonesToRead(level, step)) {
        const positions = rowsOfZone(zoning, zone);
        for (const { id, year, decimals } of series) {
          const column = book.publishedColumn(id, level, year)!;
          const whole = known(measureAt(column, zone));
          const pieces = [{ level: "commune" as const, positions }];
          const list = known(aggregate({ id, year }, { rule: "sum" }, pieces, from));
          if (whole === null || list === null) continue;
          compared++;
          const communes = book.publishedColumn(id, "commune", year)!;
          if (wholeFamilies(communes, positions, splits).size > 0) families++;
          if (Math.abs(whole - list) > tolerance(decimals, positions.length, whole))
            wrong.push(`${id} ${year} ${level} ${zoning.codes[zone]}: ${list} for ${whole}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
    expect(families).toBeGreaterThan(1000);
  },
);

test(
  "a list of the EPCI of a family has its figures, whichever rule makes them",
  { timeout: 120_000 },
  () => {
    const rules = catalogue.indicators.filter(
      ({ aggregation, compute }) => !compute && aggregation.rule !== "none",
    );
    const yearAt = ({ availability }: Indicator, level: Level) =>
      availability.find((at) => at.level === level)?.years.at(-1);
    let compared = 0;
    for (const family of FAMILIES) {
      const { zoning } = book.setOf("epci");
      const zone = zoning.zoneOf[rowOf.get(family[0])!]!;
      const pieces = [{ level: "commune" as const, positions: rowsOfZone(zoning, zone) }];
      for (const indicator of rules) {
        const year = yearAt(indicator, "epci");
        if (year === undefined || yearAt(indicator, "commune") !== year) continue;
        const whole = known(measureAt(book.column(indicator.id, "epci", year)!, zone));
        const { id, aggregation } = indicator;
        const list = known(aggregate({ id, year }, aggregation, pieces, from));
        if (whole === null || list === null) continue;
        compared++;
        // Counts of communes are rounded to a tenth: 0.5 % of a share, 0.002 of an APL.
        expect(Math.abs(list - whole)).toBeLessThanOrEqual(
          Math.max(0.005 * Math.abs(whole), 0.002),
        );
      }
    }
    expect(compared).toBeGreaterThan(300);
  },
);

test("the counts of a family are those of the file, and its state still no value", () => {
  const state = MEASURE_STATES.indexOf("not-comparable");
  const births = book.publishedColumn("nombre_naissances", "commune", 2022)!;
  const mother = rowOf.get("15141")!;
  expect(births.states[mother]).toBe(state);
  expect(births.values[mother]).toBe(Number(source.get("15141")!.naissances_2022));
  const ratio = indicatorOf("part_75_plus").aggregation;
  const [of] = ratio.rule === "ratio-of-sums" ? ratio.years : [];
  const pieces = [{ level: "commune" as const, positions: [mother] }];
  expect(sumsOver(of!, pieces, from).numerator).toEqual(NOT_COMPARABLE);
});
