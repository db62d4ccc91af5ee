import { formatTrimmed } from "@/domain/words/french";
import { group, moveBlock, named, type Block, type Item, type TextMeasure } from "./block";
import { line } from "./legend-rows";
import { INK, lineHeightMm, paragraph } from "./text";

const INK_STROKE = { color: INK, width: 0.25, dash: [] };

/** Longest length of the form 1, 2 or 5 × 10ⁿ metres that fits in `maxMm` of paper. */
export function scaleBarMetres(metresPerMm: number, maxMm: number): number {
  const longest = metresPerMm * maxMm;
  const power = 10 ** Math.floor(Math.log10(longest));
  return ([5, 2, 1].find((digit) => digit * power <= longest) ?? 1) * power;
}

/** Two halves, one filled; 0, the middle and the whole are written above. */
export function scaleBar(
  metresPerMm: number,
  maxMm: number,
  measure: TextMeasure,
  sizePt: number,
): Block {
  const metres = scaleBarMetres(metresPerMm, maxMm);
  const length = metres / metresPerMm;
  const inKm = metres >= 1000;
  const unit = inKm ? 1000 : 1;
  const [lineMm, barMm] = [lineHeightMm(sizePt), sizePt * 0.13];
  const inset = measure("0", sizePt, 400) / 2;
  const texts = ["0", formatTrimmed(metres / 2 / unit, 2), formatTrimmed(metres / unit, 2)];
  const y = lineMm + 0.4;
  const [start, middle, end] = [inset, inset + length / 2, inset + length];
  const halves: Item[] = [
    { x: start, fill: INK },
    { x: middle, fill: "#ffffff" },
  ].map(({ x, fill }) => ({
    kind: "swatch",
    rect: { x, y, width: length / 2, height: barMm },
    fill,
    hatch: null,
    outline: INK_STROKE,
  }));
  const labels = texts.map((text, i): Item => {
    const x = [start, middle, end][i]!;
    const base = { kind: "text", y: lineMm * 0.77, sizePt, weight: 400, color: INK } as const;
    if (i < 2) return { ...base, x, text, align: "center" };
    const left = x - measure(text, sizePt, 400) / 2;
    return { ...base, x: left, text: `${text}\u00A0${inKm ? "km" : "m"}`, align: "left" };
  });
  const last = texts[2]!;
  const width = end - measure(last, sizePt, 400) / 2 + measure(`${last}\u00A0km`, sizePt, 400);
  return named("échelle", Math.max(width, end), y + barMm, [...halves, ...labels]);
}

/** A needle towards true north, `angle` degrees clockwise from the top of the page. */
export function northArrow(angle: number, measure: TextMeasure, sizePt: number): Block {
  const radians = (angle * Math.PI) / 180;
  const height = sizePt * 0.75;
  const half = height / 2;
  const turn = (x: number, y: number): readonly [number, number] => [
    half + x * Math.cos(radians) - y * Math.sin(radians),
    half + x * Math.sin(radians) + y * Math.cos(radians),
  ];
  const [tip, notch] = [turn(0, -half), turn(0, half * 0.45)];
  const wings = [turn(-half * 0.5, half), turn(half * 0.5, half)] as const;
  const needle = named("nord – flèche", height, height, [
    { kind: "path", points: [tip, wings[0], notch], fill: INK, stroke: null },
    line([tip, wings[0], notch, wings[1], tip], { color: INK, width: 0.2, dash: [] }),
  ]);
  const letter = paragraph("nord", "N", height, measure, {
    sizePt,
    weight: 600,
    align: "center",
  });
  return group(height, letter.height + height, [letter, moveBlock(needle, 0, letter.height)]);
}
