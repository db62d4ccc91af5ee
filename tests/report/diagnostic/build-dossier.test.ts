import { beforeAll, describe, expect, test } from "vitest";
import { FIRST_NOTES, type DiagnosticNotes } from "@/domain/diagnostic/diagnostic-notes";
import type { Figures } from "@/domain/diagnostic/figures";
import { entriesOf } from "@/domain/diagnostic/profile";
import { approximateMeasure } from "@/charts/approximate-measure";
import { buildDossier } from "@/report/diagnostic/build-dossier";
import { NO_MAP_FILES } from "@/report/diagnostic/map-files";
import type { Dossier, DossierBlock } from "@/report/dossier/dossier";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../../domain/diagnostic/real-profile";
import { realInput } from "./real-input";

let figures: Figures;
let landerneau: Dossier;
let group: Dossier;

const landerneauOf = (notes: DiagnosticNotes = FIRST_NOTES) =>
  realInput(figures, realSubject(figures, "epci", LANDERNEAU), notes);

beforeAll(async () => {
  figures = await realFigures();
  landerneau = buildDossier(landerneauOf());
  group = buildDossier(
    realInput(figures, groupOf(figures, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE)),
  );
}, 60_000);

const headings = ({ blocks }: Dossier, level: number): string[] =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level === level ? block.text : []));

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

const CHAPTERS = [
  "Synthèse pour les élus",
  "Le territoire",
  "Ce que la loi demande de regarder",
  "Lire les chiffres par thème",
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
  "À l’intérieur du territoire",
  "Évolutions",
  "Territoires comparables",
  "Ce que dit le territoire",
  "Méthode",
  "Sources et dates",
];

const everywhere = (): (readonly [string, Dossier])[] => [
  ["EPCI", landerneau],
  ["group", group],
];

