import { expect, test } from "vitest";
import { NO_ZONE } from "@/domain/geography/commune-index";
import { readSeries } from "../../../pipeline/data/series/series-table";
import { atlas, columnAt, sumOf, zoningAt } from "./embedded-figures";

/**
 * What the build adds up is the same at every level: properties over all territories, on the embedded
 * files. Counts rounded to `decimals` at each level differ by half of a last decimal each.
 */
const counts = readSeries().filter(({ weight }) => weight === null);
const numbers = (values: readonly (number | null)[]): number[] =>
  values.filter((value): value is number => value !== null);
const total = (values: readonly (number | null)[]): number =>
  numbers(values).reduce((sum, value) => sum + value, 0);

/**
 * Distance that rounding alone explains between a sum of `parts` numbers and its whole. Estimates, of
 * one decimal, are whole numbers in large sums.
 */
const slack = (decimals: number, parts: number): number =>
  0.5 * 10 ** (decimals === 1 ? 0 : -decimals) * (parts + 1);

const ISLANDS = atlas.communes.codes.filter((_, row) => atlas.epci.zoning.zoneOf[row] === NO_ZONE);

/** Counts that 97616 lacks, 4 % of Mayotte, and with it Mayotte. */
const WITHOUT_MAYOTTE = ["pop_classee_radon", "pop_radon_3"];

/** Counts that 27676 lacks, in the état civil and the census of 2021, and with it its EPCI. */
const WITHOUT_27676 = [
  "actifs_15_64",
  "chomeurs_15_64",
  "deces__rp",
  "naissances__rp",
  "nombre",
  "pop_15_64",
  "pop_recensee",
  "pop_sans_generaliste",
];

test("there are counts to look at, and four islands without EPCI", () => {
  expect(counts.length).toBeGreaterThan(80);
  expect(ISLANDS).toEqual(["22016", "29083", "29155", "85113"]);
});

test.each(["region", "departement", "epci"] as const)("%s: parts add up to France", (level) => {
  const compared = counts.flatMap(({ id, year, decimals }) => {
    const of = { id, year };
    const values = columnAt(of, level)!;
    const islands =
      level === "epci" ? ISLANDS.map((code) => sumOf(of, "commune", [code]) ?? 0) : [];
    const gap = total(values) + total(islands) - columnAt(of, "france")![0]!;
    return [{ id, year, gap, isExact: Math.abs(gap) <= slack(decimals, values.length) }];
  });
  // A territory that lacks too many communes has no sum: its parts may only be less.
  const off = compared.filter(({ isExact }) => !isExact);
  expect(off.filter(({ gap }) => gap > 0)).toEqual([]);
  const names = off.map(({ id }) => id.replace(/^(?:nombre_|bpe_).*/, "nombre"));
  expect(new Set(names)).toEqual(
    new Set([...WITHOUT_MAYOTTE, ...(level === "epci" ? WITHOUT_27676 : [])]),
  );
});

test("a former région is the sum of its départements", () => {
  const { zoneOf, codes } = zoningAt("ancienne-region");
  const departements = zoningAt("departement");
  const members = codes.map(() => new Set<number>());
  zoneOf.forEach((zone, row) => members[zone]?.add(departements.zoneOf[row]!));
  const off = counts.flatMap(({ id, year, decimals }) => {
    const values = columnAt({ id, year }, "ancienne-region")!;
    const parts = columnAt({ id, year }, "departement")!;
    return codes.flatMap((code, zone) => {
      const cells = [...members[zone]!].map((member) => parts[member]!);
      const whole = values[zone];
      if (numbers(cells).length < cells.length || typeof whole !== "number") return [];
      return Math.abs(total(cells) - whole) <= slack(decimals, cells.length)
        ? []
        : [`${id} ${year} of ${code}`];
    });
  });
  expect(off).toEqual([]);
});

test("a mother of a split commune and her daughters have no figure of the time before", () => {
  // Insee, movements: 60694 left 60054, 85165 and 85212 left 85084 on 2024-01-01; 15031 … left 15141
  // on 2025-01-01. Births of 2022 and places of 2021 are those of the whole.
  const of = [
    { id: "nombre_naissances", year: 2022 },
    { id: "nombre_bpe_pharmacies", year: 2021 },
    { id: "apl_mg", year: 2023 },
  ];
  const communes = ["60054", "60694", "85084", "85165", "85212", "15141", "15031"];
  for (const each of of)
    expect(communes.map((code) => sumOf(each, "commune", [code]))).toEqual(
      communes.map(() => null),
    );
  // Counts made on the communes of today are theirs: legal populations of 2023 (Insee).
  expect(sumOf({ id: "pop_legale", year: 2023 }, "commune", ["60054"])).toBe(339);
  expect(sumOf({ id: "pop_legale", year: 2023 }, "commune", ["60694"])).toBe(542);
});

test("the population of Mayotte, of 2017, is under no count of another year", () => {
  const mayotte = ["976"];
  for (const [id, year] of [
    ["pop_legale", 2023],
    ["pop_recensee", 2021],
    ["pop_base_soins", 2023],
    ["pop_totale_apl", 2023],
    ["naissances__rp", 2022],
  ] as const)
    expect([id, sumOf({ id, year }, "departement", mayotte)]).toEqual([id, null]);
  // Its births are counted, and make no rate.
  expect(sumOf({ id: "nombre_naissances", year: 2022 }, "departement", mayotte)).toBeGreaterThan(
    9_000,
  );
});
