import { expect, test } from "vitest";
import { measureOf, NO_DATA, NOT_PUBLISHED, SECRET } from "@/domain/measure";
import { rampColors } from "@/map/ramp";
import { choroplethMap, ofMany } from "@/report/maps/choropleth-map";
import { classLabels, decimalsOf } from "@/report/maps/class-words";
import { ABSENCE_GROUND } from "@/report/maps/map-style";
import { square } from "../scenes";
import { fillsOf, measure, oddPaths, request, squares, strayPoints, textsOf } from "./grid";

const subject = { label: "Pays 6", positions: [5], outlines: [], measure: null };

test.each([340, 480, 700])("everything lies in the figure at %i px", (width) => {
  const figure = choroplethMap({ ...request, width, subject }, measure);
  expect(strayPoints(figure)).toEqual([]);
  expect(figure.width).toBe(width);
  expect(figure.height).toBeLessThanOrEqual(width * 1.1);
});

test("classes are those of the territories shown, dark for high", () => {
  const figure = choroplethMap(request, measure);
  expect(fillsOf(figure)).toEqual(expect.arrayContaining(rampColors("blue", 4)));
  expect(textsOf(figure)).toContain("1,0 à moins de 3,8\u00A0(3)");
  expect(textsOf(figure)).toContain("9,3 à 12,0\u00A0(3)");
  expect(textsOf(figure).join(" ")).toContain("Consultations par an, 2023 (nombre d’EPCI)");
});

test("the sentence gives the year, the range, the subject, the highest and the lowest", () => {
  expect(choroplethMap({ ...request, subject }, measure).alt).toBe(
    "Carte de 12\u00A0EPCI\u00A0: APL aux médecins généralistes, 2023 (consultations par an). " +
      "Du plus clair au plus foncé, quatre classes de 1,0 à 12,0. " +
      "Pays 6, en trait épais\u00A0: 6,0. " +
      "La plus élevée\u00A0: Pays 12 (12,0)\u00A0; la plus basse\u00A0: Pays 1 (1,0).",
  );
});

test("a group says the range of its members, its inner borders are not thick", () => {
  const group = { label: "Groupe", positions: [0, 1, 5], outlines: [], measure: measureOf(3.2) };
  const figure = choroplethMap({ ...request, subject: group }, measure);
  expect(figure.alt).toContain(
    "Groupe, en trait épais (3\u00A0EPCI)\u00A0: 3,2\u00A0; ses membres, de 1,0 à 6,0.",
  );
  const thick = figure.marks.filter((mark) => mark.kind === "path" && mark.stroke?.width === 2.2);
  expect(thick).toHaveLength(1);
});

test("ties are told, by name up to two", () => {
  const tied = (count: number): string =>
    choroplethMap({ ...request, measureAt: (p) => measureOf(p < count ? 1 : p + 1) }, measure).alt;
  expect(tied(2)).toContain("la plus basse\u00A0: Pays 1 et Pays 2 (1,0)");
  expect(tied(3)).toContain("la plus basse\u00A0: Pays 1 et 2\u00A0autres EPCI (1,0)");
  expect(tied(12)).toContain("(consultations par an). Même valeur partout\u00A0: 1,0.");
});

test("absences have a ground and a pattern each, words in the legend and in the sentence", () => {
  const reasons = [SECRET, NO_DATA, NOT_PUBLISHED];
  const figure = choroplethMap(
    { ...request, measureAt: (p) => reasons[p] ?? measureOf(p) },
    measure,
  );
  expect(fillsOf(figure).filter((fill) => fill === ABSENCE_GROUND)).toHaveLength(3);
  expect(textsOf(figure)).toEqual(
    expect.arrayContaining([
      "secret statistique\u00A0(1)",
      "sans donnée\u00A0(1)",
      "non publié\u00A0(1)",
    ]),
  );
  expect(figure.alt).toContain(
    "3\u00A0EPCI sans valeur\u00A0: secret statistique pour 1, aucune donnée pour 1 et indicateur non publié pour 1.",
  );
  expect(textsOf(choroplethMap(request, measure)).join()).not.toContain("secret");
});

