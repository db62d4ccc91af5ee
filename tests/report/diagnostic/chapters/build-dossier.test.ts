import { beforeAll, describe, expect, test } from "vitest";
import { FIRST_NOTES, type DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { DiagnosticBook } from "@/domain/book/book";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { approximateMeasure } from "@/charts/words/approximate-measure";
import { buildDossier } from "@/report/diagnostic/chapters/build-dossier";
import { frenchSpaces } from "@/report/diagnostic/french-spaces";
import { NO_MAP_FILES } from "@/report/diagnostic/figures/map-files";
import { columnShares } from "@/report/dossier/column-shares";
import type { Dossier, DossierBlock } from "@/report/dossier/dossier";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../../../domain/diagnostic/real-profile";
import { realInput } from "../real-input";

const REDON = "243500741";

let book: DiagnosticBook;
let landerneau: Dossier;
let group: Dossier;

const landerneauOf = (notes: DiagnosticNotes = FIRST_NOTES) =>
  realInput(book, realSubject(book, "epci", LANDERNEAU), notes);

beforeAll(async () => {
  book = await realFigures();
  landerneau = buildDossier(landerneauOf());
  group = buildDossier(
    realInput(book, groupOf(book, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE)),
  );
}, 60_000);

const headings = ({ blocks }: Dossier, level: number): string[] =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level === level ? block.text : []));

/** Names of the chapters of the diagnosis, without what their titles state. */
const names = (dossier: Dossier): (string | undefined)[] =>
  headings(dossier, 1)
    .slice(0, DIAGNOSIS.length)
    .map((title) => title.split("\u00a0:")[0]);

/** Blocks from the page of synthesis on. */
const synthesisOf = ({ blocks }: Dossier): readonly DossierBlock[] =>
  blocks.slice(
    blocks.findIndex((block) => block.kind === "heading" && block.text.startsWith("Synthèse")),
  );

const figuresOf = ({ blocks }: Dossier) =>
  blocks.flatMap((block) => (block.kind === "figure" ? block.figure : []));

const textsOf = (block: DossierBlock): string[] => {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [block.content.map(({ text }) => text).join("")];
    case "list":
      return block.items.map((item) => item.map(({ text }) => text).join(""));
    case "table":
      return [block.caption, ...block.head, ...block.rows.flat()];
    case "field":
      return [block.label, block.hint, block.text];
    case "figure":
      return [block.figure.title, block.figure.alt, block.figure.source];
    case "page-break":
      return [];
  }
};

/** Points: width of the text, size and padding of the cells of the PDF. */
const [TEXT_WIDTH, CELL_SIZE, CELL_PADDING] = [481.88, 8.5, 8];

/** What each chapter is called, before what it states. */
const DIAGNOSIS = [
  "Le territoire",
  "Synthèse pour les élus",
  "Contrats et recevabilité",
  "Offre et accès aux soins",
  "Santé mentale",
  "Démographie",
  "Socio-économique",
  "Environnement et cadre de vie",
  "État de santé",
  "Prévention, dépistage, vaccination",
  "Personnes âgées et handicap",
  "Enfants et jeunes",
  "À l’intérieur du territoire",
  "Ce que dit le territoire",
  "Priorités et actions",
];
const THEMES = [
  "Démographie",
  "Socio-économique",
  "Environnement et cadre de vie",
  "Offre et accès aux soins",
  "État de santé",
  "Prévention, dépistage, vaccination",
  "Personnes âgées et handicap",
  "Santé mentale",
  "Enfants et jeunes",
  "Pilotage CLS",
];
const ANNEX = [
  "Le contrat",
  expect.stringMatching(/^Contrats d.+ au périmètre inconnu ou connu en partie$/),
  "Ce que la loi demande de regarder",
  "Lire les chiffres par thème",
  ...THEMES.map((theme) => `${theme}\u00a0: tous les chiffres`),
  "Les communes",
  "Évolutions",
  "Territoires comparables",
  "Méthode",
  "Définitions et précautions",
  "Sources et dates",
];

const everywhere = (): (readonly [string, Dossier])[] => [
  ["EPCI", landerneau],
  ["group", group],
];

