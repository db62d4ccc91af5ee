import { expect, test } from "vitest";
import {
  comparableVariables,
  likeLevel,
  unofferedVariables,
} from "@/domain/diagnostic/comparables/comparable-variable";
import {
  CENTRE_OUEST_BRETAGNE,
  groupOf,
  LANDERNEAU,
  realFigures,
  realSubject,
} from "../real-profile";

const figures = await realFigures();
const idsOf = (subject: Parameters<typeof comparableVariables>[0]) =>
  comparableVariables(subject, figures).map(({ variable }) => variable.id);

const EPCI = [
  "population",
  "densite_population",
  "evolution_population",
  "part_commune_principale",
  "part_petites_communes",
  "part_moins_15",
  "part_75_plus",
  "part_familles_mono",
  "taux_pauvrete",
  "niveau_vie_median",
  "taux_chomage_rp",
  "part_ouvriers_15p",
  "part_cadres_15p",
  "residences_secondaires",
];

test("an EPCI and a perimeter have sizes, ages, and how people live", () => {
  expect(idsOf(realSubject(figures, "epci", LANDERNEAU))).toEqual(EPCI);
  expect(idsOf(groupOf(figures, "COB", CENTRE_OUEST_BRETAGNE))).toEqual(EPCI);
});

test("a commune has a density by its official area, and no parts", () => {
  expect(idsOf(realSubject(figures, "commune", "29103"))).toEqual([
    "population",
    "densite_population",
    "evolution_population",
    "part_moins_15",
    "part_75_plus",
    "part_familles_mono",
    "taux_pauvrete",
    "niveau_vie_median",
    "taux_chomage_rp",
    "part_ouvriers_15p",
    "part_cadres_15p",
    "residences_secondaires",
  ]);
});

test("a bassin and a département add what is published for them", () => {
  expect(idsOf(realSubject(figures, "bassin-de-vie", "29103"))).toHaveLength(18);
  expect(idsOf(realSubject(figures, "departement", "29"))).toContain("taux_pauvrete");
});

test("diplomas are not compared between EPCI, and where they are is said", () => {
  const unoffered = unofferedVariables(realSubject(figures, "epci", LANDERNEAU), figures);
  expect(unoffered.find(({ label }) => label.includes("sans diplôme"))?.why).toBe(
    "pas repris dans l’atlas (où\u00a0: Insee, dossier complet, insee.fr)",
  );
  expect(unofferedVariables(realSubject(figures, "bassin-de-vie", "29103"), figures)).toHaveLength(
    1,
  );
});

test("every variable says the year of its figures", () => {
  const years = comparableVariables(realSubject(figures, "epci", LANDERNEAU), figures).map(
    ({ variable }) => [variable.id, variable.year],
  );
  expect(Object.fromEntries(years)).toMatchObject({
    population: 2023,
    part_petites_communes: 2023,
    part_moins_15: 2022,
    taux_pauvrete: 2021,
    part_cadres_15p: 2022,
  });
});

test("health is never one of them", () => {
  const health = /apl|sous_dense|generalistes|infirmiers|medecins|mortalite|deces|vaccin|ald|cls/;
  for (const level of [
    "region",
    "departement",
    "zone-emploi",
    "bassin-de-vie",
    "epci",
    "commune",
  ] as const) {
    const [code] = figures.setOf(level).zoning.codes;
    expect(idsOf(realSubject(figures, level, code!)).filter((id) => health.test(id))).toEqual([]);
  }
});

test("only sizes are compared on a logarithmic scale", () => {
  const logs = comparableVariables(realSubject(figures, "epci", LANDERNEAU), figures)
    .filter(({ variable }) => variable.isLog)
    .map(({ variable }) => variable.id);
  expect(logs).toEqual(["population", "densite_population"]);
});

test("shares of the largest commune and of small communes, by hand", () => {
  const columns = comparableVariables(realSubject(figures, "epci", LANDERNEAU), figures);
  const own = (id: string) => columns.find(({ variable }) => variable.id === id)!.own;
  // Insee 2023: Landerneau 16 363 inhabitants of 50 011; 13 776 in communes under 2 000.
  expect(own("part_commune_principale")).toBeCloseTo((16_363 / 50_011) * 100, 10);
  expect(own("part_petites_communes")).toBeCloseTo((13_776 / 50_011) * 100, 10);
});

test("the figure of a territory is also in the column of its level", () => {
  const subject = realSubject(figures, "departement", "29");
  for (const { own, values } of comparableVariables(subject, figures))
    expect(values[subject.position!]).toBe(own);
});

test("without inhabitants a share is not 0 but nothing", () => {
  const nothing = comparableVariables(groupOf(figures, "vide", []), figures);
  const shares = nothing.filter(({ variable }) => variable.unit === "%");
  expect(shares.map(({ own }) => own)).toEqual(shares.map(() => Number.NaN));
  expect(shares.length).toBeGreaterThan(8);
});

test("a perimeter is compared with EPCI", () => {
  expect(likeLevel(groupOf(figures, "COB", CENTRE_OUEST_BRETAGNE))).toBe("epci");
  expect(likeLevel(realSubject(figures, "region", "53"))).toBe("region");
});
