import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseTable } from "../../../pipeline/data/read-table";
import { codesAt, figureOf, indicatorOf, ratioOf, type FigureLevel } from "./embedded-figures";

/**
 * 184 values of four territories, of their région and of metropolitan France, computed apart from the
 * build (reperes.csv: from the same tables of the Insee, the DREES, the ANCT; rank = share of the EPCI
 * below, %; « EPCI par EPCI »: a value by EPCI). The table is kept as it was made.
 */
const rows = parseTable(
  readFileSync(new URL("reperes.csv", import.meta.url), "utf8"),
  [
    "territoire",
    "indicateur",
    "unite",
    "valeur",
    "region",
    "france_metropolitaine",
    "rang_centile_parmi_les_epci",
  ],
  "reperes.csv",
);

/** SIREN of the EPCI of each territory, and its région. */
const PLACES: Readonly<Record<string, readonly [epci: readonly string[], region: string]>> = {
  "CA du Pays de Landerneau-Daoulas": [["242900801"], "53"],
  "Fougères Agglomération + Couesnon Marches de Bretagne": [["200072452", "200070688"], "53"],
  "CC Hautes Terres Communauté": [["200066637"], "84"],
  "CA de Lens-Liévin": [["246200364"], "32"],
};

const METROPOLITAN_REGIONS = codesAt("region").filter((code) => !/^0[1-6]$/.test(code));

/** Indicator and year of a row: `apl_mg_2023`, or the latest year of the EPCI. */
function namedBy(text: string): { id: string; year: number } {
  const [, dated, year] = /^(apl_\w+?|part_pop_sous_dense)_(2023)$/.exec(text) ?? [];
  if (dated && year) return { id: dated, year: Number(year) };
  const id = text === "icm_toutes_causes" ? "icm" : text;
  const at = indicatorOf(id).availability.find(({ level }) => level === "epci")!;
  return { id, year: at.years.at(-1)! };
}

const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

/**
 * Is a figure the one that was printed, to a half in its last decimal? A tenth more, for the table
 * leaves out the three communes re-established in 2024, that the build counts with their mother.
 */
const isPrinted = (value: number | null, text: string): boolean =>
  value !== null && Math.abs(value - Number(text)) <= 0.6 * 10 ** -decimalsOf(text);

const wrong = (
  column: "valeur" | "region" | "france_metropolitaine",
  placeOf: (row: (typeof rows)[number]) => readonly [FigureLevel, readonly string[]] | null,
): string[] =>
  rows.flatMap((row) => {
    const place = placeOf(row);
    if (row[column] === "" || place === null) return [];
    const { id, year } = namedBy(row.indicateur);
    const values = row[column].split(" | ");
    const [level, codes] = place;
    const groups = values.length > 1 ? codes.map((code) => [code]) : [codes];
    const found = groups.map((group) => figureOf(id, year, level, group));
    return found.every((value, at) => isPrinted(value, values[at]!))
      ? []
      : [`${row.territoire} ${row.indicateur}: ${row[column]}, got ${found.join(" | ")}`];
  });

test("there are 184 values of four territories", () => {
  expect(rows).toHaveLength(184);
  expect([...new Set(rows.map(({ territoire }) => territoire))]).toEqual(
    expect.arrayContaining(Object.keys(PLACES)),
  );
});

test("figures of the EPCI and of the group", () => {
  expect(wrong("valeur", ({ territoire }) => ["epci", PLACES[territoire]![0]])).toEqual([]);
});

test("figures of the région", () => {
  expect(wrong("region", ({ territoire }) => ["region", [PLACES[territoire]![1]]])).toEqual([]);
});

/** What France is where the source stops at the métropole, and for what cannot be added up. */
const isOfFrance = (id: string): boolean => indicatorOf(id).aggregation.rule !== "ratio-of-sums";

test("figures of metropolitan France", () => {
  expect(
    wrong("france_metropolitaine", ({ indicateur }) => {
      const { id } = namedBy(indicateur);
      // Of the APL and of what is published, the table gives France.
      return isOfFrance(id) || id === "part_pop_sous_dense"
        ? ["france", ["FR"]]
        : ["region", METROPOLITAN_REGIONS];
    }),
  ).toEqual([]);
});

/** The table ranks every EPCI that has counts, those too little covered included. */
function rateWhateverCoverage(id: string, year: number, codes: readonly string[]): number | null {
  const { aggregation } = indicatorOf(id);
  const ratio =
    aggregation.rule === "ratio-of-sums"
      ? aggregation.years.find((each) => each.year === year)
      : undefined;
  return ratio ? ratioOf({ ...ratio, coverage: null }, "epci", codes) : null;
}

test("ranks among the EPCI", () => {
  const off = rows.flatMap(({ territoire, indicateur, rang_centile_parmi_les_epci: rank }) => {
    const { id, year } = namedBy(indicateur);
    const own = rateWhateverCoverage(id, year, PLACES[territoire]![0]);
    if (rank === "" || own === null || id === "icm") return [];
    const all = codesAt("epci").flatMap((code) => rateWhateverCoverage(id, year, [code]) ?? []);
    const below = (100 * all.filter((value) => value < own).length) / all.length;
    // Whole numbers, and one EPCI more (with 27676) or less moves them by 0.08.
    return Math.abs(below - Number(rank)) <= 0.6
      ? []
      : [`${territoire} ${indicateur}: ${rank}, got ${below.toFixed(2)} of ${all.length}`];
  });
  expect(off).toEqual([]);
});
