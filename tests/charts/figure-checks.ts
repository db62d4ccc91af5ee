import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { Figure, Mark } from "@/charts/figure";
import { expect } from "vitest";

export const textsOf = (figure: Figure): string[] =>
  figure.marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));

type Of<K extends Mark["kind"]> = Extract<Mark, { kind: K }>;

export const marksOf = <K extends Mark["kind"]>(figure: Figure, kind: K): Of<K>[] =>
  figure.marks.filter((mark): mark is Of<K> => mark.kind === kind);

/** The text mark that reads exactly this. */
export function textNamed(figure: Figure, text: string): Of<"text"> {
  const found = marksOf(figure, "text").filter((mark) => mark.text === text);
  expect(found.map((mark) => mark.text)).toEqual([text]);
  return found[0]!;
}

/** The circle under the pointer whose label starts so. */
export function circleNamed(figure: Figure, start: string): Of<"circle"> {
  const found = marksOf(figure, "circle").filter((mark) => mark.label.startsWith(start));
  expect(found.length, `circles labelled ${start}`).toBe(1);
  return found[0]!;
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(mark: Of<"text">): Box {
  const width = approximateMeasure(mark.text, mark.size, mark.weight);
  const left = mark.x - (mark.anchor === "start" ? 0 : mark.anchor === "end" ? width : width / 2);
  // Capitals and descenders, not the whole line.
  return {
    text: mark.text,
    left,
    right: left + width,
    top: mark.y - mark.size * 0.68,
    bottom: mark.y + mark.size * 0.2,
  };
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom;

function boundsOf(mark: Mark): number[][] {
  switch (mark.kind) {
    case "rect":
      return [
        [mark.x, mark.y],
        [mark.x + mark.width, mark.y + mark.height],
      ];
    case "line":
      return [
        [mark.x1, mark.y1],
        [mark.x2, mark.y2],
      ];
    case "circle":
      return [
        [mark.cx - mark.r, mark.cy - mark.r],
        [mark.cx + mark.r, mark.cy + mark.r],
      ];
    case "path":
      return mark.d
        .split(/[MLZ]/)
        .filter((point) => point !== "")
        .map((point) => point.split(",").map(Number));
    case "text":
      return [];
  }
}

/** Half of a mark may stand over the edge of an axis, no more. */
const OVER = 2.01;

function outside({ width, height, marks }: Figure): string[] {
  return marks
    .filter((mark) =>
      boundsOf(mark).some(
        ([x, y]) => !(x! >= -OVER && x! <= width + OVER && y! >= -OVER && y! <= height + 0.01),
      ),
    )
    .map((mark) => `outside the figure: ${JSON.stringify(mark)}`);
}

function textProblems({ width, height, marks }: Figure): string[] {
  const texts = marks.filter((mark) => mark.kind === "text");
  const boxes = texts.map(boxOf);
  const off = boxes.filter(
    (box) => box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height,
  );
  const collisions = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.text} over ${b.text}`] : [])),
  );
  const sizes = texts.filter(({ size }) => ![11, 12, 13].includes(size));
  return [
    ...off.map(({ text }) => `text outside the figure: ${text}`),
    ...collisions,
    ...sizes.map(({ text, size }) => `size ${size}: ${text}`),
  ];
}

const FORBIDDEN: readonly [RegExp, string][] = [
  [/NaN|undefined|null|Infinity/, "not a word"],
  [/ [:;!?%»]|« /, "breaking space"],
  [/\.\.| {2}|\( | \)/, "punctuation"],
];

/** What a figure owes to its reader, whatever it shows; empty when all is well. */
export function problemsOf(figure: Figure): string[] {
  const { table, alt, title, source } = figure;
  const words = [
    ...textsOf(figure),
    ...marksOf(figure, "circle").map((mark) => mark.label),
    alt,
    title,
    source,
    table.caption,
    ...table.head,
    ...table.rows.flat(),
  ];
  const upsideDown = marksOf(figure, "rect").filter((r) => !(r.width >= 0 && r.height >= 0));
  return [
    ...outside(figure),
    ...upsideDown.map((mark) => `upside down: ${JSON.stringify(mark)}`),
    ...textProblems(figure),
    ...words.flatMap((text) =>
      FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, why]) => `${why}: ${text}`),
    ),
    ...(alt.endsWith(".") ? [] : [`alt without end: ${alt}`]),
    ...table.rows
      .filter((row) => row.length !== table.head.length)
      .map((row) => `cells without header: ${row.join(", ")}`),
    ...(new Set(table.head).size === table.head.length ? [] : ["two headers alike"]),
  ];
}
