import { measureAt } from "@/domain/book/column";
import { assert, asyncProperty, constantFrom, jsonValue, nat, oneof, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { readAdjacency } from "@/data/load-adjacency";
import { readArs } from "@/data/load-ars";
import { loadRegister } from "@/data/load-register";
import { loadAtlas } from "@/data/load-atlas";
import { readCatalogue } from "@/data/load-catalogue";
import { traitsFor } from "../domain/indicator/unreviewed";
import { readCommuneDetail } from "@/data/load-commune-detail";
import { readColumns } from "@/data/load-indicators";
import { readLabels } from "@/data/load-labels";
import { readOldCodes } from "@/data/load-old-codes";
import { readRulesFile } from "@/data/load-rules";
import { readSearchNames } from "@/data/load-search-names";
import { readSources } from "@/data/load-sources";
import { readSpreads } from "@/data/load-spread";
import { NO_ZONE } from "@/domain/geography/commune-index";
import { readZonage } from "@/data/load-zonages";
import { readCommunes } from "@/data/parse-communes";
import { parseFile } from "@/data/parse-file";
import { diskFetcher, embedded, valueOf } from "./disk";

/** A small atlas of six communes: two in Ain, one in Corse-du-Sud, three in Guadeloupe. */
const COMMUNES = {
  cog: 2026,
  anneePopulation: 2023,
  departements: [
    { code: "01", suffixes: [1, 3], epci: [0], rangs: "0-" },
    { code: "2A", suffixes: [4], epci: [1], rangs: "0" },
    { code: "971", suffixes: [1, 1, 4], epci: [0, 1], rangs: "011" },
  ],
  population: [860, 15_934, 73_000, 5, 0, 12],
};
const TERRITOIRES = {
  regions: { codes: ["01", "84", "94"], noms: ["Guadeloupe", "Auvergne-Rhône-Alpes", "Corse"] },
  anciennesRegions: { codes: ["82"], noms: ["Rhône-Alpes"] },
  departements: {
    codes: ["01", "2A", "971"],
    noms: ["Ain", "Corse-du-Sud", "Guadeloupe"],
    regions: ["84", "94", "01"],
    anciennesRegions: ["82", null, null],
  },
  epci: { codes: ["200000001", "200000002"], noms: ["CC un", "CC deux"] },
  changements: {
    scissions: [{ mere: "01001", filles: ["01004"], depuis: "2024-01-01" }],
    transferts: [{ de: "97101", vers: "97102", note: "0,1 km2" }],
    populationReportee: { annee: 2017, departements: ["971"] },
  },
};
const CONTRATS = {
  releveLe: "2026-11-21",
  recherche: [{ nom: "l’Ain", dans: "dans l’Ain", de: "de l’Ain", departements: ["01"] }],
  contrats: [
    {
      id: "un",
      nom: "CLS",
      porteur: "CC un",
      epci: ["200000001"],
      communes: ["01004"],
      departements: ["01"],
      dateSignature: "2024-05",
      dateFin: null,
      generation: 1,
      statut: "signé",
      axes: [],
      sources: ["https://example.org"],
      confiance: "haute",
      dateProlongation: null,
      avenant: "",
      perimetre: "connu",
      comptees: [],
      verifieLe: "2026-11-21",
    },
  ],
  annonces: [
    {
      date: "2024",
      niveau: "departement",
      code: "01",
      mesure: "habitants",
      valeur: 0.5,
      auMoins: "oui",
      source: "https://example.org",
      precision: "",
    },
  ],
};
const ATLAS = { communes: COMMUNES, territoires: TERRITOIRES, contrats: CONTRATS };

const fetcherOf = (files: typeof ATLAS) =>
  diskFetcher({
    "data/communes.json": files.communes,
    "data/territoires.json": files.territoires,
    "data/contrats.json": files.contrats,
  });

/** The register of the first view, which needs its atlas. */
async function load(files: typeof ATLAS) {
  const fetchJson = fetcherOf(files);
  const atlas = await loadAtlas(fetchJson);
  return atlas.ok ? loadRegister(fetchJson, atlas.value) : atlas;
}

const COLUMNS = {
  niveau: "epci",
  lot: "l",
  effectif: 4,
  colonnes: [
    {
      indicateur: "a",
      annee: 2023,
      valeurs: [1.5, null, null, null],
      secret: [1, 1],
      vide: [],
      nonPublie: [2, 2],
    },
  ],
};
const TRAITS = {
  ...traitsFor("A"),
  lawPlace: { block: "sante-mentale", rank: 1 },
  likeness: "log",
  sheet: "access",
  role: "poverty",
  saidBy: "b",
  cause: "Tumeurs",
};
const CATALOGUE = {
  themes: ["santé"],
  lots: { l: { epci: ["a"], commune: ["a", "b"] } },
  indicateurs: [
    {
      id: "a",
      label: "A",
      theme: "santé",
      definition: "…",
      unit: "%",
      decimals: 1,
      kind: "rate",
      polarity: "neutral",
      aggregation: {
        rule: "ratio-of-sums",
        years: [
          {
            year: 2023,
            numerator: { id: "n", year: 2023 },
            denominator: { id: "d", year: 2022 },
            per: 100,
            coverage: {
              counted: { id: "d", year: 2022 },
              whole: { id: "p", year: 2022 },
              atLeast: 0.995,
            },
          },
        ],
      },
      evidence: "events",
      reference: 100,
      judgedBeyond: 5,
      producer: "Insee",
      dataset: "RP",
      url: "https://insee.fr",
      licence: "LO",
      caution: "",
      availability: [
        {
          level: "epci",
          years: [2023],
          censored: [{ year: 2023, value: 5, count: 29, end: "low" }],
        },
      ],
      whyAbsent: "",
      compute: { rule: "yearly-change", from: 2017, count: "population" },
      traits: TRAITS,
    },
  ],
};
const POSITIONS = new Map([
  ["x", 0],
  ["y", 1],
]);
const READERS: Record<string, { valid: unknown; read: (json: unknown) => unknown }> = {
  communes: { valid: COMMUNES, read: readCommunes },
  colonnes: { valid: COLUMNS, read: (json) => readColumns(json, "columns:epci:l", 4) },
  catalogue: { valid: CATALOGUE, read: readCatalogue },
  zonages: {
    valid: {
      bassinsDeVie: {
        codes: ["01004", "2A004"],
        noms: ["a", "b"],
        parEpci: [[1, 0], [0]],
        rangs: "01-",
      },
    },
    read: (json) =>
      readZonage(json, "bassinsDeVie", "bassin-de-vie", {
        codes: ["200000001"],
        zoneOf: Uint16Array.of(0, NO_ZONE, 0),
      }),
  },
  recherche: {
    valid: { noms: ["a", "b"], codesPostaux: ["01000", "01000 01002"] },
    read: (json) => readSearchNames(json, 2),
  },
  detail: {
    valid: {
      annees: [2017, 2019],
      populations: { 2017: [1, null], 2019: [2, 3] },
      surfacesKm2: [1.5, 20],
      points: [4.9, 46.1, -61.5, 16.2],
    },
    read: (json) => readCommuneDetail(json, 2),
  },
  repartition: {
    valid: {
      niveau: "epci",
      ecarts: [
        {
          indicateur: "apl_mg",
          annee: 2023,
          min: [0, null],
          q1: [1, null],
          mediane: [2, null],
          q3: [3, null],
          max: [3, null],
        },
      ],
    },
    read: (json) => readSpreads(json, "epci", 2),
  },
  ars: {
    valid: {
      delegations: [{ departement: "22", nom: "a", courriel: "a@b.fr", source: "s" }],
      sieges: [{ region: "53", nom: "a", courriel: "a@b.fr", source: "s" }],
    },
    read: readArs,
  },
  anciensCodes: {
    valid: { ancien: ["01340", "2A003"], actuel: ["x", "y"] },
    read: (json) => readOldCodes(json, POSITIONS),
  },
  sources: {
    valid: [
      {
        id: "a",
        titre: "t",
        producteur: "p",
        url: "https://a.fr",
        millesime: "2023",
        licence: "LO",
        fichiers: ["data/a.json"],
      },
    ],
    read: readSources,
  },
  etiquettes: {
    valid: { points: [[4.9, 46.1]], emprises: [[4, 46, 5, 47]] },
    read: (json) => readLabels(json, 1),
  },
  regles: {
    valid: [
      {
        region: "53",
        nom: "ARS",
        minimum: { value: 50_000, source: "s" },
        steps: {
          value: [
            { below: 10, etp: 1 },
            { below: null, etp: 2 },
          ],
          source: "s",
        },
        ceilingPerEtp: { value: 25_000, source: "s" },
        cofinancing: { value: "c", source: "s" },
        durationYears: null,
        unit: { value: "epci", source: "s" },
      },
    ],
    read: readRulesFile,
  },
  voisinage: {
    valid: {
      a: [0],
      b: [1],
      frontiereKm: [2.5],
      exceptions: [{ a: "x", b: "y", nature: "pont", motif: "…" }],
    },
    read: (json) => readAdjacency(json, POSITIONS),
  },
};

/** Every place of a JSON value, as a path of keys. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, child]) => placesOf(child, [...path, key])),
  ];
}

/** Copy of a value where one place holds something else, or nothing. */
function mutated(value: unknown, path: readonly string[], change: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change;
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as Record<string, unknown>) };
  const holder = copy as Record<string, unknown>;
  // JSON has no hole: an item of a list becomes null, a key disappears.
  if (rest.length === 0 && change === undefined && Array.isArray(copy)) holder[key] = null;
  else if (rest.length === 0 && change === undefined) delete holder[key];
  else holder[key] = mutated(holder[key], rest, change);
  return copy;
}

