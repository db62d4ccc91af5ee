import { describe, expect, test } from "vitest";
import type { RatioOfYear } from "@/domain/indicator/indicator";
import { zoningFrom } from "@/domain/geography/commune-index";
import { checkApl } from "../../../pipeline/data/controls/check-apl";
import { checkIcm } from "../../../pipeline/data/controls/check-icm";
import { availabilityOf } from "../../../pipeline/data/columns/availability";
import { checkUsed } from "../../../pipeline/data/columns/used-columns";
import { censoredExtremes } from "../../../pipeline/data/series/censored";
import { withoutChangedEpci } from "../../../pipeline/data/series/changed-epci";
import { mergeColumns } from "../../../pipeline/data/series/merge-columns";
import { ratiosFrom, type RatioRow } from "../../../pipeline/data/series/ratios";
import { checkRatios } from "../../../pipeline/data/series/same-communes";
import { spreadColumns } from "../../../pipeline/data/series/spread-columns";
import type { Cell, SourceColumn } from "../../../pipeline/data/source-column";

const column = (cells: readonly Cell[], part: Partial<SourceColumn> = {}): SourceColumn => ({
  indicator: "taux",
  level: "epci",
  year: 2021,
  cells,
  ...part,
});

describe("columns of two tables", () => {
  test("are one where a figure is in both, or in one", () => {
    const a = column([1, "not-published", "no-data", "secret"]);
    const b = column([1, 2, "not-published", 4]);
    expect(mergeColumns([a, b])).toEqual([column([1, 2, "no-data", 4])]);
    expect(mergeColumns([a, { ...b, year: 2022 }])).toHaveLength(2);
  });

  test("stop the build where they disagree", () => {
    expect(() => mergeColumns([column([1]), column([2])])).toThrow(
      "mergeColumns requires one figure, got 1 and 2 for epci|taux|2021 0",
    );
    expect(() => mergeColumns([column([1]), column([1, 2])])).toThrow("columns of one length");
  });
});

test("an EPCI that changed since its median was published has none", () => {
  const changed = new Set(["b"]);
  expect(withoutChangedEpci(column([1, 2]), ["a", "b"], changed).cells).toEqual([
    1,
    "not-comparable",
  ]);
  const communes = column([1, 2], { level: "commune" });
  expect(withoutChangedEpci(communes, ["a", "b"], changed)).toBe(communes);
});

describe("censored extremes", () => {
  const repeat = (value: number, times: number): number[] =>
    Array.from({ length: times }, () => value);
  // Insee, Filosofi 2021 by bassin de vie: 29 at exactly 5.0, then 2, 4, 2 (Statistiques locales).
  const floor = [...repeat(5, 29), 5.1, 5.1, ...repeat(5.2, 4), 5.3, 5.3, 9, 12, 40];
  const found = (cells: readonly Cell[], part: Partial<SourceColumn> = {}) =>
    [...censoredExtremes([column(cells, part)]).values()].flat();

  test("many equal figures with nothing beyond, much rarer next to them", () => {
    expect(found(floor)).toEqual([{ year: 2021, value: 5, count: 29, end: "low" }]);
    expect(found(floor.map((value) => -value))).toEqual([
      { year: 2021, value: -5, count: 29, end: "high" },
    ]);
  });

  test("hold at another level that ends at the same figure", () => {
    const communes = column([...repeat(5, 9), ...repeat(6, 12), ...repeat(7, 20), 30], {
      level: "commune",
    });
    expect(found(communes.cells)).toEqual([]);
    expect(censoredExtremes([column(floor), communes]).get(communes)).toEqual([
      { year: 2021, value: 5, count: 9, end: "low" },
    ]);
  });

  test("ties of a rate of one decimal are no floor, nor is 0 or 100 %", () => {
    expect(found([...repeat(2.2, 4), ...repeat(2.3, 12), ...repeat(2.4, 45), 3, 4])).toEqual([]);
    expect(found([...repeat(0, 115), 0.9, 1.1, 2.7, 100, 4])).toEqual([]);
  });
});

const RATIO: RatioRow = {
  indicateur: "part",
  annee: "2022",
  numerateur: "agés",
  annee_numerateur: "2022",
  denominateur: "pop",
  annee_denominateur: "2021",
  pour: "100",
  couverture_comptee: "",
  couverture_entiere: "",
  annee_couverture: "",
  couverture_minimale: "",
};
const YEAR: RatioOfYear = {
  year: 2022,
  numerator: { id: "agés", year: 2022 },
  denominator: { id: "pop", year: 2021 },
  per: 100,
  coverage: null,
};

test("rates are read with a whole coverage or none", () => {
  expect(ratiosFrom([RATIO]).get("part")).toEqual([YEAR]);
  const covered = {
    ...RATIO,
    couverture_comptee: "rp",
    couverture_entiere: "pop",
    annee_couverture: "2022",
    couverture_minimale: "0.995",
  };
  expect(ratiosFrom([covered]).get("part")?.[0]?.coverage).toEqual({
    counted: { id: "rp", year: 2022 },
    whole: { id: "pop", year: 2022 },
    atLeast: 0.995,
  });
  expect(() => ratiosFrom([{ ...covered, couverture_minimale: "" }])).toThrow("a whole coverage");
  expect(() => ratiosFrom([RATIO, RATIO])).toThrow("distinct ratios, got part 2022 twice");
});

