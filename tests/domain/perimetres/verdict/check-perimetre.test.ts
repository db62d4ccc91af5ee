import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { checkPerimetre, type PerimetreFiles } from "@/domain/perimetres/verdict/check-perimetre";
import { SEED } from "../../seed";
import { checkCodes, groupOf, readPerimetreFiles } from "../real-files";

const LANDERNEAU = "242900801";
const IROISE = "242900074";
const REDON = "243500741";
const OUESSANT = "29155";

let files: PerimetreFiles;
beforeAll(async () => {
  files = await readPerimetreFiles();
});

const check = (codes: readonly string[]) => checkCodes(codes, files);

describe("CA du Pays de Landerneau-Daoulas", () => {
  // Insee, populations légales: 50 011 in 2023, 49 868 in 2022 (methods of the project).
  test("has enough inhabitants in 2023 by eleven, and the other years say so", () => {
    const { population, populationYear, populations, verdicts } = check([LANDERNEAU]);
    expect([population, populationYear]).toEqual([50_011, 2023]);
    expect(populations.get(2022)).toBe(49_868);
    expect([...populations.keys()]).toEqual([2017, 2019, 2020, 2021, 2022, 2023]);
    const [bretagne, ...others] = verdicts;
    expect(others).toEqual([]);
    expect(bretagne).toMatchObject({
      region: { code: "53", nom: "Bretagne", population: 50_011, share: 1, isWhole: false },
      rule: { nom: "ARS Bretagne" },
      population: { state: "enough", minimum: 50_000, excess: 11 },
      funding: { state: "known", etp: 1, euros: 25_000, next: { etp: 2, missing: 99_990 } },
      wrongMembers: [],
    });
    expect(bretagne!.otherYears.map(({ year }) => year)).toEqual([2022, 2021, 2020, 2019, 2017]);
    expect(bretagne!.otherYears[0]).toEqual({
      year: 2022,
      population: 49_868,
      verdict: { state: "too-small", minimum: 50_000, missing: 132 },
      // That of the minimum.
      funding: { state: "known", etp: 1, euros: 25_000, next: { etp: 2, missing: 100_001 } },
    });
  });

  test("holds 22 communes and cuts three bassins de vie", () => {
    const { communes, areaKm2, epci, departements, splitBassins, pieces } = check([LANDERNEAU]);
    expect(communes).toBe(22);
    // Insee, comparateur de territoires 2024, official areas of 2021.
    expect(areaKm2).toBeCloseTo(371.37, 6);
    expect(epci).toEqual([
      {
        code: LANDERNEAU,
        nom: "CA du Pays de Landerneau-Daoulas",
        population: 50_011,
        share: 1,
        isWhole: true,
      },
    ]);
    expect(departements.map(({ nom }) => nom)).toEqual(["Finistère"]);
    expect(splitBassins.map(({ nom }) => nom)).toEqual(["Landerneau", "Le Faou", "Brest"]);
    // The bassin de vie of Landerneau has 39 849 inhabitants (2023).
    expect(splitBassins[0]).toMatchObject({ population: 37_598, outside: 39_849 - 37_598 });
    expect(pieces).toHaveLength(1);
  });

  test("does not touch the CC du Pays d'Iroise: enough inhabitants, in two pieces", () => {
    const { population, verdicts, pieces, contracts } = check([LANDERNEAU, IROISE]);
    expect(population).toBe(50_011 + 50_440);
    expect(verdicts[0]).toMatchObject({ population: { state: "enough" }, otherYears: [] });
    expect(pieces.map(({ noms, population: people }) => [...noms, people])).toEqual([
      ["CC du Pays d'Iroise", 50_440],
      ["CA du Pays de Landerneau-Daoulas", 50_011],
    ]);
    expect(contracts.inPerimeter.map(({ cls, communes }) => [cls.id, communes])).toEqual([
      ["bre-brest-1", 41],
      // Molène, in the CC du Pays d’Iroise.
      ["bre-iles-ponant", 1],
    ]);
  });
});

test("Belle-Île: the boat that joins it is named, with its ends and its reason", () => {
  const { pieces, usedExceptions } = check(["245600465", "200043123"]);
  expect(pieces).toHaveLength(1);
  expect(usedExceptions).toEqual([
    {
      a: "CC Auray Quiberon Terre Atlantique",
      b: "CC de Belle Ile en Mer",
      ends: [
        { level: "epci", code: "200043123" },
        { level: "epci", code: "245600465" },
      ],
      nature: "bateau",
      motif: "Ligne de Quiberon au Palais (Belle-Île)",
      isOnlyWay: true,
    },
  ]);
});

