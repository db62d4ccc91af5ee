import type { NamedBox } from "@/report/snapshot/block";
import { FORMATS_BY_TEST } from "../papers";
import type { Size } from "@/report/snapshot/page";
import { layoutSnapshot, type SnapshotLayout } from "@/report/snapshot/snapshot-layout";
import type { SnapshotScene } from "@/report/snapshot/snapshot-scene";
import { describe, expect, it } from "vitest";
import {
  countLegend,
  coverageLegend,
  LONG_NAME,
  LONG_TITLE,
  measure,
  rateLegend,
  sceneWith,
} from "../scenes";

const outlines = "contours simplifiés";
const SOURCES = Array.from(
  { length: 5 },
  (_, i) => `${i} – ${LONG_TITLE}, Insee, recensement de la population 2022, Licence Ouverte 2.0`,
);
const INSETS = (["971", "972", "973", "974", "976"] as const).map((zone) => ({
  zone,
  caption: "La Réunion",
  bounds: [55.2, -21.4, 55.9, -20.8] as const,
}));

const SCENES: readonly [string, SnapshotScene][] = [
  ["ordinary", sceneWith()],
  [
    "long titles",
    sceneWith({ title: `${LONG_TITLE} – ${LONG_NAME}`, subtitle: LONG_TITLE, sources: SOURCES }),
  ],
  ["circles alone", sceneWith({ legend: { indicator: countLegend, coverage: null, outlines } })],
  [
    "circles",
    sceneWith({ legend: { indicator: countLegend, coverage: coverageLegend, outlines } }),
  ],
  [
    "coverage alone",
    sceneWith({
      legend: { indicator: null, coverage: coverageLegend, outlines },
      sources: SOURCES,
    }),
  ],
  ["rate alone", sceneWith({ legend: { indicator: rateLegend, coverage: null, outlines } })],
  ["no legend", sceneWith({ legend: { indicator: null, coverage: null, outlines: "" } })],
  ["France", sceneWith({ insets: INSETS, sources: SOURCES })],
];

const CASES = SCENES.flatMap(([name, scene]) =>
  FORMATS_BY_TEST.map(
    (paper) => [name, `${paper.format} ${paper.orientation}`, scene, paper] as const,
  ),
);

const EPSILON = 1e-6;
const overlap = (a: NamedBox, b: NamedBox): boolean =>
  a.x + EPSILON < b.x + b.width &&
  b.x + EPSILON < a.x + a.width &&
  a.y + EPSILON < b.y + b.height &&
  b.y + EPSILON < a.y + a.height;

const leaves = (box: NamedBox, size: Size): boolean =>
  box.x < 9.9 ||
  box.y < 9.9 ||
  box.x + box.width > size.width - 9.9 ||
  box.y + box.height > size.height - 9.9;

function overlapsIn({ boxes }: SnapshotLayout): string[] {
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.name} / ${b.name}`] : [])),
  );
}

const textsOf = (scene: SnapshotScene): string =>
  layoutSnapshot(scene, FORMATS_BY_TEST[0], measure)
    .items.flatMap((item) => (item.kind === "text" ? [item.text] : []))
    .join(" ");

describe("layoutSnapshot", () => {
  it.each(CASES)("%s on %s: nothing overlaps, nothing leaves the sheet", (_, __, scene, paper) => {
    const layout = layoutSnapshot(scene, paper, measure);
    expect(overlapsIn(layout)).toEqual([]);
    expect(layout.boxes.filter((box) => leaves(box, layout.size))).toEqual([]);
  });

  it.each(CASES)(
    "%s on %s: texts are whole, inside their line, at least 7 pt",
    (_, __, scene, paper) => {
      const layout = layoutSnapshot(scene, paper, measure);
      const texts = layout.items.filter((item) => item.kind === "text");
      for (const { text, sizePt, weight, x, align } of texts) {
        expect(sizePt).toBeGreaterThanOrEqual(7);
        const width = measure(text, sizePt, weight);
        const left = x - (align === "right" ? width : align === "center" ? width / 2 : 0);
        expect(left).toBeGreaterThan(9);
        expect(left + width).toBeLessThan(layout.size.width - 9);
      }
      const all = texts.map(({ text }) => text).join(" ");
      expect(all).toContain("Carte établie le 21\u00A0novembre\u00A02026");
      for (const word of scene.title.split(" ")) expect(all).toContain(word);
    },
  );

  it("leaves most of the sheet to the map", () => {
    for (const paper of FORMATS_BY_TEST) {
      const layout = layoutSnapshot(sceneWith(), paper, measure);
      const { width, height } = layout.maps[0]!.rect;
      const share = (width * height) / (layout.size.width * layout.size.height);
      expect(share).toBeGreaterThan(0.25);
    }
  });

  it("says what the outlines are, and whose scale the bar gives", () => {
    expect(textsOf(sceneWith())).toContain("Contours simplifiés · Projection Lambert-93");
    expect(textsOf(sceneWith({ insets: INSETS }))).toContain("celle de la carte principale");
    expect(textsOf(sceneWith())).toContain("Relevé Atlas CLS du 21 novembre 2026");
  });
});
