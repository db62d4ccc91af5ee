import * as fc from "fast-check";
import { expect, test } from "vitest";
import { computeComparables } from "@/domain/diagnostic/comparables/comparables";
import type { Subject } from "@/domain/group/subject";
import { SEED } from "../../seed";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../real-profile";

const figures = await realFigures();
const ALL = { variables: null, count: 5 };

/** The variables compared: made by the page, then published for départements. */
const COMPUTED = [
  "population",
  "densite_population",
  "evolution_population",
  "part_commune_principale",
  "part_petites_communes",
];
const PUBLISHED = ["taux_pauvrete", "niveau_vie_median", "part_sans_diplome", "part_bac_plus_5"];

/** Codes and distances of the five nearest on some variables. */
const nearestOf = (subject: Subject, variables: readonly string[]): unknown[] =>
  computeComparables(subject, figures, { variables, count: 5 }).neighbours.map(
    ({ code, distance }) => [code, distance],
  );
const near = (code: string, distance: number): unknown[] => [code, expect.closeTo(distance, 11)];

/*
 * Recomputed apart (Python, sums by `math.fsum`) by these lines of R, on the columns of `comparableVariables` written as CSV, population and density in
 * logarithms, the subject (or its members) taken out, then rows with a missing value:
 *   x <- x[complete.cases(x), ]; z <- scale(x)
 *   s <- scale(subject, attr(z, "scaled:center"), attr(z, "scaled:scale"))
 *   d <- as.matrix(dist(rbind(s, z)))[1, -1] / sqrt(ncol(z)); sort(d)[1:5]
 */
test("nearest of CA du Pays de Landerneau-Daoulas, 1 249 candidates", () => {
  expect(nearestOf(realSubject(figures, "epci", LANDERNEAU), COMPUTED)).toEqual([
    near("200042901", 0.174887856123), // CC Drôme Sud Provence
    near("200073245", 0.210355423096), // CC du Bassin d'Aubenas
    near("200041762", 0.22438834964), // CA Rochefort Océan
    near("200066322", 0.228588298128), // CC Terres des Confluences
    near("200072015", 0.239342516955), // CA Annonay Rhône Agglo
  ]);
});

test("nearest of the Pays du Centre Ouest Bretagne, its five EPCI left out, 1 245 candidates", () => {
  expect(nearestOf(groupOf(figures, "COB", CENTRE_OUEST_BRETAGNE), COMPUTED)).toEqual([
    near("200041523", 0.265497453688), // CC de la Haute Saintonge
    near("200041689", 0.275906863889), // CC Vals de Saintonge Communauté
    near("200066371", 0.306102432981), // CC Causses et Vallée de la Dordogne
    near("200071587", 0.420491232465), // CC Loches Sud Touraine
    near("200072049", 0.443143014639), // CC de Charente Limousine
  ]);
});

test("nearest of Finistère on nine variables, 97 candidates", () => {
  expect(nearestOf(realSubject(figures, "departement", "29"), [...COMPUTED, ...PUBLISHED])).toEqual(
    [
      near("56", 0.401557208606),
      near("64", 0.415836091989),
      near("35", 0.492499355756),
      near("73", 0.522888913453),
      near("38", 0.547890318534),
    ],
  );
});

// By the same lines, on every variable that has a value for the subject; recomputed in Python too.
test.each([
  [
    "CA du Pays de Landerneau-Daoulas",
    ["242900801"],
    14,
    1184,
    [
      ["200070753", 0.317276924875], // CA Riom Limagne et Volcans
      ["200073161", 0.335482391097], // CC Touraine-Est Vallées
      ["244500427", 0.352984511727], // CC des Loges
    ],
  ],
  [
    "Fougères and Couesnon",
    ["200072452", "200070688"],
    12,
    1194,
    [
      ["200066389", 0.263520283722], // CA Saint-Lô Agglo
      ["245614433", 0.307825831638], // CC Pontivy Communauté
      ["200071876", 0.331906689521], // CA Saumur Val de Loire
    ],
  ],
  [
    "Hautes Terres",
    ["200066637"],
    14,
    1184,
    [
      ["241501139", 0.299820231936], // CC du Pays de Salers
      ["200073393", 0.383397506972], // CC des Rives du Haut Allier
      ["200035137", 0.405064710745], // CC Marche Occitane - Val d'Anglin
    ],
  ],
  [
    "CA de Lens-Liévin",
    ["246200364"],
    14,
    1184,
    [
      ["246200299", 0.284893471748], // CA d'Hénin-Carvin
      ["200042190", 0.308849288651], // CA de la Porte du Hainaut
      ["245901160", 0.368687179982], // CA Valenciennes Métropole
    ],
  ],
] as const)("nearest of %s on all variables", (nom, codes, variables, candidates, nearest) => {
  const subject =
    codes.length > 1 ? groupOf(figures, nom, codes) : realSubject(figures, "epci", codes[0]);
  const found = computeComparables(subject, figures, { variables: null, count: 3 });
  expect(found.used).toHaveLength(variables);
  expect(1255 - codes.length - found.incomplete).toBe(candidates);
  expect(found.neighbours.map(({ code, distance }) => [code, distance])).toEqual(
    nearest.map(([code, distance]) => near(code, distance)),
  );
});

