import { JUDGEMENTS, judgementStyle } from "@/charts/judgement";
import { judgementMarks, shapeMarks } from "@/charts/mark-shape";
import { hsl } from "./hsl";
import { expect, test } from "vitest";

test("each judgement has its colour, its shape and its words", () => {
  expect(JUDGEMENTS).toHaveLength(5);
  for (const key of ["color", "shape", "words", "many"] as const)
    expect(new Set(JUDGEMENTS.map((j) => judgementStyle(j)[key])).size).toBe(5);
  expect(judgementStyle("similar").words).toBe("écart non significatif");
});

test("the diamond is the territory, never a judgement", () => {
  expect(JUDGEMENTS.map((j) => judgementStyle(j).shape)).not.toContain("diamond");
});

test("orange and blue, never red and green", () => {
  const hue = (j: (typeof JUDGEMENTS)[number]): number => hsl(judgementStyle(j).color).hue;
  expect(hue("unfavourable")).toBeGreaterThan(20);
  expect(hue("unfavourable")).toBeLessThan(45);
  expect(hue("favourable")).toBeGreaterThan(200);
  expect(hue("favourable")).toBeLessThan(230);
  expect(hsl(judgementStyle("similar").color).saturation).toBeLessThan(0.1);
});

test("white with a dark dot where there is no test", () => {
  const [disc, dot] = judgementMarks("untested", [50, 20]);
  expect(disc).toMatchObject({ kind: "circle", cx: 50, cy: 20, fill: "#ffffff" });
  expect(dot).toMatchObject({ kind: "circle", cx: 50, cy: 20, fill: "#1c2629" });
});

test("each shape is centred on its value and answers the pointer once", () => {
  for (const shape of ["circle", "ring", "target", "square", "triangle", "diamond"] as const) {
    const marks = shapeMarks(shape, [50, 20], "#000000", "ici");
    const labels = marks.flatMap((m) => (m.kind === "circle" && m.label !== "" ? [m] : []));
    expect(labels.map((m) => [m.cx, m.cy, m.label])).toEqual([[50, 20, "ici"]]);
    for (const mark of marks) {
      if (mark.kind !== "path") continue;
      const xs = [...mark.d.matchAll(/[ML](-?[\d.]+),/g)].map((m) => Number(m[1]));
      expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(50, 9);
    }
  }
});
