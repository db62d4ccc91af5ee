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

test("puts forward three points at most, each with its evidence", () => {
  const diagnostic = landerneau();
  const { strengths, attention } = buildFiche(diagnostic);
  expect(strengths.points).toHaveLength(3);
  const proposed = diagnostic.findings.filter(({ list }) => list === "atout");
  expect(strengths.points.map(({ key }) => key)).toEqual(
    proposed.slice(0, 3).map(({ key }) => key),
  );
  // Filosofi 2021 and APL 2023 (apl-epci.csv: 4,224), as published for this EPCI.
  expect(strengths.points.find(({ key }) => key === "taux_pauvrete")).toMatchObject({
    label: "Habitants sous le seuil de pauvreté",
    value: "6,8\u00a0% (2021)",
    evidence: "position",
  });
  const doctors = strengths.points.find(({ key }) => key === "apl_mg_65");
  expect(doctors).toMatchObject({
    label: "Accès aux médecins généralistes de 65 ans ou moins",
    value: "4,2\u00a0consultations possibles par habitant et par an (2023)",
    evidence: "position",
  });
  expect(doctors?.words).toContain(
    "Valeur plus élevée que celle des trois quarts des 61\u00a0EPCI de Bretagne",
  );
  expect(attention.points[0]?.words).toContain(
    "Le département du Finistère\u00a0: valeur plus élevée que celle des trois quarts",
  );
});

test("says that a difference is confirmed only where it was tested", () => {
  const points = [landerneau(), realDiagnostic(figures, realSubject(figures, "departement", "29"))]
    .map(buildFiche)
    .flatMap(({ strengths, attention }) => [...strengths.points, ...attention.points]);
  for (const { words, evidence } of points)
    expect(words.includes("confirmée par un test")).toBe(evidence === "tested");
  // « Mieux placé » judges: no mere position does.
  const positions = points.filter(({ evidence }) => evidence === "position");
  expect(positions.length).toBeGreaterThan(3);
  for (const { words } of positions) expect(words).not.toMatch(/mieux|moins bien|favorable/i);
});

test("says so when the figures give fewer than three, or when none was kept", () => {
  const all = landerneau();
  const hidden = all.findings.filter(({ list }) => list === "atout").map(({ key }) => key);
  const notes = { ...FIRST_NOTES, synthesis: { ...FIRST_NOTES.synthesis, hidden } };
  const { strengths } = buildFiche(landerneau(notes));
  expect(strengths.points).toEqual([]);
  expect(strengths.sentence).toBe("Aucun des atouts proposés n’est retenu.");
  const empty = buildFiche(realDiagnostic(figures, groupOf(figures, "Vide", [])));
  expect(empty.strengths.sentence).toBe("Les chiffres disponibles ne font ressortir aucun atout.");
});

test("a blank line takes no place, a rewritten one is told without a test", () => {
  const [first, second, third, fourth] = landerneau()
    .findings.filter(({ list }) => list === "atout")
    .map(({ key }) => key);
  const texts = { [first!]: " ", [third!]: "Nos infirmiers partent." };
  const order = ["a1", first!, second!, third!, fourth!];
  const added = [{ id: "a1", list: "atout" as const, text: "" }];
  const notes = { ...FIRST_NOTES, synthesis: { hidden: [], texts, order, added } };
  const { strengths } = buildFiche(landerneau(notes));
  expect(strengths.points.map(({ key }) => key)).toEqual([second, third, fourth]);
  expect(strengths.points.find(({ key }) => key === third)).toMatchObject({
    words: "Nos infirmiers partent.",
    evidence: "written",
  });
});

test("a range has its unit; a position is higher or lower, never more favourable", () => {
  const subject = groupOf(figures, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE);
  const group = realDiagnostic(figures, subject);
  const { strengths, attention, figures: keyFigures } = buildFiche(group);
  // Santé publique France 2024, the three départements.
  expect(strengths.points.find(({ key }) => key === "vaccin_grippe_65")).toMatchObject({
    value: "de 57,3 à 63,2\u00a0% selon les 3\u00a0départements (2024)",
    words:
      "Chiffres plus élevés que la médiane des 101\u00a0départements de France, dans les principaux territoires concernés. C’est une position, sans test.",
  });
  expect(keyFigures[1]).toMatchObject({
    value: "23,5\u00a0% (2023)",
    reference: "Bretagne\u00a0: 9,9\u00a0% (2023)",
  });
  const redon = realDiagnostic(figures, realSubject(figures, "epci", "243500741"));
  // Whichever it is, a strength by position that lies below what nothing sums up.
  const lower = group.findings.find(
    ({ list, evidence, entry }) =>
      list === "atout" &&
      evidence === "position" &&
      entry.lead === null &&
      entry.indicator.polarity === "lower-better",
  )!;
  const first = { ...FIRST_NOTES.synthesis, order: [lower.key] };
  const [point] = buildFiche(realDiagnostic(figures, subject, { ...FIRST_NOTES, synthesis: first }))
    .strengths.points;
  expect(point?.key).toBe(lower.key);
  expect(point?.value).toMatch(/^de .+ à .+\u00a0\S.* selon les \d+\u00a0\S/);
  expect(point?.words).toContain("Chiffres plus bas que la médiane");
  const positions = [
    ...strengths.points,
    ...attention.points,
    ...buildFiche(redon).strengths.points,
    ...buildFiche(landerneau()).strengths.points,
    ...buildFiche(landerneau()).attention.points,
  ];
  expect(positions.filter(({ evidence }) => evidence === "position").length).toBeGreaterThan(6);
  expect(positions.filter(({ words }) => words.includes("favorable"))).toEqual([]);
});

test("says what an index is counted from", () => {
  const redon = buildFiche(realDiagnostic(figures, realSubject(figures, "epci", "243500741")));
  // icm-2022.csv: 111.04 for this EPCI, 100 for metropolitan France.
  expect(redon.attention.points.find(({ key }) => key === "icm")?.value).toBe(
    "111,0\u00a0pour 100 en France métropolitaine (2022)",
  );
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