describe("the dossier of an EPCI and of a group", () => {
  test.each([0, 1])("has the diagnosis, then its annex (%i)", (at) => {
    const [, dossier] = everywhere()[at]!;
    expect(names(dossier)).toEqual(DIAGNOSIS);
    expect(headings(dossier, 1).slice(DIAGNOSIS.length)).toEqual(ANNEX);
  });

  test("has the six maps", () => {
    const maps = (dossier: Dossier) =>
      figuresOf(dossier)
        .map(({ id }) => id)
        .filter((id) => id.startsWith("carte-"));
    const all = [
      "carte-situation",
      "carte-couverture",
      "carte-apl-epci",
      "carte-pauvrete-bassins",
      "carte-apl-communes",
      "carte-population-communes",
    ];
    // Those of the inside go where the page has room.
    expect(maps(landerneau).toSorted()).toEqual(all.toSorted());
    expect(maps(group).toSorted()).toEqual(all.toSorted());
  });

  test("gives at least forty indicators", () => {
    const tables = landerneau.blocks.filter(
      (block) => block.kind === "table" && block.head[0] === "Indicateur (unité)",
    );
    const labels = tables.flatMap((block) =>
      block.kind === "table" ? block.rows.map(([label]) => label) : [],
    );
    expect(new Set(labels).size).toBeGreaterThanOrEqual(40);
    expect(entriesOf(landerneauOf().diagnostic.profile).length).toBe(labels.length);
  });

  test.each([0, 1])("says nothing empty nor broken (%i)", (at) => {
    const [, dossier] = everywhere()[at]!;
    const { blocks } = dossier;
    expect(blocks.flatMap(textsOf).join("\n")).not.toMatch(/\bNaN\b|undefined|\bnull\b|Infinity/);
    const tables = blocks.filter((block) => block.kind === "table");
    expect(tables.filter(({ rows }) => rows.length === 0)).toEqual([]);
    expect(
      tables.filter(({ rows, head }) => rows.some((row) => row.length !== head.length)),
    ).toEqual([]);
    const others = blocks.filter(({ kind }) => kind !== "field" && kind !== "page-break");
    expect(others.filter((block) => textsOf(block).length === 0)).toEqual([]);
    expect(others.flatMap(textsOf).filter((text) => text.trim() === "")).toEqual([]);
  });

  test.each([0, 1])("has French spaces before double punctuation (%i)", (at) => {
    const [, dossier] = everywhere()[at]!;
    const wrong = dossier.blocks
      .filter(({ kind }) => kind !== "table")
      .flatMap(textsOf)
      .filter((text) => / [:;!?%]/.test(text));
    expect(wrong).toEqual([]);
  });

  test.each([0, 1])("describes each figure in words, once (%i)", (at) => {
    const [, dossier] = everywhere()[at]!;
    const all = figuresOf(dossier);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { alt, title, source, height, width } of all) {
      expect(alt.length).toBeGreaterThanOrEqual(60);
      expect(title).not.toBe("");
      expect(source).not.toBe("");
      expect(height).toBeLessThan(1.3 * width);
    }
  });

  test.each([0, 1])("gives figures their unit in words, and rows their reference (%i)", (at) => {
    const [, dossier] = everywhere()[at]!;
    const spines = figuresOf(dossier).filter(({ id }) => id.startsWith("profil-"));
    expect(spines.length).toBeGreaterThan(1);
    for (const { alt } of spines) {
      expect(alt).toMatch(/^\d+\u00a0indicateurs?, (référence\u00a0: |chacun avec sa référence\.)/);
      expect(alt).not.toContain("référence\u00a0: référence");
      expect(alt).not.toMatch(/\(−?[\d\u202f,]+ en \d/);
    }
  });

  test("says of a ratio that it has no unit, of an index what it is counted from", () => {
    // Filosofi 2021 and icm-2022.csv (95.0), for this EPCI.
    const alts = figuresOf(landerneau).map(({ alt }) => alt);
    expect(alts.join("\n")).toContain("(2,5\u00a0sans unité en 2021");
    expect(alts.join("\n")).toContain("(95,0\u00a0base 100");
    const units = figuresOf(landerneau).flatMap(({ table: { head, rows } }) => {
      const at = head.indexOf("Unité");
      return at === -1 ? [] : rows.map((row) => row[at]!);
    });
    expect(units).toContain("base 100");
    expect(units.filter((unit) => unit === "–")).toEqual([]);
  });

  test("draws the population as an index, and keeps the inhabitants in the table", () => {
    const figure = figuresOf(landerneau).find(({ id }) => id === "evolution-population")!;
    expect(figure.alt).toMatch(
      /^Valeurs en indice, base 100 en 2017\. CA du Pays de Landerneau-Daoulas\u00a0: de 100,0 en 2017 à 103,3 en 2023\./,
    );
    expect(figure.table.head[1]).toBe("CA du Pays de Landerneau-Daoulas (habitants)");
    const [first, last] = [figure.table.rows[0]!, figure.table.rows.at(-1)!];
    expect([first[0], first[1]]).toEqual(["2017", "48\u202f394"]);
    expect([last[0], last[1]]).toEqual(["2023", "50\u202f011"]);
  });

  test.each([0, 1])("never skips a level of heading (%i)", (at) => {
    const [, { blocks }] = everywhere()[at]!;
    const levels = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
    const skipped = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
  });

  test.each([0, 1])("breaks no word in its tables, with some width to spare (%i)", (at) => {
    const [, { blocks }] = everywhere()[at]!;
    const room = 1.07;
    const broken = blocks.flatMap((block) => {
      if (block.kind !== "table") return [];
      const shares = columnShares(block);
      return [block.head, ...block.rows].flatMap((cells, line) =>
        cells.flatMap((cell, column) => {
          const weight = line === 0 || column === 0 ? 600 : 400;
          const width = shares[column]! * TEXT_WIDTH - CELL_PADDING;
          return cell
            .split(/(?<=[ \-–/\n])/)
            .filter((word) => room * approximateMeasure(word.trim(), CELL_SIZE, weight) > width);
        }),
      );
    });
    expect(broken).toEqual([]);
  });

  test.each([0, 1])("says the unit of a reference and where contracts are unknown (%i)", (at) => {
    const [, dossier] = everywhere()[at]!;
    const cells = dossier.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.flat() : [],
    );
    expect(cells.some((cell) => /^\d+,\d\u00a0% \(/.test(cell))).toBe(true);
    expect(cells.filter((cell) => cell.startsWith("signé "))).toEqual([]);
  });

  test.each([0, 1])("has typographic apostrophes in its names (%i)", (at) => {
    const [, { blocks }] = everywhere()[at]!;
    const marks = blocks.flatMap((block) =>
      block.kind === "figure"
        ? block.figure.marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []))
        : [],
    );
    const wrong = [...blocks.flatMap(textsOf), ...marks].filter((text) =>
      /\p{L}'\p{L}/u.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test("is the same each time", () => {
    expect(buildDossier(landerneauOf())).toEqual(landerneau);
  });

  test("no line of the law ends before its reference", () => {
    const subjects = [
      realInput(book, groupOf(book, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE)),
      realInput(book, realSubject(book, "epci", REDON)),
    ];
    const lines = [group, buildDossier(subjects[1]!)]
      .flatMap((dossier) =>
        ["Zones sous-denses", "Santé mentale"].flatMap((title) =>
          linesUnder(dossier, title, title === "Santé mentale" ? "Zones sous-denses" : undefined),
        ),
      )
      .filter((line) => line.includes(", selon les "));
    // Every figure of the law that nothing sums up, and no other.
    const shown = subjects.flatMap(({ diagnostic: { blocks } }) =>
      blocks.flatMap(({ entries }) => entries),
    );
    expect(lines).toHaveLength(shown.filter(({ lead }) => lead === null).length);
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.filter((line) => !line.includes(". Référence\u00a0: "))).toEqual([]);
  });

  test.each([0, 1])("defines each indicator shown, with its caution, once (%i)", (at) => {
    const [, { blocks }] = everywhere()[at]!;
    const tables = blocks.filter((block) => block.kind === "table");
    const shown = tables
      .filter(({ head }) => head[0] === "Indicateur (unité)")
      .flatMap(({ rows }) => rows.map(([label]) => label!));
    const rows = tables
      .filter(({ caption }) => caption.startsWith("Définition de chaque"))
      .flatMap((each) => each.rows);
    const defined = rows.map(([label]) => label!);
    expect(new Set(defined).size).toBe(defined.length);
    const shortened = defined.map((label) =>
      label.replace(/ \((bassins de vie|départements)\)/, ""),
    );
    expect(new Set(shortened)).toEqual(new Set(shown));
    const text = rows.map(([, words]) => words).join("\n");
    expect(text).toContain("Données 2023 provisoires selon le CépiDc");
    expect(text).toContain(
      "Compte des lieux d’exercice ou des équipements, pas des personnes ni des équivalents temps plein",
    );
    const subject = [
      realSubject(book, "epci", LANDERNEAU),
      groupOf(book, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE),
    ][at]!;
    const known = entriesOf(realInput(book, subject).diagnostic.profile).map(({ indicator }) => {
      const { definition, caution } = indicator;
      return frenchSpaces(caution === "" ? definition : `${definition}\n${caution}`);
    });
    expect(rows.map(([, words]) => words)).toEqual(known);
    const apl = rows.find(([label]) => label!.startsWith("APL aux médecins généralistes ("))!;
    expect(apl[1]).toMatch(/^.{80,}\n.{40,}$/);
  });

  test("says of each range where the value of each territory is", () => {
    for (const [, { blocks }] of everywhere()) {
      const wrong = blocks.filter((block, at) => {
        if (block.kind !== "table" || block.head[0] !== "Indicateur (unité)") return false;
        const next = blocks[at + 1];
        const note = next?.kind === "paragraph" ? textsOf(next).join("") : "";
        const hasRange = block.rows.some(([, , value]) => /^de\s/u.test(value!));
        return hasRange !== note.includes("dans le tableur, feuille «\u00a0Indicateurs\u00a0»");
      });
      expect(wrong).toEqual([]);
    }
    const tables = group.blocks.filter(({ kind }) => kind === "table");
    // Insee, dossier complet 2022: people without a diploma in the 12 bassins de vie.
    expect(tables.flatMap(textsOf)).toContain("de\u00a013,6\u00a0à\u00a024,0\u00a0%");
  });

  test("calls « principaux » the bassins that it picked among more", () => {
    const bretagne = buildDossier(
      realInput(book, realSubject(book, "region", "53"), FIRST_NOTES, NO_MAP_FILES),
    );
    expect(synthesisOf(bretagne).slice(0, 3).flatMap(textsOf)[2]).toContain(
      "Principaux bassins de vie\u00a0: Rennes, Brest.",
    );
    const bassin = buildDossier(
      realInput(book, realSubject(book, "bassin-de-vie", "29103"), FIRST_NOTES, NO_MAP_FILES),
    );
    expect(synthesisOf(bassin).slice(0, 3).flatMap(textsOf)[2]).toMatch(
      /\. Bassins de vie\u00a0: Landerneau\./,
    );
  });

  test("names the figures of a wider territory as such, in the context alone", () => {
    const synthesis = synthesisOf(landerneau).flatMap(textsOf).join("\n");
    expect(linesUnder(landerneau, "Contexte").join("\n")).toContain("Département du Finistère");
    for (const title of ["Atouts", "Points d’attention"])
      expect(linesUnder(landerneau, title).join("\n")).not.toMatch(/épartement|assin/u);
    expect(synthesis).toContain("50\u202f011\u00a0habitants en 2023");
  });

  test("says of each line of the synthesis what its own finding rests on", () => {
    const subject = groupOf(book, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE);
    const { findings } = realInput(book, subject).diagnostic;
    const words = { tested: "●", position: "○" };
    const lines = [...linesUnder(group, "Atouts"), ...linesUnder(group, "Points d’attention")];
    const printed = findings.flatMap(({ short, evidence }) => {
      const line = lines.find((each) => each.startsWith(frenchSpaces(short)));
      return line === undefined ? [] : [{ line, evidence }];
    });
    expect(printed.length).toBeGreaterThanOrEqual(8);
    expect(new Set(printed.map(({ evidence }) => evidence)).size).toBe(2);
    for (const { line, evidence } of printed)
      expect(line.endsWith(`(${words[evidence]})`)).toBe(true);
  });

  test("crosses to a worker as it is", () => {
    const input = landerneauOf();
    expect(buildDossier(structuredClone(input))).toEqual(landerneau);
  });
});

