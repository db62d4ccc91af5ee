import { beforeAll, expect, test } from "vitest";
import type { DiagnosticBook } from "@/domain/book/book";
import {
  FIRST_NOTES,
  type DiagnosticNotes,
  type Entretien,
} from "@/domain/diagnostic/notes/diagnostic-notes";
import { buildDossier } from "@/report/diagnostic/chapters/build-dossier";
import { buildWorkbook } from "@/report/diagnostic/workbook/build-workbook";
import { NO_MAP_FILES } from "@/report/diagnostic/figures/map-files";
import type { DossierBlock } from "@/report/dossier/dossier";
import type { DocumentPart } from "@/report/dossier/document";
import { LANDERNEAU, realFigures, realSubject } from "../../../domain/diagnostic/real-profile";
import { realInput } from "../real-input";

let book: DiagnosticBook;
beforeAll(async () => {
  book = await realFigures();
}, 60_000);

const interview = (patch: Partial<Entretien>): Entretien => ({
  id: "e1",
  code: "E1",
  acteur: "professionnel de santé",
  theme: "état de santé",
  commune: "Landerneau",
  date: "mars 2026",
  propos: "PAROLE du médecin",
  analyse: "ANALYSE de l’équipe",
  accord: true,
  ...patch,
});

const notesWith = (...entretiens: readonly Entretien[]): DiagnosticNotes => ({
  ...FIRST_NOTES,
  entretiens,
});

const inputOf = (notes: DiagnosticNotes, part: DocumentPart) => ({
  ...realInput(book, realSubject(book, "epci", LANDERNEAU), notes, NO_MAP_FILES),
  part,
});

const blocksOf = (notes: DiagnosticNotes, part: DocumentPart): readonly DossierBlock[] =>
  buildDossier(inputOf(notes, part)).blocks;

/** Blocks of the page of a theme: from its title to the next. */
function pageOf(blocks: readonly DossierBlock[], theme: string): readonly DossierBlock[] {
  const titles = blocks.flatMap((block, at) =>
    block.kind === "heading" && block.level === 1 ? [{ at, text: block.text }] : [],
  );
  const found = titles.findIndex(({ text }) => text.toLowerCase().startsWith(theme));
  return blocks.slice(titles[found]!.at, titles[found + 1]?.at);
}

test.each(["diagnostic", "annexe"] as const)(
  "%s: what was said of a theme stands beside its figures, and beside no other",
  (part) => {
    const blocks = blocksOf(notesWith(interview({})), part);
    const page = JSON.stringify(pageOf(blocks, "état de santé"));
    expect(page).toContain("E1, professionnel de santé, Landerneau, mars 2026");
    expect(page).toMatch(/ANALYSE de l’équipe «\u00a0PAROLE du médecin\u00a0»/u);
    expect(page).toContain('"kind":"table"');
    for (const other of ["santé mentale", "démographie", "offre et accès aux soins"])
      expect(JSON.stringify(pageOf(blocks, other))).not.toMatch(/PAROLE|ANALYSE/u);
  },
);

test("without consent, the words of the person are in no document; the analysis is", () => {
  const notes = notesWith(interview({ accord: false }));
  const parts = ["diagnostic", "annexe", "complet", "fiche"] as const;
  const documents = [
    ...parts.map((part) => JSON.stringify(buildDossier(inputOf(notes, part)))),
    JSON.stringify(buildWorkbook(inputOf(notes, "complet"))),
  ];
  expect(documents.map((text) => text.includes("PAROLE"))).toEqual(Array(5).fill(false));
  const analysed = documents.map((text) => text.includes("ANALYSE de l’équipe"));
  // The page for élus has no interview.
  expect(analysed).toEqual([true, true, true, false, true]);
  const page = JSON.stringify(pageOf(blocksOf(notes, "diagnostic"), "état de santé"));
  expect(page).toContain("mars 2026\u00a0: ANALYSE de l’équipe");
});

test("long interviews take neither the figures nor the page of a theme, and are whole further on", () => {
  const long = Array.from({ length: 5 }, (_, at) =>
    interview({ id: `e${at}`, code: `E${at}`, propos: `${"mot ".repeat(2000)}FIN${at}` }),
  );
  const blocks = blocksOf(notesWith(...long), "diagnostic");
  const page = pageOf(blocks, "état de santé");
  expect(page.some(({ kind }) => kind === "table")).toBe(true);
  const words = JSON.stringify(page);
  expect(words).toContain("en entier dans");
  expect(words).not.toContain("FIN");
  expect(words.length).toBeLessThan(12_000);
  const told = JSON.stringify(pageOf(blocks, "ce que dit le territoire"));
  for (const at of long.keys()) expect(told).toContain(`FIN${at}`);
});

test("the projects of mental health stand on their page, with their link, once written", () => {
  const santeMentale = {
    ptsm: { texte: "PTSM du Finistère 2021-2026", lien: "https://exemple.fr/ptsm" },
    clsm: { texte: "CLSM en projet", lien: "javascript:alert(1)" },
  };
  for (const part of ["diagnostic", "annexe"] as const) {
    const page = pageOf(blocksOf({ ...FIRST_NOTES, santeMentale }, part), "santé mentale");
    const runs = page.flatMap((block) => (block.kind === "list" ? block.items.flat() : []));
    expect(runs).toContainEqual({
      text: " https://exemple.fr/ptsm",
      href: "https://exemple.fr/ptsm",
    });
    expect(runs).toContainEqual({ text: " javascript:alert(1)" });
  }
  const empty = JSON.stringify(pageOf(blocksOf(FIRST_NOTES, "diagnostic"), "santé mentale"));
  expect(empty).not.toMatch(/PTSM|CLSM/u);
});