test.each([
  ["secret", SECRET, "secret statistique pour 12"],
  ["no-data", NO_DATA, "aucune donnée pour 12"],
] as const)("all in state %s: said, drawn, without NaN", (_, absence, words) => {
  const figure = choroplethMap({ ...request, subject, measureAt: () => absence }, measure);
  expect(textsOf(figure)).toContain("Aucune valeur à représenter.");
  expect(figure.alt).toContain("Aucune valeur à représenter.");
  expect(figure.alt).toContain(words);
  expect(JSON.stringify(figure)).not.toMatch(/NaN|Infinity|null,null|undefined/);
  expect(strayPoints(figure)).toEqual([]);
});

test("the table holds sixty territories, the subject always, and says how many are left", () => {
  const features = Array.from({ length: 70 }, (_, i) =>
    square(i, -4 + (i % 10) * 0.1, 48 + Math.floor(i / 10) * 0.1, 0.1),
  );
  const { table } = choroplethMap(
    {
      ...request,
      features,
      positions: features.map((_, i) => i),
      subject: { ...subject, label: "Pays 1", positions: [0] },
    },
    measure,
  );
  expect(table.head).toEqual([
    "EPCI",
    "APL aux médecins généralistes, 2023 (consultations par an)",
    "Classe",
  ]);
  expect(table.rows).toHaveLength(61);
  expect(table.rows[0]).toEqual(["Pays 70", "70,0", "56,2 à 70,0"]);
  expect(table.rows[59]![0]).toBe("Pays 1");
  expect(table.rows[60]).toEqual(["… 10\u00A0autres EPCI", "", ""]);
  expect(table.caption).toBe("APL par EPCI (60 lignes sur 70)");
});

test("the same request draws the same figure", () => {
  const draw = (): string => JSON.stringify(choroplethMap({ ...request, subject }, measure));
  expect(draw()).toBe(draw());
});

test("bounds cut the map: muted neighbours and classes stay in the frame", () => {
  const figure = choroplethMap(
    { ...request, subject, bounds: [-3.87, 48.05, -3.72, 48.22], ground: [square(0, -6, 46, 4)] },
    measure,
  );
  expect(strayPoints(figure)).toEqual([]);
  expect(oddPaths(figure)).toEqual([]);
});

test("islands too small to show a colour become discs, which the source says", () => {
  const features = [...squares, square(16, -4.4, 48.1, 0.002)];
  const figure = choroplethMap({ ...request, features, positions: [0, 1, 2, 16] }, measure);
  expect(figure.source).toBe("DREES, 2023. Les plus petites îles sont agrandies en pastilles.");
  expect(choroplethMap(request, measure).source).toBe("DREES, 2023.");
});

test("bounds take the decimals that tell them apart", () => {
  const classes = { bounds: [1.01, 1.02, 1.04], counts: [2, 3] };
  expect(decimalsOf(classes, 1)).toBe(2);
  expect(classLabels(classes, 2)).toEqual(["1,01 à moins de 1,02", "1,02 à 1,04"]);
  expect(classLabels({ bounds: [1, 2, 3], counts: [4, 5] }, 1)).toEqual([
    "1,0 à moins de 2,0",
    "2,0 à 3,0",
  ]);
  expect(classLabels({ bounds: [3, 3], counts: [5] }, 0)).toEqual(["3"]);
});

test("French elision before the level", () => {
  expect([ofMany("epci"), ofMany("commune")]).toEqual(["d’EPCI", "de communes"]);
});

test("a threshold is a bound of the classes, and the legend names it", () => {
  const threshold = { value: 2.5, words: "seuil de sous-densité" };
  const figure = choroplethMap({ ...request, threshold }, measure);
  const texts = textsOf(figure);
  expect(texts).toContain("Seuil de sous-densité : 2,5.");
  expect(texts.some((text) => text.startsWith("1,0 à moins de 2,5"))).toBe(true);
  expect(texts.some((text) => text.startsWith("2,5 à "))).toBe(true);
  const above = choroplethMap({ ...request, threshold: { ...threshold, value: 0.5 } }, measure);
  expect(textsOf(above)).toContain("Seuil de sous-densité : 0,5, rien en dessous.");
});