/** The same diagnostic, as if two themes had no figure. */
function withoutThemes(themes: readonly string[]): Dossier {
  const input = landerneauOf();
  const { diagnostic } = input;
  const profile = {
    ...diagnostic.profile,
    themes: diagnostic.profile.themes.map((theme) =>
      themes.includes(theme.theme) ? { ...theme, entries: [] } : theme,
    ),
  };
  return buildDossier({ ...input, diagnostic: { ...diagnostic, profile } });
}

test("writes each source, theme and limit in one piece of French", () => {
  const complete = landerneau.blocks.flatMap(textsOf).join("\n");
  expect(complete).not.toContain("Aucun chiffre de l’atlas pour");
  const said = withoutThemes(["personnes âgées et handicap", "enfants et jeunes"])
    .blocks.flatMap(textsOf)
    .join("\n");
  expect(said).toContain(
    "Aucun chiffre de l’atlas pour\u00a0: «\u00a0personnes âgées et handicap\u00a0» et «\u00a0enfants et jeunes\u00a0».",
  );
  expect(said).toContain("cherchés qu’en Bretagne et en Auvergne");
  expect(said).toContain("effectif et densité, 2024. ");
  const twice = [...said.matchAll(/.{0,60}\b(\d{4}), \1\b/g)].map(([words]) => words);
  expect(twice).toEqual([]);
});

