import { expect, test } from "vitest";
import { COVERAGE_STATUSES, type CoverageStatus } from "@/domain/contract/cls";
import type { Coverage } from "@/domain/contract/cls-coverage";
import { parseDay } from "@/domain/day";
import { columnFrom } from "@/domain/book/column";
import { measureOf, NOT_PUBLISHED } from "@/domain/measure";
import { AWAITED_COVERAGE, buildCoverageLegend, untinted } from "@/map/build-coverage-legend";
import { buildIndicatorLegend } from "@/map/build-indicator-legend";
import { computeThematic } from "@/map/thematic";
import { UNREVIEWED } from "../domain/indicator/unreviewed";

const DAY = parseDay("2026-11-21")!;
const REGISTER = {
  contracts: [],
  annonces: [],
  recordedOn: DAY,
  searched: [
    { nom: "la Bretagne", dans: "en Bretagne", de: "de Bretagne", departements: ["29"] },
    { nom: "l’Auvergne", dans: "en Auvergne", de: "d’Auvergne", departements: ["15"] },
  ],
};
const plain = (text: string): string => text.replaceAll(/\s/g, " ");

const coverageOf = (
  part: Partial<Record<CoverageStatus, readonly [communes: number, population: number]>>,
  knowledge: Coverage["knowledge"],
): Coverage => ({
  communes: COVERAGE_STATUSES.map((status) => part[status]?.[0] ?? 0),
  population: COVERAGE_STATUSES.map((status) => part[status]?.[1] ?? 0),
  knowledge,
});

test("coverage: the states of the scope in order, with communes and inhabitants in French", () => {
  const coverage = coverageOf(
    { signé: [243, 569_031], adopté: [1, 1], "aucun CLS recensé": [392, 930_850] },
    "recensé",
  );
  const legend = buildCoverageLegend(coverage, DAY, REGISTER);
  expect(legend.entries.map(({ status, detail }) => [status, plain(detail)])).toEqual([
    ["signé", "243 communes, 569 031 hab."],
    ["adopté", "1 commune, 1 hab."],
    ["aucun CLS recensé", "392 communes, 930 850 hab."],
  ]);
  expect(legend.title).toBe("Contrats locaux de santé au 21\u00a0novembre\u00a02026");
  expect(legend.source).toContain("Relevé des contrats de Bretagne et d’Auvergne, arrêté au 21");
});

test("a state in which a straddling territory is drawn has its line, without a zero", () => {
  const coverage = coverageOf({ "aucun CLS recensé": [655, 666_449] }, "recensé");
  const { entries } = buildCoverageLegend(coverage, DAY, REGISTER, new Set(["relevé partiel"]));
  expect(entries.map(({ label, detail }) => [label, plain(detail)])).toEqual([
    ["Aucun CLS recensé", "655 communes, 666 449 hab."],
    ["Relevé partiel, aucun contrat connu ici", "territoires à cheval sur une autre région"],
  ]);
});

test("where nobody looked the legend has one state, and no zero", () => {
  const coverage = coverageOf({ "hors relevé": [1266, 12_000_000] }, "hors relevé");
  const { entries } = buildCoverageLegend(coverage, DAY, REGISTER);
  expect(entries.map(({ label }) => label)).toEqual(["Hors relevé, contrats non recherchés"]);
});

test("over an indicator the states without ink are one entry", () => {
  const coverage = coverageOf(
    { signé: [1, 1], "relevé partiel": [1, 1], "hors relevé": [1, 1] },
    "partiel",
  );
  const { entries } = untinted(buildCoverageLegend(coverage, DAY, REGISTER));
  expect(entries.map(({ label }) => label)).toEqual([
    "Signé",
    "Sans motif\u00a0: relevé partiel\u00a0; hors relevé",
  ]);
});

test("while coverage is awaited its legend names states that the map knows", () => {
  expect(AWAITED_COVERAGE.entries.length).toBeGreaterThan(4);
  for (const { status } of AWAITED_COVERAGE.entries) expect(COVERAGE_STATUSES).toContain(status);
});

const RATE = {
  id: "x",
  label: "Part",
  theme: "",
  definition: "",
  unit: "%",
  decimals: 1,
  kind: "rate",
  polarity: "neutral",
  aggregation: { rule: "none" },
  producer: "Insee",
  dataset: "Jeu",
  url: "",
  licence: "Licence Ouverte 2.0",
  caution: "",
  whyAbsent: "",
  ...UNREVIEWED,
  availability: [],
} as const;

