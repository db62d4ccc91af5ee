import { beforeAll, expect, test } from "vitest";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { DiagnosticBook } from "@/domain/book/book";
import { buildFiche } from "@/report/diagnostic/fiche/fiche";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../../../domain/diagnostic/real-profile";
import { realDiagnostic } from "../real-input";

let figures: DiagnosticBook;

beforeAll(async () => {
  figures = await realFigures();
}, 60_000);

const landerneau = (notes = FIRST_NOTES) =>
  realDiagnostic(figures, realSubject(figures, "epci", LANDERNEAU), notes);

test("says who, in one sentence", () => {
  expect(buildFiche(landerneau()).identity).toBe(
    "CA du Pays de Landerneau-Daoulas\u00a0: 50\u202f011\u00a0habitants en 2023, 22\u00a0communes, Finistère.",
  );
});

test("puts forward three points at most, each with its comparators", () => {
  const diagnostic = landerneau();
  const { facts, strengths, attention } = buildFiche(diagnostic);
  for (const [list, points] of [
    ["caracteristique", facts.points],
    ["atout", strengths.points],
    ["attention", attention.points],
  ] as const) {
    const proposed = diagnostic.findings.filter((finding) => finding.list === list);
    const most = list === "caracteristique" ? 2 : 3;
    expect(points.map(({ key }) => key)).toEqual(proposed.slice(0, most).map(({ key }) => key));
  }
  expect(strengths.points).toHaveLength(3);
  // Filosofi 2021, as published for this EPCI.
  expect(strengths.points.find(({ key }) => key === "taux_pauvrete")).toEqual({
    key: "taux_pauvrete",
    label: "Habitants sous le seuil de pauvreté",
    value: "6,8\u00a0% (2021)",
    words:
      "Pauvreté moins fréquente que la médiane des 61\u00a0EPCI de Bretagne (10,4\u00a0%) et qu’en France (14,9\u00a0%).",
    evidence: "position",
  });
});

test("says that a difference is confirmed only where it was tested", () => {
  const points = [landerneau(), realDiagnostic(figures, realSubject(figures, "departement", "29"))]
    .map(buildFiche)
    .flatMap(({ strengths, attention }) => [...strengths.points, ...attention.points]);
  for (const { words, evidence } of points)
    expect(words.includes("confirmée par un test")).toBe(evidence === "tested");
  // « Mieux placé » judges: nothing here does.
  const positions = points.filter(({ evidence }) => evidence === "position");
  expect(positions.length).toBeGreaterThan(3);
  for (const { words } of positions) expect(words).not.toMatch(/mieux|moins bien|favorable/i);
});

test("says so when the figures give none, or when none was kept", () => {
  const all = landerneau();
  const hidden = all.findings.filter(({ list }) => list === "atout").map(({ key }) => key);
  const notes = { ...FIRST_NOTES, synthesis: { ...FIRST_NOTES.synthesis, hidden } };
  const { strengths } = buildFiche(landerneau(notes));
  expect(strengths.points).toEqual([]);
  expect(strengths.sentence).toBe("Aucun des atouts proposés n’est retenu.");
  const empty = buildFiche(realDiagnostic(figures, groupOf(figures, "Vide", [])));
  expect(empty.strengths.sentence).toBe("Aucun atout mesuré ici.");
});

test("a blank line takes no place, a rewritten one is told without a test", () => {
  const [first, second, third, fourth] = landerneau()
    .findings.filter(({ list }) => list === "atout")
    .map(({ key }) => key);
  const texts = { [first!]: " ", [third!]: "Nos infirmiers partent." };
  const order = ["a1", first!, second!, third!, fourth!];
  const added = [{ id: "a1", list: "atout" as const, text: "" }];
  const notes = { ...FIRST_NOTES, synthesis: { ...FIRST_NOTES.synthesis, texts, order, added } };
  const { strengths } = buildFiche(landerneau(notes));
  expect(strengths.points.map(({ key }) => key)).toEqual([second, third, fourth]);
  expect(strengths.points.find(({ key }) => key === third)).toMatchObject({
    words: "Nos infirmiers partent.",
    evidence: "written",
  });
});

test("no point judges what was not tested, and none is of another territory", () => {
  const subject = groupOf(figures, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE);
  const group = realDiagnostic(figures, subject);
  const { strengths, attention, figures: keyFigures } = buildFiche(group);
  expect(keyFigures[1]).toMatchObject({
    value: "23,5\u00a0% (2023)",
    reference: "Bretagne\u00a0: 9,9\u00a0% (2023)",
  });
  const points = [...strengths.points, ...attention.points];
  expect(points.length).toBeGreaterThan(2);
  expect(points.filter(({ words }) => /favorable|département/u.test(words))).toEqual([]);
});

test("says what an index is counted from", () => {
  const redon = realSubject(figures, "epci", "243500741");
  // icm-2022.csv: 111.04 for this EPCI, 100 for metropolitan France.
  const first = { ...FIRST_NOTES.synthesis, order: ["icm"] };
  const fiche = buildFiche(realDiagnostic(figures, redon, { ...FIRST_NOTES, synthesis: first }));
  expect(fiche.attention.points[0]).toMatchObject({
    key: "icm",
    value: "111,0\u00a0pour 100 en France métropolitaine (2022)",
    words: "11\u00a0% de décès de plus qu’attendu à âge égal. Différence confirmée par un test.",
  });
});

test("gives the two key figures with what they mean, and the record with its limit", () => {
  const group = groupOf(figures, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE);
  const fiche = buildFiche(realDiagnostic(figures, group));
  expect(fiche.figures.map(({ key }) => key)).toEqual(["apl_mg", "part_pop_sous_dense"]);
  expect(fiche.contacts).toHaveLength(3);
  const elsewhere = buildFiche(realDiagnostic(figures, realSubject(figures, "departement", "75")));
  expect(elsewhere.coverage).toContain("cherchés qu’en Bretagne et en Auvergne");
  expect(elsewhere.contacts[0]).toContain("Aucun contact de l’ARS n’est donné");
});

test("an empty perimeter has a page too", () => {
  const fiche = buildFiche(realDiagnostic(figures, groupOf(figures, "Vide", [])));
  expect(JSON.stringify(fiche)).not.toMatch(/NaN|undefined|null/);
  expect(fiche.identity).toBe("Vide\u00a0: aucune commune.");
});
