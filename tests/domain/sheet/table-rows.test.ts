import { describe, expect, test } from "vitest";
import type { Indicator } from "@/domain/indicator/indicator";
import { measureOf, NO_DATA, NOT_PUBLISHED, SECRET, type Measure } from "@/domain/measure";
import {
  absenceWords,
  filterRows,
  sortRows,
  tableCsv,
  type TableColumn,
  type TableRow,
} from "@/domain/sheet/table-rows";
import { UNREVIEWED } from "../indicator/unreviewed";

const row = (nom: string, patch: Partial<TableRow> = {}): TableRow => ({
  code: "29019",
  nom,
  population: 1000,
  measure: null,
  coverageShare: 0,
  status: "aucun CLS recensé",
  knowledge: "recensé",
  perhaps: [],
  perhapsInShort: [],
  uncertain: false,
  ...patch,
});

const names = (rows: readonly TableRow[]): string[] => rows.map(({ nom }) => nom);

const sorted = (rows: readonly TableRow[], column: TableColumn, descending = false): string[] =>
  names(sortRows(rows, { column, descending }));

const lines = (csv: string): string[] => csv.replace("\ufeff", "").trimEnd().split("\r\n");

const indicator: Indicator = {
  id: "apl_mg",
  label: "APL aux médecins généralistes",
  theme: "offre et accès aux soins",
  definition: "",
  unit: "consultations par an",
  decimals: 1,
  kind: "rate",
  polarity: "higher-better",
  aggregation: { rule: "none" },
  producer: "DREES",
  dataset: "",
  url: "https://drees.example",
  licence: "",
  caution: "",
  availability: [{ level: "epci", years: [2023] }],
  whyAbsent: "",
  ...UNREVIEWED,
};

describe("sortRows", () => {
  test("sorts names as French does: Écommoy between D and F", () => {
    const rows = ["Fougères", "Écommoy", "Dinan", "ébreuil", "Œuilly", "Oeyregave"].map((nom) =>
      row(nom),
    );
    expect(sorted(rows, "nom")).toEqual([
      "Dinan",
      "ébreuil",
      "Écommoy",
      "Fougères",
      "Œuilly",
      "Oeyregave",
    ]);
    expect(sorted(rows, "nom", true)[0]).toBe("Oeyregave");
  });

  test("reads numbers inside names as numbers", () => {
    expect(sorted([row("Paris 10"), row("Paris 9")], "nom")).toEqual(["Paris 9", "Paris 10"]);
  });

  test("keeps the order of equal rows in both directions", () => {
    const rows = ["c", "a", "b"].map((nom) => row(nom));
    for (const column of ["population", "couverture", "statut", "code", "valeur"] as const) {
      expect(sorted(rows, column)).toEqual(["c", "a", "b"]);
      expect(sorted(rows, column, true)).toEqual(["c", "a", "b"]);
    }
  });

  test("puts absences last whatever the direction, by reason", () => {
    const measures: [string, Measure | null][] = [
      ["no row", null],
      ["not published", NOT_PUBLISHED],
      ["low", measureOf(-2)],
      ["empty", NO_DATA],
      ["high", measureOf(3)],
      ["secret", SECRET],
      ["zero", measureOf(0)],
    ];
    const rows = measures.map(([nom, measure]) => row(nom, { measure }));
    const absences = ["secret", "empty", "not published", "no row"];
    expect(sorted(rows, "valeur")).toEqual(["low", "zero", "high", ...absences]);
    expect(sorted(rows, "valeur", true)).toEqual(["high", "zero", "low", ...absences]);
  });

  test("puts territories without inhabitants last by coverage", () => {
    const rows = [
      row("nobody", { coverageShare: null }),
      row("half", { coverageShare: 0.5 }),
      row("outside", { coverageShare: null, knowledge: "hors relevé" }),
      row("partly", { coverageShare: null, knowledge: "partiel" }),
      row("none", { coverageShare: 0 }),
    ];
    expect(sorted(rows, "couverture")).toEqual(["none", "half", "nobody", "partly", "outside"]);
    expect(sorted(rows, "couverture", true)).toEqual([
      "half",
      "none",
      "nobody",
      "partly",
      "outside",
    ]);
  });

  test("sorts states from the strongest, and codes as text", () => {
    const rows = [
      row("d", { status: "terminé", code: "2B033" }),
      row("b", { status: "adopté", code: "01004" }),
      row("a", { status: "signé", code: "29019" }),
      row("e", { code: "2A004" }),
    ];
    expect(sorted(rows, "statut")).toEqual(["a", "b", "d", "e"]);
    expect(sorted(rows, "code")).toEqual(["b", "a", "e", "d"]);
  });

  test("leaves the rows it is given as they were", () => {
    const rows = Object.freeze([row("b"), row("a")]);
    expect(sorted(rows, "nom")).toEqual(["a", "b"]);
    expect(names(rows)).toEqual(["b", "a"]);
  });
});