test("Redon Agglomération: two régions, two verdicts on the whole of it, one without a rule", () => {
  const { population, departements, verdicts } = check([REDON]);
  expect(departements.map(({ code }) => code)).toEqual(["35", "44", "56"]);
  const [bretagne, loire, ...others] = verdicts;
  expect(others).toEqual([]);
  expect(bretagne).toMatchObject({
    region: { code: "53", isWhole: false },
    population: { state: "enough", excess: population - 50_000 },
  });
  // 46 346 inhabitants in Bretagne alone would not be enough.
  expect(bretagne!.region.population).toBeLessThan(50_000);
  expect(loire).toEqual({
    region: {
      code: "52",
      nom: "Pays de la Loire",
      population: population - bretagne!.region.population,
      share: (population - bretagne!.region.population) / population,
      isWhole: false,
    },
    rule: null,
    population: { state: "unknown" },
    otherYears: [],
    funding: { state: "unknown" },
    wrongMembers: [],
  });
});

test("contracts were looked for in the whole of Bretagne, not in that of Redon", () => {
  expect(check([LANDERNEAU]).contracts.coverage.knowledge).toBe("recensé");
  expect(check([REDON]).contracts.coverage.knowledge).toBe("partiel");
});

test("a rule that the user wrote for the other région gives its verdict", () => {
  const rule = { ...files.rules[0]!, region: "52", minimum: { value: 80_000, source: "Saisi" } };
  const { verdicts } = checkCodes([REDON], { ...files, rules: [...files.rules, rule] });
  expect(verdicts[1]!.population).toMatchObject({ state: "too-small", minimum: 80_000 });
});

test("Arc Sud Bretagne, Questembert, Vannes: one piece, the contract of its islands, two ETP", () => {
  const { pieces, usedExceptions, contracts, population, verdicts } = check([
    "200027027",
    "245614383",
    "200067932",
  ]);
  expect(pieces.map(({ noms }) => noms)).toEqual([
    [
      "CC Arc Sud Bretagne",
      "CA Golfe du Morbihan - Vannes Agglomération",
      "CC Questembert Communauté",
    ],
  ]);
  expect(usedExceptions).toEqual([]);
  expect(population).toBe(235_029);
  expect(verdicts[0]!.funding).toEqual({ state: "known", etp: 2, euros: 50_000, next: null });
  // Île-aux-Moines and Arz.
  expect(contracts.inPerimeter.map(({ cls, communes }) => [cls.id, communes])).toEqual([
    ["bre-iles-ponant", 2],
  ]);
  // Est-Morbihan is known in part: it may reach further, and « aucun CLS recensé » is not said.
  expect(contracts.coverage.entries.map(({ status }) => status)).toEqual([
    "à vérifier",
    "périmètre inconnu",
  ]);
  expect(contracts.coverage.perhaps[0]).toContain("CLS Est-Morbihan");
  expect(contracts.withoutPerimeter.map(({ cls }) => cls.id)).toContain("bre-est-morbihan");
});

test("single communes: named pieces, and the rule wants EPCI", () => {
  const { pieces, epci, verdicts, usedExceptions } = check([IROISE, OUESSANT, "29083", "29189"]);
  expect(pieces.map(({ noms }) => noms)).toEqual([
    ["CC du Pays d'Iroise", "Ouessant"],
    ["Plougastel-Daoulas"],
    ["Île-de-Sein"],
  ]);
  expect(verdicts[0]!.wrongMembers).toEqual(["Ouessant", "Plougastel-Daoulas", "Île-de-Sein"]);
  expect(epci.map(({ nom, isWhole }) => [nom, isWhole])).toEqual([
    ["CC du Pays d'Iroise", true],
    ["Brest Métropole", false],
  ]);
  expect(usedExceptions.map(({ a, b }) => [a, b])).toEqual([
    ["Le Conquet", "Ouessant"],
    ["Île-Molène", "Ouessant"],
  ]);
  const [rule] = files.rules;
  const open = { ...rule!, unit: { value: "commune-ou-epci" as const, source: "Saisi" } };
  const free = checkCodes([IROISE, OUESSANT], { ...files, rules: [open] });
  expect(free.verdicts[0]!.wrongMembers).toEqual([]);
});

