import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { readTable } from "../../pipeline/data/read-table";

/** Third-party files, outside the project: these tests are skipped where they are absent. */
const MIRROR = new URL("../../../shared/mirror/", import.meta.url);
const isAbsent = !existsSync(MIRROR);

const read = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(
    readFileSync(new URL(file, MIRROR), "utf8").replace(/^\uFEFF/, ""),
    { header: true, delimiter: ",", skipEmptyLines: true },
  ).data;

test.skipIf(isAbsent)(
  "APL of the communes equals the DREES file (../shared/mirror, skipped if absent)",
  () => {
    const source = new Map(
      read("apl/apl_generalistes_2023_communes.csv").map((row) => [row["code_insee"], row]),
    );
    const table = readTable("communes/apl-communes.csv.gz", [
      "code",
      "apl_mg_2023",
      "codes_source_2023",
    ]).filter(
      // Merged communes are means, and 12218, 14581, 49126, 69114 have older codes there.
      ({ code, codes_source_2023 }) => codes_source_2023 === "1" && source.has(code),
    );
    const different = table.filter(
      ({ code, apl_mg_2023 }) => Number(source.get(code)?.["apl_generalistes"]) !== +apl_mg_2023,
    );
    expect(table.length).toBeGreaterThan(34_700);
    expect(different).toEqual([]);
  },
);

test.skipIf(isAbsent).each([
  ["Médecins généralistes (hors médecins à expertise particulière - MEP)", 68.6],
  ["Sages-femmes", 14.5],
  ["Gynécologues médicaux et obstétriciens", 29.6],
  ["Pédiatres", 11.5],
])("base of the density of « %s »: %f million (../shared/mirror)", (profession, millions) => {
  const france = read("ameli-demographie/ameli_densite_professionnels_2024_departements.csv").find(
    (row) => row["profession_sante"] === profession && row["region"] === "99",
  );
  const base = Number(france?.["effectif"]) / Number(france?.["densite"]) / 10;
  expect(base).toBeCloseTo(millions, 0);
  expect(Math.abs(base / millions - 1)).toBeLessThan(0.005);
});