const legendOf = (values: readonly number[], decimals: number) => {
  const indicator = { ...RATE, decimals };
  const column = columnFrom("x", "epci", 2023, values.map(measureOf));
  const scope = [...values.keys()];
  const classing = { method: "quantile", count: 3, bounds: [], over: "scope" } as const;
  const thematic = computeThematic(column, indicator, scope, classing);
  return buildIndicatorLegend(indicator, 2023, "epci", thematic);
};

test("classes say where they begin and end, the last one its end included", () => {
  expect(legendOf([0, 1, 2, 3, 4, 5, 6], 1).classes.map(({ label }) => label)).toEqual([
    "0,0 à moins de 2,0",
    "2,0 à moins de 4,0",
    "4,0 à 6,0",
  ]);
});

test("bounds that round to the same text get decimals", () => {
  const labels = legendOf([0.11, 0.12, 0.13, 0.14, 0.15, 0.16], 1).classes.map(
    ({ label }) => label,
  );
  expect(new Set(labels).size).toBe(3);
  expect(labels[0]).toBe("0,11 à moins de 0,13");
});

test("constant figures make one class of one figure", () => {
  expect(legendOf([7, 7, 7], 0).classes).toMatchObject([{ label: "7", count: 3 }]);
});

test("unit, year, level and source are said", () => {
  const legend = legendOf([1, 2, 3], 0);
  expect(legend.subtitle).toBe("% · 2023 · par EPCI");
  expect(legend.source).toBe("Insee, Jeu, 2023. Licence Ouverte 2.0.");
});

test("what finer territories do not make up is not said unpublished", () => {
  const indicator = {
    ...RATE,
    aggregation: { rule: "weighted-mean", weight: "x" },
    availability: [{ level: "commune", years: [2023] }],
  } as const;
  const column = columnFrom("x", "zone-emploi", 2023, [measureOf(1), NOT_PUBLISHED]);
  const classing = { method: "quantile", count: 3, bounds: [], over: "scope" } as const;
  const thematic = computeThematic(column, indicator, [0, 1], classing);
  const legend = buildIndicatorLegend(indicator, 2023, "zone-emploi", thematic);
  expect(legend.absences.map(({ label }) => label)).toEqual(["non calculable par zone d’emploi"]);
  expect(legend.source).toContain("Moyenne pondérée de territoires plus petits.");
});

test("at a producer’s floor stand the territories shown, not those of France", () => {
  const floor = { year: 2023, end: "low", value: 5, count: 132 } as const;
  const indicator = {
    ...RATE,
    availability: [{ level: "commune", years: [2023], censored: [floor] }],
  } as const;
  const noteOf = (values: readonly number[]) => {
    const column = columnFrom("x", "commune", 2023, values.map(measureOf));
    const classing = { method: "quantile", count: 3, bounds: [], over: "scope" } as const;
    const thematic = computeThematic(column, indicator, [0, 1, 2], classing);
    return plain(buildIndicatorLegend(indicator, 2023, "commune", thematic).classNote);
  };
  expect(noteOf([5, 5, 9, 5])).toContain("5,0 ou moins : plancher du producteur, 2 communes");
  expect(noteOf([6, 7, 9, 5])).not.toContain("plancher");
});

test("the bars of the distribution hold every figure once, in colours of the classes", () => {
  const legend = legendOf([1, 2, 2, 3, 9, 10, 10], 0);
  const colors = new Set(legend.classes.map(({ color }) => color));
  expect(legend.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(7);
  expect(legend.histogram.filter(({ color }) => !colors.has(color))).toEqual([]);
});

test("fewer classes than asked, and why", () => {
  const noteOf = (values: readonly number[]) => plain(legendOf(values, 1).classNote);
  expect(noteOf([0, 1, 2, 3, 4, 5, 6])).toBe("");
  expect(noteOf([0, 0, 0, 0, 1, 2.25, 3])).toBe("2 classes au lieu de 3 : 4 valeurs égales à 0");
  expect(noteOf([1, 1, 1])).toBe("1 classe au lieu de 3 : 1 seule valeur");
  expect(noteOf([1, 2, 2])).toBe("2 classes au lieu de 3 : 2 valeurs différentes seulement");
});
