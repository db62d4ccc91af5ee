import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildSearchIndex, search, type SearchEntry } from "@/domain/search/search";
import {
  readTable,
  realCommunes,
  realDepartements,
  realEpci,
  realRegions,
  type Named,
} from "../real-communes";
import { SEED } from "../seed";

const zones = (level: SearchEntry["ref"]["level"], rows: readonly Named[]): SearchEntry[] =>
  rows.map(({ code, nom }) => ({ ref: { level, code }, nom, population: 0 }));

const named = (file: string): Named[] =>
  readTable(`pipeline/figures/${file}`).map((row) => ({ code: row["code"]!, nom: row["nom"]! }));

const entries: SearchEntry[] = [
  ...realCommunes.map(({ code, nom, population, codesPostaux }) => ({
    ref: { level: "commune" as const, code },
    nom,
    population: population ?? 0,
    codesPostaux: (codesPostaux ?? []).join(" "),
  })),
  ...realEpci.map(({ code, nom, populationMunicipale }) => ({
    ref: { level: "epci" as const, code },
    nom,
    population: populationMunicipale,
  })),
  ...zones("departement", realDepartements),
  ...zones("region", realRegions),
  ...zones("bassin-de-vie", named("bassins-de-vie-2022.csv")),
  ...zones("zone-emploi", named("zones-emploi-2020.csv")),
];

const index = buildSearchIndex(entries);

/** `commune Brest` of the first matches. */
const found = (query: string, limit = 10): string[] =>
  search(index, query, limit).map(({ entry }) => `${entry.ref.level} ${entry.nom}`);

describe("names as people type them", () => {
  test.each([
    ["pays d'iroise", "epci CC du Pays d'Iroise"],
    ["Pays d’Iroise", "epci CC du Pays d'Iroise"],
    ["pays iroise", "epci CC du Pays d'Iroise"],
    ["communauté de communes du pays d'iroise", "epci CC du Pays d'Iroise"],
    ["plougastel", "commune Plougastel-Daoulas"],
    // Everyday names, which the sources shorten (« CC Hautes Terres »).
    ["Hautes Terres Communauté", "epci CC Hautes Terres"],
    ["département du Cantal", "departement Cantal"],
    ["daoulas plougastel", "commune Plougastel-Daoulas"],
    ["plou daou", "commune Plougastel-Daoulas"],
    ["plugastel", "commune Plougastel-Daoulas"],
    ["daoulas plugastel", "commune Plougastel-Daoulas"],
    ["st brieuc", "commune Saint-Brieuc"],
    ["SAINT BRIEUC", "commune Saint-Brieuc"],
    ["saintbrieuc", "commune Saint-Brieuc"],
    ["ste maxime", "commune Sainte-Maxime"],
    ["ile aux moines", "commune Île-aux-Moines"],
    ["l'haÿ", "commune L'Haÿ-les-Roses"],
    ["lhay les roses", "commune L'Haÿ-les-Roses"],
    ["st maur", "commune Saint-Maur"],
    ["Y", "commune Y"],
    ["2a004", "commune Ajaccio"],
    ["20004", "commune Ajaccio"],
    ["1004", "commune Ambérieu-en-Bugey"],
    ["98511", "commune Mamoudzou"],
    ["hay les roses", "commune L'Haÿ-les-Roses"],
    ["havre", "commune Le Havre"],
    ["oeting", "commune Œting"],
    ["brest", "commune Brest"],
    ["brets", "commune Brest"],
    ["lile", "commune Lille"],
    ["metropole brest", "epci Brest Métropole"],
    ["bretagne", "region Bretagne"],
    ["finistere", "departement Finistère"],
    ["ile de france", "region Île-de-France"],
  ])("%s", (query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });

  test("landerneau is a commune, a bassin de vie and the name of an EPCI", () => {
    expect(found("landerneau")).toEqual([
      "commune Landerneau",
      "bassin-de-vie Landerneau",
      "epci CA du Pays de Landerneau-Daoulas",
      "commune La Forest-Landerneau",
    ]);
  });

  test("homonyms by population; a département number tells them apart", () => {
    const saintDenis = search(index, "saint-denis", 4).map(({ entry }) => entry.ref.code);
    expect(saintDenis.slice(0, 2)).toEqual(["97411", "93066"]);
    expect(search(index, "saint denis 974", 1)[0]?.entry.ref.code).toBe("97411");
    expect(search(index, "saint-denis 932", 1)[0]?.entry.ref.code).toBe("93066");
  });

  test("nothing for nothing, and for what is no name", () => {
    expect(found("")).toEqual([]);
    expect(found(" - ")).toEqual([]);
    expect(found("xqzwk")).toEqual([]);
    expect(found("brest", 1)).toEqual(["commune Brest"]);
  });

  test("no typo is forgiven in three letters", () => {
    expect(search(index, "xeu", 10).filter(({ kind }) => kind === "typo")).toEqual([]);
  });
});

