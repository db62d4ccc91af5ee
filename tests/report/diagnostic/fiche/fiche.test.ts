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
  const { strengths, attention } = buildFiche(landerneau());
  expect(strengths.points).toHaveLength(3);
  expect(strengths.points[0]).toMatchObject({
    key: "apl_mg_65",
    label: "Accès aux médecins généralistes de 65 ans ou moins",
    value: "4,2\u00a0consultations possibles par habitant et par an (2023)",
    evidence: "position",
  });
  expect(strengths.points[0]?.words).toContain(
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
  const texts = { [first!]: " ", taux_nombre_infirmiers: "Nos infirmiers partent." };
  const order = ["a1", first!, second!, third!, fourth!];
  const added = [{ id: "a1", list: "atout" as const, text: "" }];
  const notes = { ...FIRST_NOTES, synthesis: { hidden: [], texts, order, added } };
  const { strengths } = buildFiche(landerneau(notes));
  expect(strengths.points.map(({ key }) => key)).toEqual([second, third, fourth]);
  expect(strengths.points.find(({ key }) => key === "taux_nombre_infirmiers")).toMatchObject({
    words: "Nos infirmiers partent.",
    evidence: "written",
  });
});

test("a range has its unit; a position is higher or lower, never more favourable", () => {
  const group = realDiagnostic(
    figures,
    groupOf(figures, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE),
  );
  const { strengths, attention, figures: keyFigures } = buildFiche(group);
  const nurses = strengths.points.find(({ key }) => key === "densite_infirmiers_liberaux");
  expect(nurses).toMatchObject({
    value: "de 15,0 à 33,7\u00a0pour 10\u202f000 habitants selon les 12\u00a0bassins de vie (2024)",
    words:
      "Chiffres plus élevés que la médiane des 135\u00a0bassins de vie de Bretagne, dans les principaux territoires concernés. C’est une position, sans test.",
  });
  expect(keyFigures[1]?.value).toBe("de 4,0 à 100,0\u00a0% selon les 5\u00a0EPCI (2023)");
  const redon = realDiagnostic(figures, realSubject(figures, "epci", "243500741"));
  const doctors = buildFiche(redon).attention.points.find(
    ({ key }) => key === "densite_generalistes_liberaux",
  );
  expect(doctors?.words).toContain("Chiffres plus bas que la médiane");
  const positions = [
    ...strengths.points,
    ...attention.points,
    ...buildFiche(redon).strengths.points,
  ];
  expect(positions.filter(({ evidence }) => evidence === "position").length).toBeGreaterThan(6);
  expect(positions.filter(({ words }) => words.includes("favorable"))).toEqual([]);
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
