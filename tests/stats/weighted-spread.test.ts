import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { computeSpread, type WeightedSpread } from "@/stats/weighted-spread";

const bytes = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));
const read = (path: string): string => bytes(path).toString("utf8");

const byCode = (text: string): Map<string, Record<string, string>> =>
  new Map(
    Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.map(
      (row) => [row["code"]!, row],
    ),
  );

interface Spreads {
  readonly max: readonly (number | null)[];
}

const communes = byCode(
  gunzipSync(bytes("pipeline/figures/communes/apl-communes.csv.gz")).toString("utf8"),
);
const populations = byCode(read("pipeline/figures/populations-communes.csv"));
/** Computed apart from the DREES workbook « APL aux médecins généralistes », sheet 2023. */
const published = byCode(read("tests/pipeline/figures/apl-ecarts-epci.csv"));

/** The 103 EPCI that lie wholly in eight départements of Bretagne and Auvergne. */
const epci = (
  JSON.parse(read("node_modules/@etalab/decoupage-administratif/data/epci.json")) as {
    code: string;
    membres: { code: string }[];
  }[]
)
  .map(({ code, membres }) => ({ code, codes: membres.map((membre) => membre.code) }))
  .filter(({ codes }) => codes.every((code) => /^(?:03|15|22|29|35|43|56|63)/.test(code)));

const spreadOf = (codes: readonly string[], weight: (code: string) => string): WeightedSpread => {
  const known = codes.filter((code) => communes.get(code)!["apl_mg_2023"] !== "");
  return computeSpread(
    known.map((code) => Number(communes.get(code)!["apl_mg_2023"])),
    known.map((code) => Number(weight(code))),
  );
};

const expectedOf = (code: string): WeightedSpread => {
  const number = (key: keyof WeightedSpread): number =>
    Number(published.get(code)![key] || Number.NaN);
  const [min, q1, mediane, q3, max] = (["min", "q1", "mediane", "q3", "max"] as const).map(number);
  return { min: min!, q1: q1!, mediane: mediane!, q3: q3!, max: max! };
};

const differing = (weight: (code: string) => string): string[] =>
  epci
    .filter(
      ({ code, codes }) =>
        JSON.stringify(spreadOf(codes, weight)) !== JSON.stringify(expectedOf(code)),
    )
    .map(({ code }) => code);

test("example of the docstring", () => {
  expect(computeSpread([4, 1, 3, 2], [1, 1, 2, 4])).toEqual({
    min: 1,
    q1: 2,
    mediane: 2,
    q3: 3,
    max: 4,
  });
});

// 22147 and 22241 have merged since: the workbook counts them apart, our table their weighted mean.
test("the published spread of 102 of 103 EPCI, to the last digit", () => {
  expect(epci).toHaveLength(103);
  expect(differing((code) => communes.get(code)!["pop_totale_2021"]!)).toEqual(["200067460"]);
});

test("the municipal population of 2023 gives another figure for six EPCI of 103", () => {
  expect(differing((code) => populations.get(code)!["pop_2023"]!)).toHaveLength(6);
});

// 85165, L’Oie, left Essarts-en-Bocage: the workbook gives its APL, 3.175, and counts its
// inhabitants in the commune that it left.
test("a commune of weight 0 does not count in the maximum of the bassin 85084", () => {
  expect(computeSpread([2.023, 2.769, 3.175], [1000, 9399, 0]).max).toBe(2.769);
  // Those of the Vendée, as its file of figures counts them.
  const { ecarts } = JSON.parse(read("public/data/repartition/bassin-de-vie/85.json")) as {
    ecarts: (Spreads & { indicateur: string })[];
  };
  const { max } = ecarts.find(({ indicateur }) => indicateur === "apl_mg")!;
  expect(max).toContain(2.769);
  expect(max).not.toContain(3.175);
});

test("no unit, or nobody in them, throws", () => {
  expect(() => computeSpread([], [])).toThrow("a positive total weight, got 0");
  expect(() => computeSpread([1, 2], [0, 0])).toThrow("a positive total weight, got 0");
});
