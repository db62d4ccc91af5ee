import { expect, test } from "vitest";
import { BARE, COVERAGE_STATUSES, type CoverageStatus } from "@/domain/contract/cls";
import { parseDay } from "@/domain/day";
import { bareGround, coverageStyle } from "@/map/coverage-style";
import { coverageMap, type CoverageRequest } from "@/report/maps/coverage-map";
import { square } from "../scenes";
import { fillsOf, measure, oddPaths, squares, strayPoints, textsOf } from "./grid";

const cells = (part: Partial<Record<CoverageStatus, number>>): number[] =>
  COVERAGE_STATUSES.map((status) => part[status] ?? 0);

const request: CoverageRequest = {
  id: "couverture",
  title: "Couverture par un CLS",
  zone: "metropole",
  bounds: null,
  width: 480,
  source: "Relevé.",
  ground: [square(0, -6, 46, 4)],
  territories: squares,
  coverage: { features: squares.slice(0, 3), statuses: Uint8Array.of(0, 2, BARE) },
  day: parseDay("2026-11-21")!,
  where: "en Bretagne",
  shares: {
    population: cells({ signé: 600, "à vérifier": 300, "aucun CLS recensé": 100 }),
    communes: cells({ signé: 6, "à vérifier": 3, "aucun CLS recensé": 7 }),
    knowledge: "recensé",
  },
  grounds: null,
  subject: { label: "Pays d’Essai", outlines: [squares[5]!] },
};

test.each([340, 700])("everything lies in the figure at %i px", (width) => {
  const figure = coverageMap({ ...request, width }, measure);
  expect(strayPoints(figure)).toEqual([]);
  expect(figure.height).toBeLessThanOrEqual(width * 1.1);
  expect(oddPaths(figure)).toEqual([]);
});

test("a state has its tint and its hatching, none where no CLS is known", () => {
  const figure = coverageMap(request, measure);
  expect(fillsOf(figure)).toContain(coverageStyle("signé")!.tint);
  expect(fillsOf(figure)).not.toContain(coverageStyle("adopté")!.tint);
  const hatch = coverageStyle("signé")!.hatch!;
  const inked = figure.marks.filter(
    (mark) => mark.kind === "path" && mark.stroke?.width === hatch.width,
  );
  expect(inked.length).toBeGreaterThanOrEqual(2);
});

test("words, shares and sentence", () => {
  const figure = coverageMap(request, measure);
  expect(textsOf(figure).map((text) => text.replaceAll("\u00A0", " "))).toEqual(
    expect.arrayContaining(["Signé (60 % des hab.)", "À vérifier (30 % des hab.)", "Pays d’Essai"]),
  );
  expect(figure.alt).toBe(
    "Carte de la couverture par un contrat local de santé en Bretagne, au 21\u00a0novembre\u00a02026. " +
      "États représentés\u00A0: signé (6\u00A0communes, 60\u00A0% des habitants), " +
      "à vérifier (3\u00A0communes, 30\u00A0% des habitants) et " +
      "aucun CLS recensé (7\u00A0communes, 10\u00A0% des habitants). " +
      "Pays d’Essai est en trait épais.",
  );
  expect(figure.table.rows[0]).toEqual(["Signé", "6", "600", "60\u00A0%"]);
});

test("shares of the states add up as they are printed", () => {
  const shares = {
    population: cells({ signé: 416, "à vérifier": 316, "aucun CLS recensé": 268 }),
    communes: cells({ signé: 1, "à vérifier": 1, "aucun CLS recensé": 1 }),
    knowledge: "recensé",
  } as const;
  const { table } = coverageMap({ ...request, shares }, measure);
  // Alone they would be 42, 32 and 27: 101 %.
  expect(table.rows.map((row) => row.at(-1))).toEqual([
    "41,6\u00A0%",
    "31,6\u00A0%",
    "26,8\u00A0%",
  ]);
});

test("where nobody looked there is a ground of its own and no share", () => {
  const shares = {
    population: cells({ signé: 100, "hors relevé": 900 }),
    communes: cells({ signé: 1, "hors relevé": 9 }),
    knowledge: "partiel",
  } as const;
  const grounds = squares.map(() => "hors relevé" as const);
  const figure = coverageMap({ ...request, shares, grounds }, measure);
  expect(fillsOf(figure)).toContain(bareGround("hors relevé").color);
  expect(figure.table.rows).toEqual([
    ["Signé", "1", "100", "–"],
    ["Hors relevé, contrats non recherchés", "9", "900", "–"],
  ]);
  expect(figure.alt).not.toContain("%");
});

test("without figures the states are named", () => {
  const figure = coverageMap({ ...request, shares: null }, measure);
  expect(figure.table).toEqual({
    caption: "Couverture par un CLS",
    head: ["État"],
    rows: [["Signé"], ["À vérifier"], ["Aucun CLS recensé"]],
  });
});

test("a scope without inhabitants has no shares, not NaN", () => {
  const figure = coverageMap(
    {
      ...request,
      shares: { population: cells({}), communes: cells({ signé: 1 }), knowledge: "recensé" },
    },
    measure,
  );
  expect(JSON.stringify(figure)).not.toMatch(/NaN/);
  expect(figure.table.rows[0]!.at(-1)).toBe("–");
});