describe("both counts of a rate", () => {
  const ratios = new Map([["part", [YEAR]]]);
  const old = (cells: readonly Cell[]) =>
    column(cells, { indicator: "agés", level: "commune", year: 2022 });
  const pop = (cells: readonly Cell[]) => column(cells, { indicator: "pop", level: "commune" });

  test("are of the same communes", () => {
    const cells = [1, "no-data", "not-comparable"] as const;
    expect(() => checkRatios(ratios, [old(cells), pop([3, "not-published", 4])])).not.toThrow();
    expect(() => checkRatios(ratios, [old([1, "no-data"]), pop([3, 4])])).toThrow(
      "checkSameCommunes requires one set of communes, got no-data / 4 at row 1 of agés / pop for part",
    );
  });

  test("are embedded", () => {
    expect(() => checkRatios(ratios, [old([1])])).toThrow("got no pop 2021 for part");
  });

  test("a count published by wider territories alone is reported to their legal population", () => {
    const ratio = {
      year: 2024,
      numerator: { id: "halls", year: 2024 },
      denominator: { id: "population", year: 2023 },
      per: 100_000,
      coverage: null,
    };
    const rates = new Map([["rate", [ratio]]]);
    const halls = (level: SourceColumn["level"]): SourceColumn => ({
      indicator: "halls",
      level,
      year: 2024,
      cells: [3],
    });
    expect(() => checkRatios(rates, [halls("departement")])).not.toThrow();
    expect(() => checkRatios(rates, [])).toThrow("got halls at none for rate");
    expect(() => checkRatios(rates, [halls("departement"), halls("commune")])).toThrow(
      "got halls at departement|commune for rate",
    );
  });

  test("make an indicator available, beside what is published", () => {
    const censored = { year: 2011, value: 5, count: 9, end: "low" } as const;
    const published = column([1], { indicator: "part", year: 2011 });
    const columns = [
      published,
      column([1], { indicator: "agés", year: 2022 }),
      column([1], { indicator: "pop" }),
      column([1], { indicator: "agés", level: "region", year: 2022 }),
    ];
    const figures = { columns, ratios, censored: new Map([[published, [censored]]]) };
    expect(availabilityOf("part", "", figures)).toEqual([
      { level: "epci", years: [2011, 2022], censored: [censored] },
    ]);
    expect(availabilityOf("part", "region", figures)).toEqual([]);
    expect(() => availabilityOf("part", "monde", figures)).toThrow("known levels, got « monde »");
  });
});

test("a column that no indicator reads stops the build", () => {
  const part = { id: "part", aggregation: { rule: "ratio-of-sums", years: [YEAR] } } as const;
  const mean = { id: "apl", aggregation: { rule: "weighted-mean", weight: "w" } } as const;
  expect(() => checkUsed(["part", "agés", "pop", "apl", "w"], [part, mean])).not.toThrow();
  expect(() => checkUsed(["rp"], [part, mean])).toThrow(
    "checkUsed requires an indicator, got none for rp",
  );
});

test("a spread is weighted by inhabitants, and leaves out communes without any", () => {
  const table = {
    codes: ["a", "b", "c", "d", "e"],
    numbers: new Map([
      ["apl", Float64Array.of(4, 1, 2, 9, Number.NaN)],
      ["pop", Float64Array.of(10, 20, 70, 0, 50)],
    ]),
    classes: new Map(),
  };
  const zoning = zoningFrom(["y", "z"], ["y", "y", "y", "y", "z"]);
  const of = { indicator: "apl", year: 2023, column: "apl", weight: "pop" };
  expect(spreadColumns(of, table, [{ level: "epci", zoning }])).toEqual([
    {
      niveau: "epci",
      indicateur: "apl",
      annee: 2023,
      min: [1, null],
      q1: [2, null],
      mediane: [2, null],
      q3: [2, null],
      max: [4, null],
    },
  ]);
  expect(() => spreadColumns({ ...of, column: "x" }, table, [])).toThrow(
    "known columns, got x, pop",
  );
});

describe("controls computed apart stop the build", () => {
  const positions = () => new Map([["1", 0]]);

  test("on another APL", () => {
    const control = Object.fromEntries(
      [2022, 2023].flatMap((year) =>
        ["apl_mg", "apl_mg_65", "apl_inf", "apl_dent", "apl_sf", "part_pop_sous_dense"].map(
          (id) => [`${id}_${year}`, "3"],
        ),
      ),
    );
    const rows = [{ maille: "epci", code: "1", ...control }];
    const columnAt = (id: string): SourceColumn => column([4], { indicator: id });
    expect(() => checkApl(rows, columnAt, positions)).toThrow(
      "checkApl requires 3, got 4 for apl_mg_2022 of epci 1",
    );
    expect(() => checkApl([{ maille: "epci", code: "2" }], columnAt, positions)).toThrow(
      "checkApl requires known codes, got epci 2",
    );
  });

  test("on other deaths, or an ICM where coverage is too low", () => {
    const values: Readonly<Record<string, number>> = {
      deces__icm: 90,
      attendus: 100,
      pop_rp__icm: 980,
      pop_legale_metropole: 1_000,
    };
    const columnAt = (id: string): SourceColumn => column([values[id]!]);
    const rowOf = (part: object) => [
      { maille: "epci", code: "1", deces_2022: "90", attendus_2022: "100.00", icm: "90", ...part },
    ];
    expect(checkIcm(rowOf({}), columnAt, positions)).toBe(1);
    expect(() => checkIcm(rowOf({ deces_2022: "91" }), columnAt, positions)).toThrow(
      "checkIcm requires 91, got 90 for deces_2022 of epci 1",
    );
    expect(() => checkIcm(rowOf({ icm: "" }), columnAt, positions)).toThrow(
      "checkIcm requires an ICM of «  », got true",
    );
  });
});
