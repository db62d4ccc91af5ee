import { expect, test } from "vitest";
import { parseDay } from "@/domain/day";
import { coverageStyle } from "@/map/coverage-style";
import { coverageMap, type CoverageRequest } from "@/report/maps/coverage-map";
import { square } from "../scenes";
import { fillsOf, measure, oddPaths, squares, strayPoints, textsOf } from "./grid";

const request: CoverageRequest = {
  id: "couverture",
  title: "Couverture par un CLS",
  zone: "metropole",
  bounds: null,
  width: 480,
  source: "Relevé.",
  ground: [square(0, -6, 46, 4)],
  territories: squares,
  coverage: { features: squares.slice(0, 3), statuses: Uint8Array.of(0, 2, 5) },
  day: parseDay("2026-11-21")!,
  where: "en Bretagne",
  shares: { population: [600, 0, 300, 0, 0, 100], communes: [6, 0, 3, 0, 0, 7] },
  isSearched: true,
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
    "Carte de la couverture par un contrat local de santé en Bretagne, au 21 novembre 2026. " +
      "États représentés\u00A0: signé (6\u00A0communes, 60,0\u00A0% des habitants), " +
      "à vérifier (3\u00A0communes, 30,0\u00A0% des habitants) et " +
      "aucun CLS recensé (7\u00A0communes, 10,0\u00A0% des habitants). " +
      "Pays d’Essai est en trait épais.",
  );
  expect(figure.table.rows[0]).toEqual(["Signé", "6", "600", "60,0\u00A0%"]);
});

test("without figures the states are named; where nobody looked, an absence says nothing", () => {
  const figure = coverageMap({ ...request, shares: null, isSearched: false }, measure);
  expect(figure.table).toEqual({
    caption: "Couverture par un CLS",
    head: ["État"],
    rows: [["Signé"], ["À vérifier"], ["Aucun CLS recensé, ou hors du relevé"]],
  });
});

test("a scope without inhabitants has no shares, not NaN", () => {
  const figure = coverageMap(
    { ...request, shares: { population: [0, 0, 0, 0, 0, 0], communes: [1, 0, 0, 0, 0, 0] } },
    measure,
  );
  expect(JSON.stringify(figure)).not.toMatch(/NaN/);
  expect(figure.table.rows[0]!.at(-1)).toBe("–");
});
