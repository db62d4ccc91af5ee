import { beforeAll, describe, expect, test } from "vitest";
import type { PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { comparisonRows, type ComparedFacts } from "@/domain/perimetres/compare/compare-rows";
import { checkCodes, readPerimetreFiles } from "../real-files";

const LANDERNEAU = "242900801";
const IROISE = "242900074";
const BELLE_ILE = "245600465";
const REDON = "243500741";
const CENTRE_OUEST_BRETAGNE = ["242900744", "242200715", "242900561", "200067197", "245614417"];

let files: PerimetreFiles;
beforeAll(async () => {
  files = await readPerimetreFiles();
});

const factsOf = (codes: readonly string[]): ComparedFacts => ({
  check: checkCodes(codes, files),
  wholeBassins: 0,
});

const rowsOf = (...all: ComparedFacts[]) =>
  new Map(comparisonRows(all, 2023).map((row) => [row.key, row]));
const texts = (rows: ReturnType<typeof rowsOf>, key: string) =>
  rows.get(key)!.cells.map(({ text }) => text.replace(/[\u00a0\u202f]/g, " "));
const differences = (rows: ReturnType<typeof rowsOf>, key: string) =>
  rows.get(key)!.cells.map(({ difference }) => difference.replace(/[\u00a0\u202f]/g, " "));

describe("Landerneau alone, and with the Pays d’Iroise", () => {
  const rows = () => rowsOf(factsOf([LANDERNEAU]), factsOf([LANDERNEAU, IROISE]));

  test("inhabitants, pieces and the rule of the ARS", () => {
    const all = rows();
    expect(texts(all, "population")).toEqual(["50 011 habitants", "100 451 habitants"]);
    expect(differences(all, "population")).toEqual(["", "50 440 habitants de moins"]);
    expect(texts(all, "piece")).toEqual(["oui", "non, 2 morceaux"]);
    expect(differences(all, "piece")).toEqual(["", "différent"]);
    expect(differences(all, "departements")).toEqual(["", "égal"]);
    // 50 011 in 2023, 49 868 in 2022: the answer depends on the year.
    expect(texts(all, "minimum")).toEqual([
      "ARS Bretagne : atteint, 11 habitants au-dessus de 50 000 (réponse de 2023, contraire en 2022, 2021, 2020, 2019 et 2017)",
      "ARS Bretagne : atteint, 50 451 habitants au-dessus de 50 000",
    ]);
    const paid = "1 ETP d’ingénierie, 25 000 € au plus";
    expect(texts(all, "funding")).toEqual([paid, paid]);
    expect(texts(all, "next")).toEqual([
      "il manque 99 990 habitants pour un 2e ETP",
      "il manque 49 550 habitants pour un 2e ETP",
    ]);
  });

  test("covered and gained make up the whole population", () => {
    const check = checkCodes([LANDERNEAU, IROISE], files);
    const { entries, share } = check.contracts.coverage;
    const covered = entries
      .filter(({ status }) => status === "signé" || status === "adopté")
      .reduce((sum, { population }) => sum + population, 0);
    const [, cell] = rows().get("gained")!.cells;
    expect(cell!.text.replace(/\D/g, "")).toBe(String(check.population - covered));
    // Both are in the CLS of the Pays de Brest, whose state is to be checked.
    expect(entries.map(({ status }) => status)).toEqual(["à vérifier"]);
    expect(cell!.text).toContain(", tous sous un contrat à vérifier");
    expect(share).toBeCloseTo(covered / check.population, 12);
  });
});

test("Belle-Île, under the minimum: no money is said without it", () => {
  const rows = rowsOf(factsOf([BELLE_ILE]), factsOf([LANDERNEAU]));
  expect(texts(rows, "minimum")[0]).toBe(
    "ARS Bretagne : non atteint, il manque 44 393 habitants pour 50 000",
  );
  expect(texts(rows, "funding")[0]).toBe(
    "s’il atteignait le minimum : 1 ETP d’ingénierie, 25 000 € au plus",
  );
  expect(texts(rows, "next")[0]).toBe(
    "s’il atteignait le minimum : il manquerait encore 100 001 habitants pour un 2e ETP",
  );
});

describe("Ploërmel, Oust à Brocéliande and Redon, over two régions", () => {
  test("each ARS has its clause and its share; a year that changes the ETP is told", () => {
    const rows = rowsOf(factsOf(["200066777", "200066785", REDON]), factsOf([LANDERNEAU]));
    const unknown = "ARS Pays de la Loire (14 %) : aucune règle chiffrée connue";
    // 149 848 inhabitants in 2022, 151 287 in 2023.
    expect(texts(rows, "funding")[0]).toBe(
      `ARS Bretagne (86 %) : 2 ETP d’ingénierie, 50 000 € au plus (réponse de 2023, autre en 2022, 2021, 2020, 2019 et 2017) ; ${unknown}`,
    );
    expect(texts(rows, "next")[0]).toBe(`ARS Bretagne (86 %) : dernier palier ; ${unknown}`);
    expect(texts(rows, "minimum")[0]).toBe(
      `ARS Bretagne (86 %) : atteint, 101 287 habitants au-dessus de 50 000 ; ${unknown}`,
    );
  });

  test("a rule of the user for the second région counts as much", () => {
    const rule = { ...files.rules[0]!, region: "52", nom: "ARS Pays de la Loire" };
    const own = { ...rule, minimum: { value: 80_000, source: "Saisi" } };
    const check = checkCodes([REDON], { ...files, rules: [...files.rules, own] });
    const rows = rowsOf({ ...factsOf([REDON]), check }, factsOf([LANDERNEAU]));
    expect(texts(rows, "funding")[0]).toMatch(
      /^ARS Bretagne \(\d+ %\) : 1 ETP .* ; ARS Pays de la Loire \(\d+ %\), s’il atteignait le minimum : 1 ETP /,
    );
  });
});

test("a group under a contract « adopté » or « signé » gains nobody", () => {
  const rows = rowsOf(factsOf(CENTRE_OUEST_BRETAGNE), factsOf([LANDERNEAU]));
  const { entries } = checkCodes(CENTRE_OUEST_BRETAGNE, files).contracts.coverage;
  expect(entries.map(({ status }) => status)).toEqual(["signé"]);
  expect(texts(rows, "covered")[0]).toMatch(/^100 %/);
  expect(texts(rows, "gained")[0]).toBe("0 habitant");
});

test("where contracts were not looked for, nothing is said to be gained", () => {
  const rows = rowsOf(factsOf([REDON]), factsOf([LANDERNEAU]));
  expect(texts(rows, "gained")[0]).toBe("relevé partiel");
  // Its contract covers it whole: that is known wherever others were looked for.
  expect(texts(rows, "covered")[0]).toMatch(/^100\s%/);
  expect(differences(rows, "gained")[1]).toBe("différent");
});

test("a commune of an EPCI touches it in part", () => {
  const rows = rowsOf(factsOf(["29043"]), factsOf([LANDERNEAU]));
  expect(texts(rows, "epci")).toEqual(["1 EPCI, dont 1 en partie", "1 EPCI"]);
  expect(differences(rows, "epci")).toEqual(["", "différent"]);
});