test("a perimeter of one EPCI has the neighbours of that EPCI", () => {
  const alone = computeComparables(groupOf(figures, "un", [LANDERNEAU]), figures, ALL);
  const epci = computeComparables(realSubject(figures, "epci", LANDERNEAU), figures, ALL);
  expect(alone.neighbours.map(({ code }) => code)).toEqual(epci.neighbours.map(({ code }) => code));
});

test("territories left out are counted", () => {
  const subject = realSubject(figures, "epci", LANDERNEAU);
  const incompleteOn = (variables: readonly string[] | null): number =>
    computeComparables(subject, figures, { variables, count: 5 }).incomplete;
  // The five EPCI of Mayotte, of which no population of 2023 is known.
  expect(incompleteOn(COMPUTED)).toBe(1255 - 1 - 1249);
  // Ages are known where the census covers 99.5 % of the inhabitants, incomes in the métropole.
  expect(incompleteOn(null)).toBeGreaterThan(23 + 35);
});

test("what the subject lacks is named and not used", () => {
  // L’Oie left Essarts-en-Bocage in 2024: two dates would be two areas, and Filosofi is older.
  const oie = computeComparables(realSubject(figures, "commune", "85165"), figures, ALL);
  expect(oie.missing).toContainEqual({
    label: "Évolution annuelle moyenne de la population, 2017-2023",
    why: "non comparable",
  });
  expect(oie.used.map(({ variable }) => variable.id)).toContain("part_cadres_15p");
  expect(oie.neighbours).toHaveLength(5);
  // The population of Mayotte is that of 2017, carried by Insee: nothing is left to compare.
  const mamoudzou = computeComparables(realSubject(figures, "commune", "97611"), figures, ALL);
  expect([mamoudzou.used, mamoudzou.neighbours]).toEqual([[], []]);
  // Two shares of its communes would make Toulouse the twin of an EPCI of Mayotte.
  const mayotte = computeComparables(realSubject(figures, "epci", "200050532"), figures, ALL);
  expect(mayotte.used).toHaveLength(2);
  expect(mayotte.neighbours).toEqual([]);
  const chosen = { variables: ["part_commune_principale"], count: 5 };
  expect(
    computeComparables(realSubject(figures, "epci", "200050532"), figures, chosen).neighbours,
  ).toHaveLength(5);
});

test("an empty perimeter looks like nothing", () => {
  const empty = computeComparables(groupOf(figures, "vide", []), figures, ALL);
  expect([empty.neighbours, empty.used]).toEqual([[], []]);
  expect(empty.missing.length).toBeGreaterThan(9);
});

test("the same neighbours whatever the order of the members and of the variables", () => {
  const variables = ["population", "evolution_population", "part_petites_communes"];
  const nearest = (members: readonly string[], chosen: readonly string[]) =>
    computeComparables(groupOf(figures, "COB", members), figures, { variables: chosen, count: 12 });
  const expected = nearest(CENTRE_OUEST_BRETAGNE, variables);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(CENTRE_OUEST_BRETAGNE, { minLength: 5 }),
      fc.shuffledSubarray(variables, { minLength: 3 }),
      (members, chosen) => {
        expect(nearest(members, chosen)).toEqual(expected);
      },
    ),
    { seed: SEED, numRuns: 10 },
  );
});

test("never the subject, never a member, distances ascending, as many as asked", () => {
  const { codes } = figures.setOf("epci").zoning;
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 5, max: 30 }),
      (members, count) => {
        const group = groupOf(figures, "g", members);
        const { neighbours, missing } = computeComparables(group, figures, {
          variables: null,
          count,
        });
        const isComplete = missing.length === 0;
        expect(neighbours.length).toBeLessThanOrEqual(count);
        expect(isComplete && neighbours.length < count).toBe(false);
        expect(neighbours.filter(({ code }) => members.includes(code))).toEqual([]);
        const distances = neighbours.map(({ distance }) => distance);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      },
    ),
    { seed: SEED, numRuns: 25 },
  );
});