test("gives no share of inhabitants where too few communes have an APL", () => {
  // Hautes Terres Communauté: 4 communes of the Cantal left theirs in 2025, none of the five has an
  // APL of its own. apl-communes.csv, 2023: 34 others, from 0.0 to 3.9, 26 of them under 2.5.
  const cantal = buildDossier(realInput(book, realSubject(book, "epci", "200066637")));
  const said = cantal.blocks
    .flatMap(textsOf)
    .filter((text) => text.includes("dont l’APL est connue"))
    .map((text) => text.replaceAll(/[\u00a0\u202f]/g, " "));
  const words = "26 communes sur les 34 dont l’APL est connue (sur 39) sont sous le seuil";
  expect(said).toEqual([
    expect.stringContaining(
      "l’APL aux médecins généralistes n’est connue que pour 34 communes, où elle va de 0,0 à 3,9",
    ),
    expect.stringContaining(words),
  ]);
  expect(said.join("\n")).not.toContain("%");
});

const MARKUP = '<b>gras</b> & "cité" [lien](http://a) =SOMME(A1) : ; ! ? %\n\nfin';
const LONG = `${MARKUP} ${"mot : ".repeat(4000)}`.slice(0, 20_000);

test("what the territory wrote is kept to the letter", () => {
  const notes: DiagnosticNotes = {
    ...FIRST_NOTES,
    title: `Titre ${MARKUP}`,
    author: "Camille <i>Œuvrard</i>",
    texts: {
      ...FIRST_NOTES.texts,
      contexte: LONG,
      forces: LONG,
      faiblesses: MARKUP,
      opportunites: MARKUP,
      menaces: MARKUP,
      conclusion: LONG,
    },
    entretiens: [
      {
        id: "e1",
        code: MARKUP,
        acteur: "maire",
        theme: "",
        commune: "Daoulas",
        date: "mars 2026",
        propos: LONG,
        analyse: MARKUP,
        accord: true,
      },
    ],
    chiffresLocaux: [
      { id: "c1", libelle: MARKUP, valeur: "12 %", annee: "2025", source: "mairie : registre" },
    ],
    priorites: [
      {
        id: "p1",
        titre: MARKUP,
        pourquoi: LONG,
        axes: ["bretagne-2018-prevention", "inconnu"],
        ambitions: ["bretagne-2018-acces"],
      },
    ],
    comite: [{ id: "m1", nom: MARKUP, fonction: "élue", organisme: "ARS : DD29" }],
    synthesis: {
      hidden: [],
      texts: {},
      lists: {},
      order: [],
      added: [{ id: "a1", list: "atout", text: MARKUP }],
    },
  };
  const dossier = buildDossier(landerneauOf(notes));
  const fields = dossier.blocks.filter((block) => block.kind === "field");
  expect(dossier.title).toBe(`Titre ${MARKUP}`);
  expect(dossier.author).toBe(notes.author);
  expect(fields.filter(({ text }) => text === LONG)).toHaveLength(5);
  expect(fields.filter(({ text }) => text === MARKUP)).toHaveLength(4);
  expect(
    fields.some(({ label }) => label === `${MARKUP}, maire, Daoulas, mars 2026 – propos`),
  ).toBe(true);
  expect(fields.some(({ label }) => label === `Priorité 1 – ${MARKUP}`)).toBe(true);
  const cells = dossier.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flat() : [],
  );
  expect(cells).toContain(MARKUP);
  expect(cells).toContain("mairie : registre");
  expect(cells).toContain("ARS : DD29");
  expect(linesUnder(dossier, "Atouts")).toContain(`${MARKUP} (ajouté par le territoire)`);
});

