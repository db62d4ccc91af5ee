import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zoningFrom } from "@/domain/geography/commune-index";
import { communeSeries } from "../../../pipeline/data/series/commune-series";
import { communeTable, type CommuneTable } from "../../../pipeline/data/series/commune-table";
import { mothersFrom } from "../../../pipeline/data/series/mothers";
import { seriesFrom, type SeriesRow } from "../../../pipeline/data/series/series-table";
import { communeCells, zoneCells } from "../../../pipeline/data/series/sum-series";
import { withUnderServed } from "../../../pipeline/data/series/under-served";

const row = (part: Partial<SeriesRow>): SeriesRow => ({
  serie: "pop",
  annee: "2022",
  colonne: "pop",
  moins: "",
  fois: "",
  poids: "",
  si: "",
  avec: "",
  champ: "france",
  partielle: "",
  decimales: "0",
  ...part,
});

/** Communes a to d; d left c, her mother, after the counts were made. */
const CODES = ["a", "b", "c", "d"];
const MOTHERS = mothersFrom(
  [{ code_mere: "c", code_fille: "d", nature: "retablissement" }],
  new Map(CODES.map((code, at) => [code, at])),
);
const tableOf = (columns: Readonly<Record<string, readonly number[]>>): CommuneTable => ({
  codes: CODES,
  numbers: new Map(Object.entries(columns).map(([key, each]) => [key, Float64Array.from(each)])),
  classes: new Map([["classe", ["1", "3", "3", ""]]]),
});
const NONE = Number.NaN;
const EVERYWHERE = (): null => null;
const ONE = zoningFrom(["z"], ["z", "z", "z", "z"]);
const APART = zoningFrom(["y", "z"], ["y", "y", "z", "z"]);

const TABLE = tableOf({
  pop: [100, 200, 30, 20],
  births: [1, 2, 5, NONE],
  apl: [2, 4, 3, NONE],
  weight: [10, 30, 50, NONE],
});

const cellsOf = (part: Partial<SeriesRow>, table = TABLE, zoning = ONE) => {
  const definition = seriesFrom(row(part));
  const made = communeSeries(definition, table, MOTHERS);
  return {
    communes: communeCells(definition, made, EVERYWHERE),
    zones: zoneCells(definition, made, zoning, EVERYWHERE, table.numbers.get("pop")!),
  };
};

describe("a daughter whose count is empty while her mother has one", () => {
  test("is inside her mother: neither has a figure, and groups that hold both are right", () => {
    expect(cellsOf({ colonne: "births" }, TABLE, APART)).toEqual({
      communes: [1, 2, "not-comparable", "not-comparable"],
      zones: [3, 5],
    });
  });

  test("counts in the denominator of the group", () => {
    expect(cellsOf({ avec: "births" }, TABLE, APART)).toEqual({
      communes: [100, 200, "not-comparable", "not-comparable"],
      zones: [300, 50],
    });
  });

  test("has the class of her mother in a condition", () => {
    expect(cellsOf({ si: "classe=3" }).zones).toEqual([200 + 30 + 20]);
    expect(cellsOf({ si: "births==5" }).zones).toEqual([30 + 20]);
  });

  test("weighs nothing in a mean", () => {
    expect(cellsOf({ colonne: "apl", poids: "weight", decimales: "3" }).zones).toEqual([
      // (2 × 10 + 4 × 30 + 3 × 50) / 90
      3.222,
    ]);
  });

  test("a commune that lacks a figure without a mother is missing", () => {
    const table = tableOf({ pop: [100, 20, 30, 20], births: [NONE, 2, 5, NONE] });
    expect(cellsOf({ colonne: "births" }, table, APART)).toEqual({
      communes: ["no-data", 2, "not-comparable", "not-comparable"],
      zones: ["no-data", 5],
    });
    expect(cellsOf({ colonne: "births", partielle: "oui" }, table, APART).zones).toEqual([2, 5]);
  });

  test("0.5 % of the inhabitants may be missing from a sum", () => {
    const births = [NONE, 2, 5, NONE];
    const of = (missing: number) =>
      cellsOf(
        { colonne: "births" },
        tableOf({ pop: [missing, 1_000 - missing, 30, 20], births }),
        APART,
      ).zones[0];
    expect(of(5)).toBe(2);
    expect(of(6)).toBe("no-data");
  });
});

test("a difference and a product of columns", () => {
  expect(cellsOf({ colonne: "apl", moins: "births", fois: "weight" }, TABLE).zones).toEqual([
    (2 - 1) * 10 + (4 - 2) * 30 + (3 - 5) * 50,
  ]);
});

test.each(["not-published", "not-loaded"] as const)("outside the field: %s", (absence) => {
  const definition = seriesFrom(row({}));
  const made = communeSeries(definition, TABLE, MOTHERS);
  const outOf = (at: number) => (at > 1 ? null : absence);
  expect(communeCells(definition, made, outOf)).toEqual([absence, absence, 30, 20]);
  expect(zoneCells(definition, made, APART, outOf, [1, 1, 1, 1])).toEqual([absence, 50]);
});

