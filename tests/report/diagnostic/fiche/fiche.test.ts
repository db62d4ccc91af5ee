import { beforeAll, expect, test } from "vitest";
import { FIRST_NOTES, type DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Subject } from "@/domain/group/subject";
import { checkPerimetre, type PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { besideFigures } from "@/report/diagnostic/beside";
import { buildFiche, type Fiche } from "@/report/diagnostic/fiche/fiche";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../../../domain/diagnostic/real-profile";
import { realDiagnostic } from "../real-input";
import { readPerimetreFiles } from "../../../domain/perimetres/real-files";

let figures: DiagnosticBook;
let files: PerimetreFiles;

beforeAll(async () => {
  figures = await realFigures();
  files = await readPerimetreFiles();
}, 60_000);

function ficheOf(subject: Subject, notes: DiagnosticNotes = FIRST_NOTES): Fiche {
  const diagnostic = realDiagnostic(figures, subject, notes);
  const beside = besideFigures(diagnostic, figures);
  const { level, code, nom, members } = subject;
  const isJudged = level === "epci" || level === "perimetre";
  const own = code === null ? members : [{ level: "epci" as const, code }];
  const check = isJudged ? checkPerimetre({ id: "p1", nom, members: own }, files) : null;
  return buildFiche({ diagnostic, beside, check });
}

const landerneau = (notes?: DiagnosticNotes) =>
  ficheOf(realSubject(figures, "epci", LANDERNEAU), notes);

const findingsOf = (list: string) =>
  realDiagnostic(figures, realSubject(figures, "epci", LANDERNEAU)).findings.filter(
    (finding) => finding.list === list,
  );

const withSynthesis = (synthesis: Partial<DiagnosticNotes["synthesis"]>): DiagnosticNotes => ({
  ...FIRST_NOTES,
  synthesis: { ...FIRST_NOTES.synthesis, ...synthesis },
});

test("says who, in one sentence, its legal form in full", () => {
  expect(landerneau().identity).toBe(
    "Communauté d’agglomération du Pays de Landerneau-Daoulas\u00a0: 50\u202f011\u00a0habitants en 2023, 22\u00a0communes, Finistère.",
  );
});

test("three facts: the first point of attention, the first strength, the first characteristic", () => {
  const first = ["attention", "atout", "caracteristique"].map((list) => findingsOf(list)[0]!.key);
  const { facts, noFact } = landerneau();
  expect(facts.map(({ key, kind }) => [key, kind])).toEqual([
    [first[0], "Point d’attention"],
    [first[1], "Atout"],
    [first[2], "Caractéristique"],
  ]);
  expect(noFact).toBe("");
});

test("a list without a line leaves its place to the next of the others, in the order of the page", () => {
  const [first, second] = findingsOf("atout");
  const hidden = findingsOf("attention").map(({ key }) => key);
  const { facts } = landerneau(withSynthesis({ hidden }));
  expect(facts.map(({ key }) => key)).toEqual([
    first!.key,
    second!.key,
    findingsOf("caracteristique")[0]!.key,
  ]);
});

test("says a published rate with its comparators, and no test where there was none", () => {
  // Filosofi 2021, as published for this EPCI.
  const { facts } = landerneau(withSynthesis({ order: ["taux_pauvrete"] }));
  expect(facts.find(({ key }) => key === "taux_pauvrete")).toEqual({
    key: "taux_pauvrete",
    kind: "Atout",
    label: "Habitants sous le seuil de pauvreté",
    value: "6,8\u00a0% (2021)",
    words:
      "Pauvreté moins fréquente que la médiane des 61\u00a0intercommunalités de Bretagne (10,4\u00a0%) et qu’en France (14,9\u00a0%).",
    evidence: "position",
  });
});

test("says that a difference is confirmed only where it was tested", () => {
  const facts = [landerneau(), ficheOf(realSubject(figures, "departement", "29"))].flatMap(
    (fiche) => fiche.facts,
  );
  for (const { words, evidence } of facts)
    expect(words.includes("confirmée par un test")).toBe(evidence === "tested");
  expect(new Set(facts.map(({ evidence }) => evidence))).toEqual(new Set(["tested", "position"]));
});

test("says so when the figures give none, or when none was kept", () => {
  const hidden = ["atout", "attention", "caracteristique"]
    .flatMap(findingsOf)
    .map(({ key }) => key);
  expect(landerneau(withSynthesis({ hidden }))).toMatchObject({
    facts: [],
    noFact: "Aucun des constats proposés par les chiffres n’est retenu.",
  });
  expect(ficheOf(groupOf(figures, "Vide", [])).noFact).toBe(
    "Aucun chiffre ne distingue nettement ce territoire de sa région ni de la France.",
  );
});

test("a blank line takes no place, a rewritten one is told without a test", () => {
  const [first, second] = findingsOf("atout").map(({ key }) => key);
  const texts = { [first!]: " ", [second!]: "Nos infirmiers partent." };
  const { facts } = landerneau(withSynthesis({ texts }));
  expect(facts.find(({ kind }) => kind === "Atout")).toMatchObject({
    key: second,
    words: "Nos infirmiers partent.",
    evidence: "written",
  });
});

test("says what an index is counted from", () => {
  const redon = realSubject(figures, "epci", "243500741");
  // icm-2022.csv: 111.04 for this EPCI, 100 for metropolitan France.
  const fiche = ficheOf(redon, withSynthesis({ order: ["icm"] }));
  expect(fiche.facts[0]).toMatchObject({
    key: "icm",
    value: "111,0\u00a0pour 100 en France métropolitaine (2022)",
    words: "11\u00a0% de décès de plus qu’attendu à âge égal. Différence confirmée par un test.",
  });
});

test("access: what is possible, who lacks it, and the part that rests on doctors over 65", () => {
  const { access } = landerneau();
  // DREES, APL 2023: 4.4 and 4.2 (65 or under) here, 4.0 and 3.7 in Bretagne, 3.7 and 3.3 in France.
  expect(access.map(({ key, value, beside }) => [key, value, beside])).toEqual([
    [
      "apl_mg",
      "4,4\u00a0consultations possibles par habitant et par an (2023)",
      "Bretagne\u00a0: 4,0\u00a0; France\u00a0: 3,7",
    ],
    [
      "part_pop_sous_dense",
      "4,3\u00a0% (2023)",
      "Bretagne\u00a0: 9,9\u00a0%\u00a0; France\u00a0: 16,6\u00a0%",
    ],
    [
      "part_apl_plus_65",
      "4,7\u00a0% (2023)",
      "Bretagne\u00a0: 6,4\u00a0%\u00a0; France\u00a0: 12,0\u00a0%",
    ],
  ]);
});

test("ages, the youngest first, beside the région and France", () => {
  // lectures.md: under 15 19.1 | 16.5 | 17.2, 75 and over 9.1 | 11.0 | 9.9.
  expect(landerneau().ages.map(({ label, value, beside }) => [label, value, beside])).toEqual([
    [
      "Part des moins de 15 ans",
      "19,1\u00a0% (2022)",
      "Bretagne\u00a0: 16,5\u00a0%\u00a0; France\u00a0: 17,2\u00a0%",
    ],
    [
      "Part des 65 ans ou plus",
      "19,7\u00a0% (2022)",
      "Bretagne\u00a0: 23,3\u00a0%\u00a0; France\u00a0: 21,0\u00a0%",
    ],
    [
      "Part des 75 ans ou plus",
      "9,1\u00a0% (2022)",
      "Bretagne\u00a0: 11,0\u00a0%\u00a0; France\u00a0: 9,9\u00a0%",
    ],
  ]);
});

test("the contract by its name, its dates, its state, its bearer; then whom to ask", () => {
  // contrats.csv: 3rd contract, signed on 9 January 2024, no end published.
  const fiche = ficheOf(groupOf(figures, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE));
  expect(fiche.contracts.named[0]).toMatchObject({
    nom: "Contrat local de santé du Pays du Centre Ouest Bretagne (3e)",
    words:
      "état «\u00a0signé\u00a0» au 29\u00a0novembre\u00a02026\u00a0; date de signature\u00a0: 9\u00a0janvier\u00a02024\u00a0; fin\u00a0: non précisée par la source. Porteur\u00a0: Pays du Centre Ouest Bretagne. Couvre tout le territoire.",
  });
  expect(fiche.contacts[0]).toBe("Porteur du contrat\u00a0: Pays du Centre Ouest Bretagne");
  // The brochure of the ARS Bretagne: Côtes-d’Armor, Finistère, Morbihan.
  expect(fiche.contacts).toContain(
    "Agence régionale de santé, délégation départementale du Finistère\u00a0: ars-dd29-direction@ars.sante.fr",
  );
  expect(fiche.contacts).toHaveLength(4);
});

test("a running contract of unknown perimeter is named with its dates, as one that may be", () => {
  // contrats.csv: two such contracts in Ille-et-Vilaine, of which that of the Pays de Fougères.
  const { contracts, contacts } = ficheOf(groupOf(figures, "F", ["200072452", "200070688"]));
  const named = contracts.named.find(({ nom }) => nom.includes("Fougères"));
  expect(named?.words).toMatch(/^état «.*date de signature.*concerne peut-être ce territoire\.$/u);
  expect(contracts.coverage).not.toContain("Fougères");
  expect(contacts.filter((line) => line.startsWith("Porteur"))).toEqual([]);
});

test("what the ARS says of a contract here, in a line; where it has no rule, whom to ask", () => {
  // Brochure of the ARS Bretagne: 50,000 inhabitants, 1 ETP under 150,000.
  expect(landerneau().recevabilite).toEqual([
    "Agence régionale de santé Bretagne\u00a0: minimum de population atteint. Population suffisante\u00a0: 11\u00a0habitants au-dessus du minimum de 50\u202f000. Réponse contraire avec la population de 2022, 2021, 2020, 2019 et 2017. 1\u00a0équivalent temps plein d’ingénierie, 25\u202f000\u00a0€ au plus. Il manque 99\u202f990\u00a0habitants pour un\u00a02e\u00a0équivalent temps plein.",
  ]);
  expect(ficheOf(realSubject(figures, "epci", "200066637")).recevabilite[0]).toMatch(
    /aucune règle chiffrée connue\. Demandez sa règle/u,
  );
  expect(ficheOf(realSubject(figures, "departement", "29")).recevabilite[0]).toContain(
    "se juge sur une intercommunalité ou sur un périmètre",
  );
});

test("where contracts were not all looked for, the page says so", () => {
  const { contracts, contacts } = ficheOf(realSubject(figures, "departement", "75"));
  expect(contracts.coverage).toContain("cherchés qu’en Bretagne et en Auvergne");
  expect(contacts[0]).toContain("Aucun contact de l’agence régionale de santé n’est donné");
});

/** Names that are read as they are written. */
const NAMES = /\b(?:DREES|CNSA|ANCT|CLS(?<=Atlas CLS))\b/gu;

test("nothing is abbreviated, and no figure is bare", () => {
  for (const [level, code] of [
    ["epci", LANDERNEAU],
    ["epci", "200066637"],
    ["epci", "246200364"],
    ["commune", "51513"],
    ["commune", "97611"],
    ["departement", "29"],
    ["region", "53"],
  ] as const) {
    const fiche = ficheOf(realSubject(figures, level, code));
    const texts = JSON.stringify(fiche, (key, value) => (key === "key" ? undefined : value));
    expect(texts.replaceAll(NAMES, "").match(/\b[A-Z]{2,}\b|\bhab\./gu)).toBeNull();
    expect(texts).not.toMatch(/NaN|undefined|\w_\w/u);
    const values = [...fiche.access, ...fiche.ages, ...fiche.facts].map(({ value }) => value);
    expect(values.filter((value) => /^[\d\s,−]+(?:\(|$)/u.test(value))).toEqual([]);
  }
});

test("an empty perimeter has a page too", () => {
  const fiche = ficheOf(groupOf(figures, "Vide", []));
  expect(JSON.stringify(fiche)).not.toMatch(/NaN|undefined|null/);
  expect(fiche.identity).toBe("Vide\u00a0: aucune commune.");
});