test("a perimeter of Mayotte has the inhabitants of 2017, said as such", () => {
  const { population, populationYear, populations } = check(["200060465"]);
  // Insee, populations légales 2017: the four communes of the Grand Nord.
  expect([population, populationYear]).toEqual([59_042, 2017]);
  expect([...populations]).toEqual([[2017, 59_042]]);
});

test("a year that lacks a commune is no year of the perimeter", () => {
  // Mayotte was counted in 2017; Insee carries that count, which is of no other year.
  const { populations } = check([LANDERNEAU, "97601"]);
  expect([...populations.keys()]).toEqual([2017, 2023]);
  expect([...check([LANDERNEAU]).populations.keys()]).toEqual([2017, 2019, 2020, 2021, 2022, 2023]);
});

test("a mother and her daughters have the populations of then, one of them alone has not", () => {
  // changements-de-communes.csv: 85165 and 85212 left 85084 on 1 January 2024.
  const whole = check(["85084", "85165", "85212"]).populations;
  expect([...whole.keys()]).toEqual([2017, 2019, 2020, 2021, 2022, 2023]);
  // Insee published the daughters apart from the legal year 2022 on.
  expect([...check(["85084", "85165"]).populations.keys()]).toEqual([2022, 2023]);
});

test("an empty perimeter, or one of unknown codes, says nothing", () => {
  for (const codes of [[], ["999999999", "99999"]]) {
    const { contracts, populations, ...rest } = check(codes);
    expect(rest).toEqual({
      population: 0,
      populationYear: 2023,
      communes: 0,
      areaKm2: null,
      epci: [],
      departements: [],
      regions: [],
      pieces: [],
      usedExceptions: [],
      verdicts: [],
      splitBassins: [],
    });
    expect([...populations.values()]).toEqual([0]);
    expect(contracts).toMatchObject({ inPerimeter: [], withoutPerimeter: [] });
    expect(contracts.coverage.share).toBeNull();
  }
});

test("communes where nobody lives have no shares", () => {
  // Bezonvaux (55050), destroyed in 1916.
  const { population, verdicts, departements } = check(["55050"]);
  expect(population).toBe(0);
  expect(departements).toMatchObject([{ code: "55", share: null }]);
  expect(verdicts).toHaveLength(1);
});

test("the whole of France: every inhabitant, its overseas départements apart", () => {
  const { atlas } = files;
  const islands = ["22016", "29083", "29155", "85113"];
  const found = check([...atlas.epci.zoning.codes, ...islands]);
  expect(found.communes).toBe(34_875);
  expect(found.population).toBe(atlas.population.reduce((sum, people) => sum + people, 0));
  // The mainland, La Réunion, Guadeloupe, Martinique, Corse, Guyane, Mayotte; boats included.
  expect(found.pieces.map(({ members }) => members.length)).toEqual([1217, 5, 6, 3, 19, 4, 5]);
  expect(found.regions.every(({ isWhole }) => isWhole)).toBe(true);
  expect(found.splitBassins).toEqual([]);
});

test("populations add up, the order of members changes nothing", () => {
  const { codes } = files.atlas.epci.zoning;
  const code = fc.oneof(
    fc.nat(codes.length - 1).map((position) => codes[position]!),
    fc.nat(34_874).map((row) => files.atlas.communes.codes[row]!),
    fc.constantFrom(LANDERNEAU, IROISE, REDON, OUESSANT, "245600465", "200043123"),
  );
  fc.assert(
    fc.property(fc.uniqueArray(code, { maxLength: 12 }), (members) => {
      const found = check(members);
      const sum = (parts: readonly { population: number }[]) =>
        parts.reduce((total, { population }) => total + population, 0);
      for (const parts of [found.pieces, found.departements, found.regions])
        expect(sum(parts)).toBe(found.population);
      expect(found.populations.get(2023)).toBe(found.population);
      for (const { outside } of found.splitBassins) expect(outside).toBeGreaterThanOrEqual(0);
      expect(checkPerimetre(groupOf(members.toReversed()), files)).toEqual(found);
    }),
    { seed: SEED, numRuns: 60 },
  );
});