/** Lines of the lists and notes between a heading and the next. */
function linesUnder({ blocks }: Dossier, title: string, chapter?: string): string[] {
  const first = blocks.findIndex((block) => block.kind === "heading" && block.text === chapter);
  const at = blocks.findIndex(
    (block, i) => i > first && block.kind === "heading" && block.text === title,
  );
  const end = blocks.findIndex((block, i) => i > at && block.kind === "heading");
  const words = blocks.slice(at + 1, end);
  return words.filter(({ kind }) => kind === "list" || kind === "paragraph").flatMap(textsOf);
}

const edited = (changes: Partial<DiagnosticNotes["synthesis"]>): DiagnosticNotes => ({
  ...FIRST_NOTES,
  synthesis: { ...FIRST_NOTES.synthesis, ...changes },
});

describe("the synthesis of the dossier", () => {
  const context = () => {
    const { findings } = landerneauOf().diagnostic;
    return findings.filter(({ list }) => list === "contexte");
  };

  /** The line that counts the proposals left to the chapters by theme. */
  const elsewhere = (count: number): string =>
    count === 1
      ? "1\u00a0autre constat proposé figure dans l’annexe, thème par thème, sous «\u00a0Ce qui ressort\u00a0»."
      : `${count}\u00a0autres constats proposés figurent dans l’annexe, thème par thème, sous «\u00a0Ce qui ressort\u00a0».`;

  test("begins with what characterises the territory, with the legend of signs once", () => {
    const titles = headings(landerneau, 2);
    const parts = ["Ce qui caractérise le territoire", "Atouts", "Points d’attention", "Contexte"];
    expect(titles.filter((title) => parts.includes(title))).toEqual(parts);
    const texts = landerneau.blocks.flatMap(textsOf);
    expect(
      texts.filter((text) => text.includes("figure dans le quart le plus haut ou le plus bas")),
    ).toHaveLength(1);
    expect(linesUnder(landerneau, "Atouts")).toContain(
      "Chômage moins fréquent qu’en Bretagne (10,1\u00a0%) et qu’en France (12,1\u00a0%)\u00a0: 8,0\u00a0% en 2021\u00a0(○)",
    );
  });

  test("prints five proposed lines of the context, and where the others are", () => {
    const others = context().length - 5;
    expect(others).toBeGreaterThan(1);
    const lines = linesUnder(landerneau, "Contexte");
    const first = context().slice(0, 5);
    expect(lines).toEqual([
      ...first.map(({ short }) => expect.stringContaining(frenchSpaces(short))),
      elsewhere(others),
    ]);
    const told = landerneau.blocks.flatMap(textsOf);
    const missing = context().filter(({ text }) => !told.includes(frenchSpaces(text)));
    expect(missing.map(({ key }) => key)).toEqual([]);
  });

  test("prints every added and rewritten line, the last ones too, in the order of the user", () => {
    const [second, last] = [context()[1]!.key, context().at(-1)!.key];
    const proposed = context().length - 2;
    expect(proposed).toBeGreaterThan(5);
    const notes = edited({
      texts: { [second]: "Chez nous : <b>mieux</b> !", [last]: "Le dernier : réécrit" },
      order: ["a1", second],
      added: ["a1", "a2", "a3"].map((id) => ({ id, list: "contexte", text: `Ajout ${id} : !` })),
    });
    const lines = linesUnder(buildDossier(landerneauOf(notes)), "Contexte");
    expect(lines.slice(0, 2)).toEqual([
      "Ajout a1 : ! (ajouté par le territoire)",
      "Chez nous : <b>mieux</b> ! (texte du territoire)",
    ]);
    expect(lines.slice(7)).toEqual([
      "Le dernier : réécrit (texte du territoire)",
      "Ajout a2 : ! (ajouté par le territoire)",
      "Ajout a3 : ! (ajouté par le territoire)",
      elsewhere(proposed - 5),
    ]);
    expect(lines).toHaveLength(11);
  });

  test("a finding set aside stands nowhere, a rewritten one in the words of the user", () => {
    const theme = "Prévention, dépistage, vaccination";
    const chapter = `${theme}\u00a0: tous les chiffres`;
    const before = linesUnder(landerneau, "Ce qui ressort", chapter);
    // The two first of a theme, whichever they are: one set aside, the other rewritten.
    const ofTheme = context().filter(({ entry }) => entry.indicator.theme === theme.toLowerCase());
    const [aside, kept] = [ofTheme[0]!, ofTheme[1]!];
    const words = [aside, kept].map(({ short }) => frenchSpaces(short));
    const ofBoth = (line: string): boolean => words.some((each) => line.startsWith(each));
    expect(new Set(words).size).toBe(2);
    expect(before.filter(ofBoth)).toHaveLength(2);
    const notes = edited({
      hidden: [aside.key],
      texts: { [kept.key]: "Nos infirmiers partent." },
    });
    const dossier = buildDossier(landerneauOf(notes));
    const after = linesUnder(dossier, "Ce qui ressort", chapter);
    expect(after).toHaveLength(before.length - 1);
    expect(after.filter(ofBoth)).toEqual([]);
    const rewritten = "Nos infirmiers partent. (texte du territoire)";
    expect(after).toContain(rewritten);
    const synthesis = linesUnder(dossier, "Contexte");
    expect(synthesis).toContain(rewritten);
    expect(synthesis.filter(ofBoth)).toEqual([]);
  });

  test("a blank line is not printed, and nothing kept is not nothing found", () => {
    const strengths = landerneauOf().diagnostic.findings.filter(({ list }) => list === "atout");
    const [first, ...others] = strengths.map(({ key }) => key);
    const notes = edited({
      hidden: others,
      texts: { [first!]: " \n" },
      added: [{ id: "a1", list: "atout", text: "" }],
    });
    expect(linesUnder(buildDossier(landerneauOf(notes)), "Atouts")).toEqual([
      "Aucun des atouts proposés n’est retenu.",
    ]);
  });
});