const change = oneof(
  jsonValue({ maxDepth: 2 }),
  constantFrom<unknown>(
    undefined,
    -1,
    0.5,
    1e9,
    2 ** 53,
    "__proto__",
    "constructor",
    "01004",
    "971",
    JSON.parse('{"__proto__": {"length": 3}, "length": 3}'),
  ),
);

describe("a mutated file never throws", () => {
  test.each(Object.entries(READERS))("%s", (name, { valid, read }) => {
    expect(parseFile(name, valid, read).ok).toBe(true);
    const places = placesOf(valid);
    assert(
      property(nat(places.length - 1), change, (place, other) => {
        const result = parseFile(name, mutated(valid, places[place]!, other), read);
        return result.ok || (result.problem.kind === "malformed" && result.problem.path !== "");
      }),
      { numRuns: 600 },
    );
  });

  test("atlas and register", async () => {
    expect((await load(ATLAS)).ok).toBe(true);
    const places = placesOf(ATLAS).filter((path) => path.length > 0);
    await assert(
      asyncProperty(nat(places.length - 1), change, async (place, other) => {
        const files = mutated(ATLAS, places[place]!, other) as typeof ATLAS;
        const result = await load(files);
        return result.ok || result.problem.kind === "malformed";
      }),
      { numRuns: 2_000 },
    );
  });
});