describe("codes", () => {
  test.each([
    ["29189", "commune Plougastel-Daoulas", "code"],
    ["242900801", "epci CA du Pays de Landerneau-Daoulas", "code"],
    ["242 900 801", "epci CA du Pays de Landerneau-Daoulas", "code"],
    ["29470", "commune Plougastel-Daoulas", "postal-code"],
    ["2947", "commune Plougastel-Daoulas", "postal-code"],
    ["29", "departement Finistère", "code"],
    ["2a", "departement Corse-du-Sud", "code"],
    ["2A004", "commune Ajaccio", "code"],
    ["2918", "commune Plougastel-Daoulas", "code"],
    ["974", "departement La Réunion", "code"],
  ])("%s", (query, expected, kind) => {
    const matches = search(index, query, 10);
    const names = matches.map(({ entry }) => `${entry.ref.level} ${entry.nom}`);
    expect(names).toContain(expected);
    expect(matches[names.indexOf(expected)]!.kind).toBe(kind);
  });

  test("the commune of a code comes before its bassin de vie", () => {
    expect(found("29019")).toEqual(["commune Brest", "bassin-de-vie Brest"]);
  });

  test("both communes of a postal code, the larger first", () => {
    expect(found("29470")).toEqual(["commune Plougastel-Daoulas", "commune Loperhet"]);
  });

  test("two digits are no beginning of a postal code or SIREN", () => {
    const levels = new Set(search(index, "24", 1000).map(({ entry }) => entry.ref.level));
    expect(levels.has("epci")).toBe(false);
    expect(search(index, "24", 1000).every(({ kind }) => kind === "code")).toBe(true);
  });
});

describe("order of the matches", () => {
  test("whole name, beginning, beginning of a word, words in any order, inside, typo", () => {
    const names = ["Le Paurais", "Xaurays", "Ray sur Aur", "Fort-Aur-Ray", "Aur Rayal", "Aur Ray"];
    const small = buildSearchIndex(
      names.map((nom, i) => ({
        ref: { level: "commune", code: `0100${i}` },
        nom,
        population: 100 - i,
      })),
    );
    expect(search(small, "aur ray", 10).map(({ entry, kind }) => [entry.nom, kind])).toEqual([
      ["Aur Ray", "exact"],
      ["Aur Rayal", "start"],
      ["Fort-Aur-Ray", "word"],
      ["Ray sur Aur", "words"],
    ]);
    const kinds = search(small, "rays", 10).map(({ entry, kind }) => `${kind} ${entry.nom}`);
    expect(kinds.slice(0, 2)).toEqual(["inside Xaurays", "typo Ray sur Aur"]);
  });

  test("typos fill up what better answers leave, and only that", () => {
    const kinds = search(index, "brest", 10).map(({ kind }) => kind);
    expect(kinds.slice(0, 5)).toEqual(["exact", "exact", "exact", "start", "start"]);
    expect(search(index, "saint", 10).some(({ kind }) => kind === "typo")).toBe(false);
  });

  test("the same words in another order come before names that hold more", () => {
    expect(found("maurice saint", 5).every((name) => name === "commune Saint-Maurice")).toBe(true);
  });
});

test("every commune is found by its exact name, or bears one of the ten most populated homonyms", () => {
  const sample = fc.sample(fc.constantFrom(...realCommunes), { numRuns: 200, seed: SEED });
  for (const { nom } of sample) expect(found(nom)).toContain(`commune ${nom}`);
});

/** One letter inserted, deleted, replaced, or exchanged with the next. */
const edited = fc
  .record({
    commune: fc.constantFrom(...realCommunes),
    kind: fc.constantFrom(
      "insert" as const,
      "delete" as const,
      "replace" as const,
      "exchange" as const,
    ),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    letter: fc.integer({ min: 97, max: 122 }).map((ascii) => String.fromCodePoint(ascii)),
  })
  .map(({ commune, kind, place, letter }) => {
    const { nom } = commune;
    const at = Math.floor(place * (kind === "exchange" ? nom.length - 1 : nom.length));
    const [before, after] = [nom.slice(0, at), nom.slice(at + 1)];
    const query = {
      insert: before + letter + nom.slice(at),
      delete: before + after,
      replace: before + letter + after,
      exchange: before + nom.charAt(at + 1) + nom.charAt(at) + nom.slice(at + 2),
    }[kind];
    return { code: commune.code, query };
  });

test("a commune typed with one typo is among the first ten, 97 times in 100", () => {
  const sample = fc.sample(edited, { numRuns: 300, seed: SEED });
  const missed = sample.filter(
    ({ code, query }) =>
      !search(index, query, 10).some(
        ({ entry }) => entry.ref.level === "commune" && entry.ref.code === code,
      ),
  );
  expect(missed.length).toBeLessThanOrEqual(0.03 * sample.length);
});
