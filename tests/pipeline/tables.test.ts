import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseAggregation } from "../../pipeline/data/catalogue";
import { parseContract } from "../../pipeline/data/contracts";
import { columnsFromRows, type PublishedRow } from "../../pipeline/data/published-columns";
import { parseNumber, parseTable, tableText } from "../../pipeline/data/read-table";
import { columnFile, runsOf } from "../../pipeline/data/source-column";

describe("parseTable", () => {
  test("keeps codes as text and quoted commas", () => {
    expect(parseTable('code,nom\n01004,"Ambérieu, Ain"\n', ["code", "nom"], "t")).toEqual([
      { code: "01004", nom: "Ambérieu, Ain" },
    ]);
  });

  test("refuses a missing column and a line of another length", () => {
    expect(() => parseTable("code\n01004\n", ["code", "nom"], "t")).toThrow("got no nom in t");
    expect(() => parseTable("code,nom\n01004\n", ["code", "nom"], "t")).toThrow("line 2 of t");
  });

  test("reads a compressed table, and refuses one cut short", () => {
    const bytes = gzipSync("code\n01004\n");
    expect(tableText("t.csv.gz", bytes)).toBe("code\n01004\n");
    expect(() => tableText("t.csv.gz", bytes.subarray(0, 20))).toThrow(
      "tableText requires a whole archive, got a broken one in t.csv.gz",
    );
  });

  test.each(["", " ", "NS", "1,5", "Infinity"])("« %s » is no number", (text) => {
    expect(() => parseNumber(text, "t")).toThrow("parseNumber requires a number");
  });
});

const publishedRow = (part: Partial<PublishedRow>): PublishedRow => ({
  maille: "departement",
  code: "01",
  indicateur: "source",
  annee: "2024",
  valeur: "",
  absence: "",
  ...part,
});
const buildColumns = (rows: readonly PublishedRow[]) =>
  columnsFromRows(rows, () => ["01", "02", "03"], new Map([["source", "id"]]));

describe("columns of the long table", () => {
  test("a figure, a reason, and « not-published » where there is no row", () => {
    const rows = [publishedRow({ valeur: "1.5" }), publishedRow({ code: "02", absence: "secret" })];
    expect(buildColumns(rows).columns).toEqual([
      {
        indicator: "id",
        level: "departement",
        year: 2024,
        cells: [1.5, "secret", "not-published"],
      },
    ]);
  });

  test("codes of Saint-Barthélemy and Saint-Martin are set aside, and counted", () => {
    const { columns, outside } = buildColumns([
      publishedRow({ valeur: "1" }),
      publishedRow({ code: "977ZZ", valeur: "2" }),
    ]);
    expect(outside).toEqual(["id 977ZZ"]);
    expect(columns[0]?.cells).toEqual([1, "not-published", "not-published"]);
  });

  test.each<[Partial<PublishedRow>[], string]>([
    [[{ valeur: "1", code: "99" }], "columnsFromRows requires known codes, got 99"],
    [[{ valeur: "1", indicateur: "x" }], "columnsFromRows requires a catalogue entry"],
    [[{ valeur: "1", maille: "iris" }], "columnsFromRows requires a known level"],
    [[{ valeur: "1" }, { valeur: "2" }], "columnsFromRows requires one row by cell"],
    [[{ valeur: "1", absence: "secret" }], "cellOf requires one of both"],
    [[{ absence: "néant" }], "cellOf requires secret|no-data|not-published"],
    [[{}], "parseNumber requires a number"],
  ])("refuses %j", (parts, message) => {
    expect(() => buildColumns(parts.map(publishedRow))).toThrow(message);
  });

  test("absences are embedded as runs", () => {
    const cells = ["secret", "secret", 4, "secret", "no-data"] as const;
    expect(runsOf(cells, "secret")).toEqual([0, 2, 3, 1]);
    expect(columnFile({ indicator: "id", level: "epci", year: 2023, cells })).toEqual({
      indicateur: "id",
      annee: 2023,
      valeurs: [null, null, 4, null, null],
      secret: [0, 2, 3, 1],
      vide: [4, 1],
      nonPublie: [],
    });
  });

  test("the two rare absences have their key only where a cell needs it", () => {
    const cells = ["not-comparable", 4, "not-loaded", "not-loaded"] as const;
    expect(columnFile({ indicator: "id", level: "epci", year: 2023, cells })).toEqual({
      indicateur: "id",
      annee: 2023,
      valeurs: [null, 4, null, null],
      secret: [],
      vide: [],
      nonPublie: [],
      nonComparable: [0, 1],
      nonRepris: [2, 2],
    });
  });
});