describe("filterRows", () => {
  const rows = [
    row("Saint-Brieuc Armor Agglomération", { code: "200069409" }),
    row("Crèvecœur-le-Grand", { code: "60178" }),
    row("L’Haÿ-les-Roses", { code: "94038" }),
    row("Ajaccio", { code: "2A004" }),
    row("Y", { code: "80829" }),
    row("Saint-Maur-des-Fossés", { code: "94068" }),
    row("Ambérieu-en-Bugey", { code: "01004" }),
    row("Mamoudzou", { code: "97611" }),
  ];

  test.each([
    ["", 8],
    ["   ", 8],
    ["crevecoeur", 1],
    ["CRÈVECŒUR", 1],
    ["hay les", 1],
    ["l'hay", 1],
    ["st brieuc", 1],
    ["armor saint", 1],
    ["saintbrieuc", 1],
    ["laroche", 0],
    ["200 069 409", 1],
    ["2a0", 1],
    ["2a 004", 1],
    ["20004", 1],
    ["1004", 1],
    ["98511", 1],
    ["lhay les roses", 1],
    ["lhay", 1],
    ["st maur", 1],
    ["Y", 1],
    ["97501", 0],
    ["04", 0],
    ["brest", 0],
  ])("« %s » leaves %i rows", (filter, count) => {
    expect(filterRows(rows, filter)).toHaveLength(count);
  });

  test("keeps the order", () => {
    expect(names(filterRows(rows, "am"))).toEqual(["Ambérieu-en-Bugey"]);
    expect(names(filterRows(rows, "s"))).toEqual([rows[0]!.nom, "Saint-Maur-des-Fossés"]);
  });
});

describe("absenceWords", () => {
  test("tells a withheld figure from one that is not published and one that is not loaded", () => {
    expect(absenceWords(SECRET, indicator, "epci")).toBe("secret statistique");
    expect(absenceWords(null, indicator, "commune")).toBe("pas dans l’atlas à ce niveau");
    expect(absenceWords(null, indicator, "epci")).toBe("non chargé");
  });
});

describe("tableCsv", () => {
  const subject = {
    level: "commune",
    indicator,
    year: 2023,
    populationYear: 2023,
    sources: ["DREES, APL 2023", "=HYPERLINK(1)"],
  } as const;

  test("writes units and years in the header, codes as text, absences in words", () => {
    const csv = tableCsv(
      [
        row("L’Abergement-Clémenciat", {
          code: "01001",
          population: 832,
          measure: measureOf(2.345),
          coverageShare: 0.30449,
          status: "signé",
        }),
        row("Ajaccio", {
          code: "2A004",
          measure: SECRET,
          coverageShare: null,
          knowledge: "hors relevé",
          status: "hors relevé",
          uncertain: true,
        }),
      ],
      subject,
    );
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(lines(csv)).toEqual([
      "Code;Nom;Niveau;Population municipale (habitants, 2023);" +
        "APL aux médecins généralistes (consultations par an, 2023);État de la valeur;" +
        "Part de la population couverte par un CLS signé ou adopté (%);Relevé des contrats;" +
        "Statut du CLS;Signalé incertain;Contrats au périmètre inconnu",
      '"=""01001""";L’Abergement-Clémenciat;commune;832;2,3;publié;30,4;recensé;signé;non;',
      "2A004;Ajaccio;commune;1000;;secret statistique;;hors relevé;;;",
      ";;;;;;;;;;",
      "DREES, APL 2023;;;;;;;;;;",
      "'=HYPERLINK(1);;;;;;;;;;",
    ]);
  });

  test("neutralises names that look like formulas, and keeps negative figures as numbers", () => {
    const rows = [row("=1+1", { measure: measureOf(-5) }), row('@"; x')];
    const [, formula, quotes] = lines(tableCsv(rows, subject));
    expect(formula).toContain(";'=1+1;");
    expect(formula).toContain(";-5;publié;");
    expect(quotes).toContain(`;"'@""; x";`);
  });

  test("leaves the columns of the indicator out when coverage alone is shown", () => {
    const [header, first] = lines(tableCsv([row("Brest")], { ...subject, indicator: null }));
    expect(header).not.toContain("valeur");
    expect(header?.split(";")).toHaveLength(9);
    expect(first?.split(";")).toHaveLength(9);
  });
});