describe("the dossier of an EPCI and of a group", () => {
  test("has the same chapters in order", () => {
    expect(headings(landerneau, 1)).toEqual(CHAPTERS);
    expect(headings(group, 1)).toEqual(CHAPTERS);
  });

  test("has the six maps", () => {
    const maps = (dossier: Dossier) =>
      figuresOf(dossier)
        .map(({ id }) => id)
        .filter((id) => id.startsWith("carte-"));
    const all = [
      "carte-situation",
      "carte-couverture",
      "carte-pauvrete-bassins",
      "carte-apl-epci",
      "carte-apl-communes",
      "carte-population-communes",
    ];
    expect(maps(landerneau)).toEqual(all);
    expect(maps(group)).toEqual(all);
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

  test.each([0, 1])("breaks no word in its tables, a fifth of the width to spare (%i)", (at) => {
    const [, { blocks }] = everywhere()[at]!;
    const room = 1.2;
    const broken = blocks.flatMap((block) => {
      if (block.kind !== "table") return [];
      return [block.head, ...block.rows].flatMap((cells, line) =>
        cells.flatMap((cell, column) => {
          const weight = line === 0 || column === 0 ? 600 : 400;
          const width = block.widths[column]! * TEXT_WIDTH - CELL_PADDING;
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
    expect(headings(dossier, 3)).toEqual([
      expect.stringMatching(/^Contrats d.+ dont la source ne donne pas le périmètre$/),
    ]);
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

  test("names the figures of a bassin as such", () => {
    const synthesis = landerneau.blocks.slice(0, 12).flatMap(textsOf).join("\n");
    expect(synthesis).toContain("bassin de vie de Landerneau");
    expect(synthesis).toContain("position, sans test");
    expect(synthesis).toContain("différence testée");
    expect(synthesis).toContain("50\u202f011\u00a0habitants en 2023");
  });

  test("crosses to a worker as it is", () => {
    const input = landerneauOf();
    expect(buildDossier(structuredClone(input))).toEqual(landerneau);
  });
});

test("writes each source, theme and limit in one piece of French", () => {
  const said = landerneau.blocks.flatMap(textsOf).join("\n");
  expect(said).toContain(
    "Aucun chiffre n’est embarqué pour\u00a0: «\u00a0personnes âgées et handicap\u00a0» et «\u00a0enfants et jeunes\u00a0».",
  );
  expect(said).toContain("cherchés qu’en Bretagne et en Auvergne");
  expect(said).toContain("effectif et densité, 2024. ");
  expect(said).not.toMatch(/\b(\d{4}), \1\b/);
});

test("gives no share of inhabitants where too few communes have an APL", () => {
  // CA Redon Agglomération: 8 communes of Loire-Atlantique are not embedded.
  const redon = buildDossier(realInput(figures, realSubject(figures, "epci", "243500741")));
  const said = redon.blocks
    .flatMap(textsOf)
    .filter((text) => text.includes("dont l’APL est connue"))
    .map((text) => text.replaceAll(/[\u00a0\u202f]/g, " "));
  const words = "8 communes sur les 23 dont l’APL est connue (sur 31) sont sous le seuil";
  expect(said).toEqual([
    expect.stringContaining(words),
    expect.stringContaining(
      "l’APL aux médecins généralistes n’est connue que pour 23 communes, où elle va de 1,3 à 3,5",
    ),
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
      contexte: LONG,
      forces: LONG,
      faiblesses: MARKUP,
      opportunites: MARKUP,
      menaces: MARKUP,
      conclusion: LONG,
    },
    entretiens: [{ id: "e1", qui: MARKUP, fonction: "maire", date: "mars 2026", propos: LONG }],
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
      order: [],
      added: [{ id: "a1", list: "atout", text: MARKUP }],
    },
  };
  const dossier = buildDossier(landerneauOf(notes));
  const fields = dossier.blocks.filter((block) => block.kind === "field");
  expect(dossier.title).toBe(`Titre ${MARKUP}`);
  expect(dossier.author).toBe(notes.author);
  expect(fields.filter(({ text }) => text === LONG)).toHaveLength(5);
  expect(fields.filter(({ text }) => text === MARKUP)).toHaveLength(3);
  expect(fields.some(({ label }) => label === `${MARKUP}, maire, mars 2026`)).toBe(true);
  expect(fields.some(({ label }) => label === `Priorité 1 – ${MARKUP}`)).toBe(true);
  const cells = dossier.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flat() : [],
  );
  expect(cells).toContain(MARKUP);
  expect(cells).toContain("mairie : registre");
  expect(cells).toContain("ARS : DD29");
});

test("an added strength beyond the fifth is counted, one put first is shown as written", () => {
  const synthesis = {
    hidden: [],
    texts: { apl_mg_65: "Chez nous : <b>mieux</b> !" },
    order: ["a1", "apl_mg_65"],
    added: [{ id: "a1", list: "atout" as const, text: "Un élu : motivé !" }],
  };
  const dossier = buildDossier(landerneauOf({ ...FIRST_NOTES, synthesis }));
  const [list] = dossier.blocks.filter((block) => block.kind === "list");
  expect(list?.items.slice(0, 2).map(([first]) => first?.text)).toEqual([
    "Un élu : motivé !",
    "Chez nous : <b>mieux</b> !",
  ]);
  expect(list?.items).toHaveLength(5);
});

describe("where little is known", () => {
  const build = (subject: Parameters<typeof realInput>[1]) =>
    buildDossier(realInput(figures, subject, FIRST_NOTES, NO_MAP_FILES));
  const allText = (dossier: Dossier) => dossier.blocks.flatMap(textsOf).join("\n");

  test("an empty perimeter says so in each chapter", () => {
    const dossier = build(groupOf(figures, "Vide", []));
    expect(headings(dossier, 1)).toEqual(CHAPTERS);
    const text = allText(dossier);
    expect(text).toContain("Ce périmètre ne contient aucune commune");
    expect(text).toContain("Le territoire ne contient aucune commune.");
    expect(text).not.toMatch(/\bNaN\b|undefined|\bnull\b|Infinity/);
  });

  test("missing outlines leave the maps out, in words", () => {
    const dossier = build(realSubject(figures, "epci", LANDERNEAU));
    expect(figuresOf(dossier).filter(({ id }) => id.startsWith("carte-"))).toEqual([]);
    expect(allText(dossier)).toContain("les contours manquent");
  });

  test.each([
    ["commune", "97611"],
    ["commune", "29083"],
    ["region", "06"],
    ["zone-emploi", "5301"],
  ] as const)("%s %s builds", (level, code) => {
    const set = figures.setOf(level);
    const known = set.positionOf.has(code) ? code : set.zoning.codes[0]!;
    const dossier = build(realSubject(figures, level, known));
    expect(headings(dossier, 1)).toEqual(CHAPTERS);
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
    expect(text).toContain("Les chiffres disponibles ne font ressortir aucun atout.");
    expect(text).not.toMatch(/\bNaN\b|undefined|\bnull\b|Infinity/);
  });
});