const problemOf = async (files: Partial<typeof ATLAS>) => {
  const result = await load({ ...ATLAS, ...files });
  return result.ok ? null : result.problem;
};

const columnProblem = (part: object) => {
  const json = { ...COLUMNS, colonnes: [{ ...COLUMNS.colonnes[0]!, ...part }] };
  const result = parseFile("f", json, (value) => readColumns(value, "columns:epci:l", 4));
  return result.ok ? null : result.problem;
};

describe("what a broken file says", () => {
  test("the small atlas has the codes that it encodes", async () => {
    const atlas = valueOf(await loadAtlas(fetcherOf(ATLAS)));
    expect(atlas.communes.codes).toEqual(["01001", "01004", "2A004", "97101", "97102", "97106"]);
    expect([...atlas.epci.zoning.zoneOf]).toEqual([0, 65_535, 1, 0, 1, 1]);
    expect([...atlas.regions.zoning.zoneOf]).toEqual([1, 1, 2, 0, 0, 0]);
  });

  test("a population too short", async () => {
    const communes = { ...COMMUNES, population: [860] };
    expect(await problemOf({ communes })).toEqual({
      kind: "malformed",
      file: "data/communes.json",
      path: "population",
      expected: "liste de 6",
      found: "liste de 1",
    });
  });

  test("an EPCI that nobody knows", async () => {
    const contrats = {
      ...CONTRATS,
      contrats: [{ ...CONTRATS.contrats[0]!, epci: ["200000001", "999999999"] }],
    };
    expect(await problemOf({ contrats })).toMatchObject({
      file: "data/contrats.json",
      path: "contrats[0].epci[1]",
      found: '« "999999999" »',
    });
  });

  test("a searched département that does not exist", async () => {
    const [ain] = CONTRATS.recherche;
    const contrats = { ...CONTRATS, recherche: [{ ...ain!, departements: ["01", "99"] }] };
    expect(await problemOf({ contrats })).toMatchObject({
      file: "data/contrats.json",
      path: "recherche[0].departements[1]",
      found: '« "99" »',
    });
  });

  test("a split of a commune that does not exist, on no day", async () => {
    const problem = (split: object) => {
      const scissions = [{ ...TERRITOIRES.changements.scissions[0]!, ...split }];
      const changements = { ...TERRITOIRES.changements, scissions };
      return problemOf({ territoires: { ...TERRITOIRES, changements } });
    };
    expect(await problem({ mere: "01002" })).toMatchObject({
      file: "data/territoires.json",
      path: "changements.scissions[0].mere",
    });
    expect(await problem({ filles: ["99999"] })).toMatchObject({
      path: "changements.scissions[0].filles[0]",
    });
    expect(await problem({ depuis: "2024" })).toMatchObject({
      path: "changements.scissions[0].depuis",
    });
  });

  test("a former région that does not exist", async () => {
    const departements = { ...TERRITOIRES.departements, anciennesRegions: ["83", null, null] };
    expect(await problemOf({ territoires: { ...TERRITOIRES, departements } })).toMatchObject({
      file: "data/territoires.json",
      path: "departements.anciennesRegions[0]",
    });
  });

  test("a name too many", async () => {
    const epci = { ...TERRITOIRES.epci, noms: ["CC un", "CC deux", "CC trois"] };
    expect(await problemOf({ territoires: { ...TERRITOIRES, epci } })).toMatchObject({
      file: "data/territoires.json",
      path: "epci.noms",
    });
  });

  test("a null that nobody explains, a value declared absent, an absence stated twice", () => {
    expect(columnProblem({ secret: [] })).toMatchObject({ path: "colonnes[0].valeurs[1]" });
    expect(columnProblem({ valeurs: [1.5, 2, null, null] })).toMatchObject({
      path: "colonnes[0].valeurs[1]",
    });
    expect(columnProblem({ vide: [1, 2] })).toMatchObject({ path: "colonnes[0].vide[0]" });
    expect(columnProblem({ nonPublie: [2, 3] })).toMatchObject({
      path: "colonnes[0].nonPublie[0]",
    });
    expect(columnProblem({ nonPublie: [2] })).toMatchObject({ path: "colonnes[0].nonPublie" });
  });

  test("the two rare absences are read where they are, and checked like the others", () => {
    const rare = { nonPublie: [], nonComparable: [2, 1], nonRepris: [3, 1] };
    const column = { ...COLUMNS, colonnes: [{ ...COLUMNS.colonnes[0]!, ...rare }] };
    const { columns } = readColumns(column, "columns:epci:l", 4);
    expect([2, 3].map((at) => measureAt(columns[0]!, at).state)).toEqual([
      "not-comparable",
      "not-loaded",
    ]);
    expect(columnProblem({ nonRepris: [3, 1] })).toMatchObject({
      path: "colonnes[0].nonRepris[0]",
    });
    // A commune counted with others keeps its count, which is no figure of its own.
    const family = { ...COLUMNS, colonnes: [{ ...column.colonnes[0]!, autreContour: [12] }] };
    const [counted] = readColumns(family, "columns:epci:l", 4).columns;
    expect([counted!.values[2], measureAt(counted!, 2).state]).toEqual([12, "not-comparable"]);
    for (const [autreContour, where] of [
      [[12, 3], ""],
      [["12"], "[0]"],
    ] as const)
      expect(columnProblem({ ...rare, autreContour })).toMatchObject({
        path: `colonnes[0].autreContour${where}`,
      });
    expect(columnProblem({ nonComparable: null })).toMatchObject({
      path: "colonnes[0].nonComparable",
    });
  });

  test("a file of another number of territories", () => {
    const result = parseFile("f", COLUMNS, (json) => readColumns(json, "columns:epci:l", 5));
    expect(result).toMatchObject({ ok: false, problem: { path: "effectif" } });
  });

  test("a rule that the reader of a study refuses: where, and what is there", () => {
    const [rule] = READERS["regles"]!.valid as [object];
    const problem = (part: object) => {
      const result = parseFile("f", [{ ...rule, ...part }], readRulesFile);
      return result.ok ? null : result.problem;
    };
    expect(problem({ minimum: { value: "50000", source: "s" } })).toEqual({
      kind: "malformed",
      file: "f",
      path: "regles[0].minimum.value",
      expected: "valeur admise",
      found: '« "50000" »',
    });
    expect(problem({ minimum: { value: -1, source: "s" } })).toMatchObject({
      path: "regles[0].minimum",
      found: "objet",
    });
  });

  test.each([
    [{ ancien: ["01340", "01340"], actuel: ["01015", "01015"] }, "ancien[1]"],
    [{ ancien: ["01015"], actuel: ["01015"] }, "ancien[0]"],
    [{ ancien: ["999999999"], actuel: ["01015"] }, "ancien[0]"],
    [{ ancien: ["01340"], actuel: ["01341"] }, "ancien[0]"],
    [{ ancien: ["01340"], actuel: [] }, "actuel"],
  ])("old codes %j", (json, path) => {
    const communes = new Map([["01015", 0]]);
    const result = parseFile("f", json, (value) => readOldCodes(value, communes));
    expect(result).toMatchObject({ ok: false, problem: { kind: "malformed", path } });
  });

  test("an address that is no web address", () => {
    const indicateurs = [{ ...CATALOGUE.indicateurs[0]!, url: "javascript:alert(1)" }];
    const result = parseFile("f", { ...CATALOGUE, indicateurs }, readCatalogue);
    expect(result).toMatchObject({ ok: false, problem: { path: "indicateurs[0].url" } });
  });
});

test("a real file with one wrong cell is refused with its place", () => {
  const json = embedded("data/communes.json") as { population: unknown[] };
  json.population[12_345] = "12";
  expect(parseFile("data/communes.json", json, readCommunes)).toMatchObject({
    ok: false,
    problem: { kind: "malformed", path: "population[12345]", found: '« "12" »' },
  });
});
