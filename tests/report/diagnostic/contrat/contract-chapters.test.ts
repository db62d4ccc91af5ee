import { beforeAll, describe, expect, test } from "vitest";
import type { DiagnosticBook } from "@/domain/book/book";
import { BLANK_ACTION } from "@/domain/diagnostic/notes/blank-items";
import {
  FIRST_NOTES,
  type Action,
  type DiagnosticNotes,
  type Entretien,
} from "@/domain/diagnostic/notes/diagnostic-notes";
import type { PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { actionsChapter, actionSheets } from "@/report/diagnostic/contrat/actions-chapter";
import {
  contractChapter,
  mentalHealthProjects,
  writtenContract,
} from "@/report/diagnostic/contrat/contract-chapter";
import { interviewChapter, themeInterviews } from "@/report/diagnostic/contrat/interviews";
import {
  recevabiliteChapter,
  recevabiliteLines,
} from "@/report/diagnostic/contrat/recevabilite-chapter";
import type { DossierBlock } from "@/report/dossier/dossier";
import { LANDERNEAU, realFigures, realSubject } from "../../../domain/diagnostic/real-profile";
import { checkCodes, readPerimetreFiles } from "../../../domain/perimetres/real-files";
import { realDiagnostic } from "../real-input";

let files: PerimetreFiles;
let book: DiagnosticBook;
beforeAll(async () => {
  files = await readPerimetreFiles();
  book = await realFigures();
}, 60_000);

const wordsOf = (blocks: readonly DossierBlock[]): string =>
  blocks
    .flatMap((block) => {
      switch (block.kind) {
        case "heading":
          return [block.text];
        case "paragraph":
          return [block.content.map(({ text }) => text).join("")];
        case "list":
          return block.items.map((item) => item.map(({ text }) => text).join(""));
        case "table":
          return [block.caption, ...block.rows.map((row) => row.join(" | "))];
        case "field":
          return [`${block.label} = ${block.text}`];
        case "figure":
        case "page-break":
          return [];
      }
    })
    .join("\n")
    .replaceAll(/[\u00a0\u202f]/g, " ");

describe("recevabilité", () => {
  // Insee, populations légales 2023; ARS Bretagne, brochure: 50 000 inhabitants, 1 ETP under 150 000,
  // 25 000 euros by ETP.
  test("says of Landerneau-Daoulas: reached by eleven, and what another year would say", () => {
    const said = wordsOf(recevabiliteChapter(checkCodes([LANDERNEAU], files)));
    expect(said).toContain("ARS Bretagne : minimum de population atteint");
    expect(said).toContain("50 011 habitants, population municipale 2023");
    expect(said).toContain("11 habitants au-dessus du minimum de 50 000");
    expect(said).toContain("49 868 habitants en 2022");
    expect(said).toContain("1 ETP d’ingénierie, 25 000 € au plus");
    expect(said).toContain("d’un seul tenant");
    expect(said).toContain("Une seule ARS : Bretagne");
    expect(said).toMatch(/Landerneau \| [\d ]+ \| [\d ]+\n/);
    expect(said).toContain("Source : ARS Bretagne, brochure");
  });

  test("says each ARS of a perimeter over two régions, and how to know the rule that is not known", () => {
    // CA Redon Agglomération lies in Bretagne and Pays de la Loire.
    const check = checkCodes(["243500741"], files);
    const said = wordsOf(recevabiliteChapter(check));
    expect(said).toContain("ARS Pays de la Loire : aucune règle chiffrée connue");
    expect(said).toContain("demandez-la à la délégation départementale");
    expect(said).toContain("Plusieurs ARS :");
    expect(recevabiliteLines(check)).toHaveLength(2);
  });

  test("names the piece that is apart", () => {
    const said = wordsOf(recevabiliteChapter(checkCodes([LANDERNEAU, "243500741"], files)));
    expect(said).toContain("en 2 morceaux ; à part :");
  });

  test("is a line where there is nothing to judge", () => {
    expect(recevabiliteChapter(null)).toHaveLength(2);
    expect(recevabiliteLines(null)).toEqual([]);
  });
});

const entretien = (patch: Partial<Entretien>): Entretien => ({
  id: "e1",
  code: "E1",
  acteur: "habitant",
  theme: "",
  commune: "Redon",
  date: "mars 2026",
  propos: "Plus : de médecin",
  analyse: "Délais",
  accord: true,
  ...patch,
});
const notesWith = (patch: Partial<DiagnosticNotes>): DiagnosticNotes => ({
  ...FIRST_NOTES,
  ...patch,
});

describe("interviews", () => {
  test("print the words of a person only with consent, and say so otherwise", () => {
    const printed = wordsOf(interviewChapter(notesWith({ entretiens: [entretien({})] }), []));
    expect(printed).toContain("E1, habitant, Redon, mars 2026 – propos = Plus : de médecin");
    expect(printed).toContain("– analyse = Délais");
    const kept = wordsOf(
      interviewChapter(notesWith({ entretiens: [entretien({ accord: false })] }), []),
    );
    expect(kept).not.toContain("médecin");
    expect(kept).toContain("non reproduits, l’accord n’étant pas noté : E1, habitant");
    expect(kept).toContain("– analyse = Délais");
    const beside = wordsOf(
      themeInterviews(
        notesWith({ entretiens: [entretien({ accord: false, theme: "santé mentale" })] }),
        "santé mentale",
      ),
    );
    expect(beside).toContain("E1, habitant, Redon, mars 2026 : Délais");
    expect(beside).not.toContain("médecin");
  });

  test("stand by theme, none lost whatever its theme", () => {
    const entretiens = ["santé mentale", "", "thème d’avant", "démographie"].map((theme, at) =>
      entretien({ id: `e${at + 1}`, code: `E${at + 1}`, theme }),
    );
    const said = wordsOf(
      interviewChapter(notesWith({ entretiens }), ["démographie", "santé mentale"]),
    );
    const order = ["Démographie", "E4", "Santé mentale", "E1", "Tous thèmes", "E2", "E3"];
    const places = order.map((words) => said.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(themeInterviews(notesWith({ entretiens }), "offre et accès aux soins")).toEqual([]);
  });
});

const action = (patch: Partial<Action>): Action => ({ id: "a1", ...BLANK_ACTION, ...patch });

describe("priorities and actions", () => {
  test("the plan has each action, in the order of the priorities, and each has its sheet", () => {
    const notes = notesWith({
      priorites: [
        {
          id: "r1",
          titre: "Accès",
          pourquoi: "",
          axes: ["bretagne-2018-organisations"],
          ambitions: [],
        },
        { id: "r2", titre: "Jeunes", pourquoi: "", axes: ["x1"], ambitions: [] },
      ],
      cadre: {
        titre: "PRS 2023-2028 <b>",
        source: "ARS : page",
        axes: [{ id: "x1", libelle: "Axe : neuf" }],
        ambitions: [],
      },
      actions: [
        action({ id: "a1", titre: "Sans priorité", priorite: "r9" }),
        action({
          id: "a2",
          titre: "Maison des ados",
          priorite: "r2",
          depart: "12 %",
          cible: "8 %",
          mesure: "Part",
        }),
        action({ id: "a3", titre: "Centre de santé", priorite: "r1" }),
      ],
    });
    const diagnostic = realDiagnostic(book, realSubject(book, "epci", LANDERNEAU), notes);
    // The plan stands in the diagnosis, the sheets in the annex.
    const said = wordsOf([...actionsChapter(diagnostic), ...actionSheets(diagnostic)]);
    expect(said).toContain("Cadre saisi par le territoire : PRS 2023-2028 <b>");
    expect(said).toContain("Source : ARS : page");
    const order = [
      "Action 1 – Centre de santé | Priorité 1 – Accès",
      "Action 2 – Maison des ados | Priorité 2 – Jeunes",
      "Action 3 – Sans priorité | –",
      "Fiche action 1",
      "Fiche action 2",
      "Axe : neuf",
      "Fiche action 3",
    ];
    const places = order.map((words) => said.lastIndexOf(words));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(said).toContain("Part : 12 % → 8 %");
  });
});

describe("the contract", () => {
  test("gives bearer, dates, axes and source of each contract, then the steps", () => {
    const notes = notesWith({
      texts: { ...FIRST_NOTES.texts, bilan: "Trois actions sur dix." },
      etapes: { ...FIRST_NOTES.etapes, intention: { date: "mars 2026", note: "votée" } },
      signataires: [{ id: "s1", nom: "Préfet", qualite: "État", role: "associe" }],
    });
    const diagnostic = realDiagnostic(book, realSubject(book, "epci", "243500741"), notes);
    const said = wordsOf(contractChapter(diagnostic));
    const all = [...diagnostic.contracts.inPerimeter, ...diagnostic.contracts.withoutPerimeter];
    expect(all.length).toBeGreaterThan(0);
    for (const { cls } of all) {
      expect(said).toContain(`Porteur | ${cls.porteur.replaceAll("'", "’")}`);
      for (const source of cls.sources) expect(said).toContain(source);
    }
    expect(said).toContain("1. Lettre d’intention de la collectivité | mars 2026 | votée");
    expect(said).toContain("Préfet | État | associé");
    const written = wordsOf(writtenContract(diagnostic));
    expect(written).toContain("Bilan du contrat précédent = Trois actions sur dix.");
    expect(written).toContain("mars 2026 | votée");
    expect(written).toContain("Préfet | État | associé");
  });

  test("links to the web only", () => {
    const blocks = mentalHealthProjects(
      notesWith({
        santeMentale: {
          ptsm: { texte: "PTSM", lien: "https://example.org/ptsm" },
          clsm: { texte: "", lien: "javascript:alert(1)" },
        },
      }),
    );
    const runs = blocks.flatMap((block) => (block.kind === "list" ? block.items.flat() : []));
    expect(runs.flatMap(({ href }) => href ?? [])).toEqual(["https://example.org/ptsm"]);
    expect(runs.some(({ text }) => text.includes("javascript:alert(1)"))).toBe(true);
  });
});
