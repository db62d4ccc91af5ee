import { beforeAll, expect, test } from "vitest";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { DiagnosticBook } from "@/domain/book/book";
import { buildWorkbook } from "@/report/diagnostic/workbook/build-workbook";
import type { Workbook, WorkbookCell } from "@/report/dossier/xlsx/workbook";
import {
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../../../domain/diagnostic/real-profile";
import { realInput } from "../real-input";

let figures: DiagnosticBook;
let workbook: Workbook;

beforeAll(async () => {
  figures = await realFigures();
  workbook = buildWorkbook(realInput(figures, realSubject(figures, "epci", LANDERNEAU)));
}, 60_000);

const sheet = (name: string, book = workbook) => {
  const found = book.sheets.find((each) => each.name === name);
  if (!found) throw new Error(`sheet requires a known name, got ${name}`);
  return found;
};

const column = (name: string, head: string): WorkbookCell[] => {
  const { head: heads, rows } = sheet(name);
  const at = heads.indexOf(head);
  expect(at).not.toBe(-1);
  return rows.map((row) => row[at]!);
};

test("sheets are in order, the sources last", () => {
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    "Lisez-moi",
    "Indicateurs",
    "Comparaison",
    "Absences",
    "Communes",
    "EPCI et repères",
    "Comparables",
    "Synthèse",
    "Notes",
    "Actions",
    "Sources",
  ]);
});

test("each row has a cell by column, each column a width", () => {
  for (const { head, rows, widths } of workbook.sheets) {
    expect(widths).toHaveLength(head.length);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
  }
});

test("each row defines its indicator, with what must be known before it is quoted", () => {
  expect(column("Indicateurs", "Définition").filter((cell) => !cell)).toEqual([]);
  const keys = column("Indicateurs", "Code indicateur");
  const cautions = column("Indicateurs", "Précaution");
  expect(cautions[keys.indexOf("mortalite_tumeurs")]).toContain("Données 2023 provisoires");
  expect(cautions[keys.indexOf("population")]).not.toBe("");
  const units = column("Indicateurs", "Unité");
  expect(units[keys.indexOf("icm")]).toBe("base 100");
  expect(units[keys.indexOf("rapport_interdecile")]).toBe("sans unité");
  expect(units.filter((cell) => !cell)).toEqual([]);
});

test("codes are texts, values are numbers", () => {
  const codes = [...column("Communes", "Code"), ...column("Comparables", "Code")];
  expect(codes.every((code) => typeof code === "string")).toBe(true);
  expect(column("Indicateurs", "Code territoire")).toContain("242900801");
  const values = column("Indicateurs", "Valeur");
  const states = column("Indicateurs", "État");
  values.forEach((value, at) => {
    expect(typeof value === "number").toBe(states[at] === "valeur");
  });
  const population = column("Communes", "Population municipale 2023");
  expect(population.reduce<number>((sum, cell) => sum + Number(cell), 0)).toBe(50_011);
});

test("holds no number that is not finite, and no broken text", () => {
  const cells = workbook.sheets.flatMap(({ rows }) => rows.flat());
  expect(cells.every((cell) => typeof cell !== "number" || Number.isFinite(cell))).toBe(true);
  expect(cells.filter((cell) => /\bNaN\b|undefined/.test(String(cell)))).toEqual([]);
});

test("the same input gives the same workbook", () => {
  expect(buildWorkbook(realInput(figures, realSubject(figures, "epci", LANDERNEAU)))).toEqual(
    workbook,
  );
});

test("lines of the synthesis: blank ones left out, rewritten ones without the test", () => {
  const before = sheet("Synthèse").rows.filter(([kind]) => kind === "Atout");
  const [blank, rewritten] = before.map(([, , , key]) => String(key));
  const synthesis = {
    ...FIRST_NOTES.synthesis,
    texts: { [rewritten!]: "Nos infirmiers partent.", [blank!]: "" },
    added: [{ id: "a1", list: "atout" as const, text: " " }],
  };
  const subject = realSubject(figures, "epci", LANDERNEAU);
  const book = buildWorkbook(realInput(figures, subject, { ...FIRST_NOTES, synthesis }));
  const rows = sheet("Synthèse", book).rows.filter(([kind]) => kind === "Atout");
  expect(rows).toHaveLength(before.length - 1);
  expect(rows.map(([, , , key]) => key)).not.toContain(blank);
  expect(rows.find(([, , , key]) => key === rewritten)).toEqual([
    "Atout",
    "Nos infirmiers partent.",
    "texte du territoire",
    rewritten,
  ]);
});

test("notes are kept to the letter, an empty perimeter builds", () => {
  const text = '=1+1 <b> : "x"';
  const notes = { ...FIRST_NOTES, texts: { ...FIRST_NOTES.texts, contexte: text } };
  const book = buildWorkbook(realInput(figures, groupOf(figures, "Vide", []), notes));
  expect(sheet("Notes", book).rows[0]).toContain(text);
  expect(sheet("Communes", book).rows).toEqual([]);
});

test("the comparison puts the territory beside its région and France", () => {
  const { head, rows, decimals, formats } = sheet("Comparaison");
  expect(head.slice(5)).toEqual(["Territoire", "Bretagne", "France"]);
  const keys = column("Comparaison", "Code indicateur");
  // DREES 2023: APL 4.4, 4.0 and 3.7 (README of the figures).
  const apl = rows[keys.indexOf("apl_mg")];
  expect(apl?.slice(5)).toEqual([4.4, 4, 3.7]);
  expect(rows.length).toBeGreaterThan(60);
  expect(decimals).toHaveLength(rows.length);
  expect(formats).toEqual({ Territoire: "row", Bretagne: "row", France: "row" });
});
