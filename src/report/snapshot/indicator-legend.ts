import { formatNumber, formatTrimmed } from "@/domain/words/french";
import { ABSENCE_HATCH } from "@/map/coverage-style";
import type { CircleEntry, HistogramBin, IndicatorLegend } from "@/map/legend";
import { group, moveBlock, named, stack, type Block, type Item } from "./block";
import {
  HAIRLINE_STROKE,
  legendHeads,
  legendRow,
  line,
  smaller,
  type Setting,
} from "./legend-rows";
import { MM_PER_PX } from "./page";
import { lineHeightMm, paragraph, SOFT_INK } from "./text";

export const CIRCLE = { fill: "#6a4c938c", color: "#3d2466", widthPx: 1 } as const;

function classRows(legend: IndicatorLegend, width: number, setting: Setting): Block[] {
  const entries = [
    ...legend.classes.map((entry) => ({ ...entry, hatch: null })),
    ...legend.absences.map((entry) => ({ ...entry, hatch: ABSENCE_HATCH })),
  ];
  if (entries.length === 0) return [];
  const head = paragraph("effectifs", "territoires", width, setting.measure, {
    sizePt: smaller(setting),
    color: SOFT_INK,
    align: "right",
  });
  const rows = entries.map((entry, i) =>
    legendRow(
      {
        name: `classe ${i + 1}`,
        swatch: { fill: entry.color, hatch: entry.hatch, outline: HAIRLINE_STROKE },
        swatchEms: [2.4, 1.25],
        label: entry.label,
        count: formatNumber(entry.count),
        detail: "",
      },
      width,
      setting,
    ),
  );
  const classes = rows.slice(0, legend.classes.length);
  const absences = rows.slice(legend.classes.length);
  const note =
    legend.classNote === ""
      ? []
      : [
          paragraph("note des classes", `${legend.classNote}.`, width, setting.measure, {
            sizePt: smaller(setting),
            color: SOFT_INK,
          }),
        ];
  return [stack([head, stack(classes, 0), stack(absences, 0.5), ...note], 0.9)];
}

/** Circles inside each other, standing on the same point, each with a line to its label. */
function nestedCircles(
  entries: readonly CircleEntry[],
  width: number,
  { measure, pt }: Setting,
): Block[] {
  if (entries.length === 0) return [];
  const circles = entries
    .map(({ label, radius }) => ({ label, radius: radius * MM_PER_PX }))
    .sort((a, b) => b.radius - a.radius);
  const largest = circles[0]!.radius;
  const lineMm = lineHeightMm(pt);
  const top = lineMm / 2;
  const bottom = top + 2 * largest;
  const labelX = 2 * largest + 4;
  const items: Item[] = [];
  const labels: Block[] = [];
  let nextY = 0;
  circles.forEach(({ label, radius }, i) => {
    const circleTop = bottom - 2 * radius;
    const text = paragraph(`cercle ${i + 1}`, label, width - labelX, measure, { sizePt: pt });
    const y = Math.max(nextY, circleTop - lineMm / 2);
    nextY = y + text.height;
    labels.push(moveBlock(text, labelX, y));
    items.push({
      kind: "circle",
      x: largest,
      y: bottom - radius,
      radius,
      fill: CIRCLE.fill,
      stroke: { color: CIRCLE.color, width: CIRCLE.widthPx * MM_PER_PX, dash: [] },
    });
    const turn: readonly [number, number] = [labelX - 1.5, y + lineMm / 2];
    items.push(line([[largest, circleTop], [2 * largest + 0.8, circleTop], turn]));
  });
  const drawing = named("cercles", 2 * largest, bottom, items);
  return [group(width, Math.max(bottom, nextY), [drawing, ...labels])];
}

/** Bounds of the axis with just the decimals that their range needs. */
function formatEnd(value: number, range: number): string {
  const digits = range < 2 ? 2 : range < 50 ? 1 : 0;
  return formatTrimmed(value, digits);
}

function histogram(bins: readonly HistogramBin[], width: number, setting: Setting): Block[] {
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last) return [];
  const [pt, height] = [smaller(setting), setting.pt];
  const highest = Math.max(...bins.map((bin) => bin.count), 1);
  const barWidth = width / bins.length;
  const items = bins.flatMap(({ count: bin, color }, i): Item[] => {
    if (bin === 0) return [];
    const bar = Math.max(0.3, (bin / highest) * height);
    const rect = { x: i * barWidth, y: height - bar, width: barWidth * 0.94, height: bar };
    return [{ kind: "swatch", rect, fill: color, hatch: null, outline: null }];
  });
  items.push(
    line([
      [0, height],
      [width, height],
    ]),
  );
  const range = last.to - first.from;
  const ends = (["left", "right"] as const).map((align, side) =>
    moveBlock(
      paragraph(
        `axe ${align}`,
        formatEnd(side === 0 ? first.from : last.to, range),
        width / 2,
        setting.measure,
        { sizePt: pt, color: SOFT_INK, align },
      ),
      (side * width) / 2,
      0,
    ),
  );
  const axis = group(width, Math.max(...ends.map((end) => end.height)), ends);
  const chart = stack([named("histogramme", width, height, items), axis], 0.3);
  // Bars stand back from the swatches above, that they might be taken for.
  const back = setting.pt * 0.2;
  return [group(width, chart.height + back, [moveBlock(chart, 0, back)])];
}

/** Classes or circles, absences, distribution. */
export function indicatorLegend(legend: IndicatorLegend, width: number, setting: Setting): Block {
  const gap = setting.pt * 0.2;
  return stack(
    [
      stack(legendHeads("indicateur", legend.title, legend.subtitle, width, setting), 0.4),
      ...nestedCircles(legend.circles, width, setting),
      ...classRows(legend, width, setting),
      ...histogram(legend.histogram, width, setting),
    ],
    gap,
  );
}