describe("where little is known", () => {
  const build = (subject: Parameters<typeof realInput>[1]) =>
    buildDossier(realInput(book, subject, FIRST_NOTES, NO_MAP_FILES));
  const allText = (dossier: Dossier) => dossier.blocks.flatMap(textsOf).join("\n");

  test("an empty perimeter says so in each chapter", () => {
    const dossier = build(groupOf(book, "Vide", []));
    expect(names(dossier)).toEqual(DIAGNOSIS);
    const text = allText(dossier);
    expect(text).toContain("Ce périmètre ne contient aucune commune");
    expect(text).toContain("Le territoire ne contient aucune commune.");
    expect(text).not.toMatch(/\bNaN\b|undefined|\bnull\b|Infinity/);
  });

  test("missing outlines leave the maps out, in words", () => {
    const dossier = build(realSubject(book, "epci", LANDERNEAU));
    expect(figuresOf(dossier).filter(({ id }) => id.startsWith("carte-"))).toEqual([]);
    expect(allText(dossier)).toContain("les contours manquent");
  });

  test.each([
    ["commune", "97611"],
    ["commune", "29083"],
    ["region", "06"],
    ["zone-emploi", "5301"],
  ] as const)("%s %s builds", (level, code) => {
    const set = book.setOf(level);
    const known = set.positionOf.has(code) ? code : set.zoning.codes[0]!;
    const dossier = build(realSubject(book, level, known));
    expect(names(dossier)).toEqual(DIAGNOSIS);
    expect(allText(dossier)).not.toMatch(/\bNaN\b|undefined|\bnull\b|Infinity/);
  });

  test("secret everywhere is said, never drawn as zero", () => {
    const input = landerneauOf();
    const { profile } = input.diagnostic;
    const secret = profile.themes.map((theme) => ({
      ...theme,
      entries: theme.entries.map((entry) => {
        const readings = entry.readings.map((reading) => ({
          ...reading,
          measure: { state: "secret" as const },
          interval: null,
          position: null,
          comparison: { state: "impossible" as const, reason: "no-value" as const },
        }));
        return { ...entry, readings, lead: readings[0] ?? null, trend: null };
      }),
    }));
    const diagnostic = {
      ...input.diagnostic,
      profile: { ...profile, themes: secret },
      findings: [],
      synthesis: [],
    };
    const dossier = buildDossier({ ...input, diagnostic });
    const text = allText(dossier);
    expect(text).toContain("secret statistique");
    expect(text).toContain("Aucun atout mesuré ici.");
    expect(text).not.toMatch(/\bNaN\b|undefined|\bnull\b|Infinity/);
  });
});