describe("parseContract", () => {
  const row = {
    id: "x",
    nom: "CLS",
    porteur: "CC",
    epci_siren: "242900744|242200715",
    departement: "22|29",
    date_signature: "2012-06",
    date_fin: "2016",
    generation: "1",
    statut: "terminé",
    axes: "Prévention | Soins|",
    source_url: "https://a.fr|https://b.fr",
    confiance: "haute",
    date_prolongation: "2018",
    avenant: "un avenant",
    verifie_le: "2026-11-29",
    perimetre_connu: "partiel",
  };

  test("reads lists and dates as the source gives them", () => {
    expect(parseContract(row, ["35238"])).toMatchObject({
      epci: ["242900744", "242200715"],
      communes: ["35238"],
      departements: ["22", "29"],
      signature: { text: "2012-06", earliest: "2012-06-01", latest: "2012-06-30" },
      fin: { text: "2016", earliest: "2016-01-01", latest: "2016-12-31" },
      prolongation: { text: "2018" },
      avenant: "un avenant",
      // Known once its communes are reviewed one by one.
      perimetre: "connu",
      verifieLe: "2026-11-29",
      generation: 1,
      axes: ["Prévention", "Soins"],
      sources: ["https://a.fr", "https://b.fr"],
    });
  });

  test.each([
    [{ statut: "en cours" }, "« en cours »"],
    [{ confiance: "" }, "haute|moyenne|faible"],
    [{ date_signature: "juin 2012" }, "requires a date, got « juin 2012 »"],
    [{ date_fin: "2011" }, "requires an end after the signature"],
    [{ generation: "2e" }, "requires a generation"],
    [{ date_prolongation: "2015" }, "requires a prolongation after the end"],
    [{ perimetre_connu: "" }, "oui|partiel|non"],
    [{ perimetre_connu: "non" }, "requires members as perimetre_connu says"],
    [{ epci_siren: "" }, "requires members as perimetre_connu says"],
    [{ verifie_le: "2026" }, "requires a day, got « 2026 »"],
    [{ departement: "22|2C" }, "requires a département, got « 2C »"],
  ])("refuses %j", (part, message) => {
    expect(() => parseContract({ ...row, ...part }, [])).toThrow(message);
  });
});

test("parseAggregation reads the four rules", () => {
  const year = {
    year: 2022,
    numerator: { id: "a", year: 2022 },
    denominator: { id: "b", year: 2022 },
    per: 100,
    coverage: null,
  };
  const ratios = new Map([["part", [year]]]);
  const parse = (text: string, id = "x") => parseAggregation(text, id, ratios);
  expect(parse("somme")).toEqual({ rule: "sum" });
  expect(parse("aucune")).toEqual({ rule: "none" });
  expect(parse("moyenne_ponderee:pop")).toEqual({ rule: "weighted-mean", weight: "pop" });
  expect(parse("rapport", "part")).toEqual({ rule: "ratio-of-sums", years: [year] });
  expect(() => parse("moyenne")).toThrow("parseAggregation requires a known rule");
  expect(() => parse("rapport")).toThrow("requires « rapport » in both tables");
  expect(() => parse("somme", "part")).toThrow("requires « rapport » in both tables");
});