test("a sum is that of its parts, however the communes are grouped", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(9_999), fc.nat(2)), { minLength: 4, maxLength: 4 }),
      (drawn) => {
        const table = tableOf({ pop: drawn.map(([value]) => value), births: [1, 1, 1, 1] });
        const zoning = zoningFrom(
          ["0", "1", "2"],
          drawn.map(([, zone]) => String(zone)),
        );
        const parts = cellsOf({}, table, zoning).zones;
        const total = parts.reduce<number>(
          (sum, cell) => sum + (typeof cell === "number" ? cell : 0),
          0,
        );
        expect(cellsOf({}, table).zones).toEqual([total]);
      },
    ),
  );
});

describe("the tables of communes", () => {
  const source = [
    { code: "b", pop_2022: "2", radon: "3" },
    { code: "a", pop_2022: "", radon: "" },
  ];
  const known = new Set(["radon 3"]);
  const join = (rows: readonly Record<string, string>[], more = {}) =>
    communeTable(["a", "b"], { "t.csv": rows, ...more }, known);

  test("are read in the order of the index", () => {
    const { numbers, classes } = join(source);
    expect([...numbers.get("pop_2022")!]).toEqual([NONE, 2]);
    expect(classes.get("radon")).toEqual(["", "3"]);
  });

  test.each<[string, readonly Record<string, string>[], string]>([
    ["a truncated table", source.slice(1), "checkSameCodes requires 2 codes, got 1 in t.csv"],
    [
      "a foreign table",
      [source[0]!, { ...source[1]!, code: "z" }],
      "checkSameCodes requires a, got b at line 0 of t.csv",
    ],
    [
      "a text",
      [source[0]!, { ...source[1]!, pop_2022: "n.d." }],
      "got « n.d. » in t.csv, pop_2022 of a",
    ],
    ["a negative count", [source[0]!, { ...source[1]!, pop_2022: "-1" }], "requires counts ≥ 0"],
    [
      "an unknown class",
      [source[0]!, { ...source[1]!, radon: "4" }],
      "requires known classes, got « 4 »",
    ],
  ])("refuse %s", (_, rows, message) => {
    expect(() => join(rows)).toThrow(message);
  });

  test("refuse the same column twice", () => {
    expect(() => join(source, { "u.csv": source })).toThrow("got pop_2022 again in u.csv");
  });
});

test.each<[Partial<SeriesRow>, string]>([
  [{ serie: "Pop 75" }, "seriesFrom requires an ASCII identifier"],
  [{ si: "radon>3" }, "conditionOf requires a condition"],
  [{ champ: "monde" }, "wordOf requires"],
  [{ poids: "weight", si: "classe=3" }, "seriesFrom requires a plain column to average"],
])("a row of series.csv refuses %j", (part, message) => {
  expect(() => seriesFrom(row(part))).toThrow(message);
});

test("a series of unknown columns or classes stops the build", () => {
  expect(() => cellsOf({ colonne: "pop_1999" })).toThrow("requires known columns, got pop_1999");
  expect(() => cellsOf({ si: "pop=3" })).toThrow("requires known classes, got pop");
});

test("a change of communes is between known communes, and has one mother", () => {
  const rowOf = new Map([
    ["a", 0],
    ["b", 1],
    ["c", 2],
  ]);
  const change = (code_mere: string, code_fille: string, nature = "retablissement") => ({
    code_mere,
    code_fille,
    nature,
  });
  expect(mothersFrom([change("a", "b"), change("a", "c", "transfert de limites")], rowOf)).toEqual({
    motherOf: new Map([[1, 0]]),
  });
  expect(() => mothersFrom([change("a", "z")], rowOf)).toThrow("requires known communes");
  expect(() => mothersFrom([change("a", "b", "fusion")], rowOf)).toThrow("got fusion of a, b");
  expect(() => mothersFrom([change("a", "b"), change("c", "b")], rowOf)).toThrow("got two for b");
});

describe("inhabitants under the threshold", () => {
  const table = tableOf({
    apl_mg_2022: [2.4, 2.5, 1, NONE],
    apl_mg_2023: [2.4, 2.5, 3, NONE],
    pop_totale_2020: [10, 20, 30, 5],
    pop_totale_2021: [10, 20, 30, 5],
  });

  test("live where the APL is under 2.5, and in a part of a commune merged since", () => {
    const { numbers } = withUnderServed(table, [
      { code: "c", annee: "2023", habitants_sous_seuil: "12" },
    ]);
    expect([...numbers.get("pop_sous_dense_2022")!]).toEqual([10, 0, 30, NONE]);
    expect([...numbers.get("pop_sous_dense_2023")!]).toEqual([10, 0, 12, NONE]);
  });

  test("are no more than the inhabitants of a known commune", () => {
    const of = (code: string, habitants_sous_seuil: string) => () =>
      withUnderServed(table, [{ code, annee: "2022", habitants_sous_seuil }]);
    expect(of("c", "31")).toThrow("requires a part of a known commune, got 31 of c");
    expect(of("z", "1")).toThrow("requires a part of a known commune");
  });
});
