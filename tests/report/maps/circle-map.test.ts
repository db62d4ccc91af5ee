import { expect, test } from "vitest";
import { measureOf, SECRET } from "@/domain/measure";
import { circleMap } from "@/report/maps/circle-map";
import { measure, request, strayPoints, textsOf } from "./grid";

const population = {
  label: "Population",
  unit: "habitants",
  decimals: 0,
  polarity: "neutral",
} as const;
const counts = {
  ...request,
  indicator: population,
  level: "commune" as const,
  measureAt: (position: number) => measureOf((position + 1) * 1000),
};

const circlesOf = (figure: ReturnType<typeof circleMap>) =>
  figure.marks.filter((mark) => mark.kind === "circle");

test("areas are proportional to counts, the largest circle first", () => {
  const drawn = circlesOf(circleMap(counts, measure)).filter(({ label }) => label !== "");
  expect(drawn).toHaveLength(12);
  expect(drawn.map(({ r }) => r)).toEqual(drawn.map(({ r }) => r).toSorted((a, b) => b - a));
  const [largest, , , fourth] = drawn;
  expect((largest!.r / fourth!.r) ** 2).toBeCloseTo(12 / 9, 2);
  expect(largest!.label).toBe("Pays 12\u00A0: 12\u202F000\u00A0habitants");
});

test("the legend has round circles at the scale of the map", () => {
  const figure = circleMap(counts, measure);
  const samples = circlesOf(figure).filter(({ label }) => label === "");
  expect(samples).toHaveLength(3);
  const largest = circlesOf(figure)[0]!;
  expect((largest.r / samples.at(-1)!.r) ** 2).toBeCloseTo(12 / 10, 2);
  expect(textsOf(figure)).toEqual(expect.arrayContaining(["10\u202F000", "Habitants, 2023"]));
});

test.each([340, 700])("circles and names stay in the figure at %i px, names apart", (width) => {
  const figure = circleMap({ ...counts, width }, measure);
  expect(strayPoints(figure)).toEqual([]);
  expect(figure.height).toBeLessThanOrEqual(width * 1.1);
  const names = figure.marks.filter((mark) => mark.kind === "text" && mark.weight === 600);
  expect(names.length).toBeGreaterThan(2);
  const boxes = names.map((mark) => {
    if (mark.kind !== "text") throw new Error("a name is a text");
    return { x: mark.x, y: mark.y, half: measure(mark.text, mark.size, mark.weight) / 2 };
  });
  const overlapping = boxes.filter((a) =>
    boxes.some((b) => a !== b && Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < 11),
  );
  expect(overlapping).toEqual([]);
});

test("the sentence says how to read it, zeros and absences", () => {
  const { alt, table } = circleMap(
    { ...counts, measureAt: (p) => (p === 0 ? SECRET : measureOf(p === 1 ? 0 : p * 10)) },
    measure,
  );
  expect(alt).toBe(
    "Carte en cercles de 12\u00A0communes\u00A0: Population, 2023 (habitants). " +
      "L’aire d’un cercle est proportionnelle à la valeur. " +
      "La plus élevée\u00A0: Pays 12 (110)\u00A0; la plus basse\u00A0: Pays 2 (0). " +
      "1\u00A0commune sans cercle\u00A0: valeur nulle. " +
      "1\u00A0commune sans valeur\u00A0: secret statistique pour 1.",
  );
  expect(table.head).toHaveLength(2);
  expect(table.rows.at(-1)).toEqual(["Pays 1", "secret statistique"]);
});

test("no value, or zeros alone, draw no circle and say so", () => {
  const secret = circleMap({ ...counts, measureAt: () => SECRET }, measure);
  expect(circlesOf(secret)).toEqual([]);
  expect(textsOf(secret)).toContain("Aucune valeur à représenter.");
  const zeros = circleMap({ ...counts, measureAt: () => measureOf(0) }, measure);
  expect(circlesOf(zeros)).toEqual([]);
  expect(textsOf(zeros)).toContain("Aucun cercle\u00A0: toutes les valeurs sont nulles.");
  expect(JSON.stringify([secret, zeros])).not.toMatch(/NaN|Infinity/);
});

test("the largest circle is named, however many circles surround it", () => {
  const crowded = circleMap(
    { ...counts, width: 340, measureAt: (p) => measureOf(11_000 + (p === 5 ? 1 : 0)) },
    measure,
  );
  const names = crowded.marks.flatMap((mark) =>
    mark.kind === "text" && mark.weight === 600 ? [mark.text] : [],
  );
  expect(names.join(" ")).toContain("Pays 6");
});
