import { coverageStyle, swatchGround } from "@/map/coverage-style";
import type { CoverageLegendEntry, CoverageLegend } from "@/map/legend";
import { stack, type Block } from "./block";
import { HAIRLINE_STROKE, legendHeads, legendRow, type Setting, type Swatch } from "./legend-rows";
import { MM_PER_PX } from "./page";

/** Dashes are counted in widths of the line, as MapLibre counts them. */
export function outlineStroke(outline: {
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[];
}): { color: string; width: number; dash: readonly number[] } {
  const width = outline.width * MM_PER_PX;
  return { color: outline.color, width, dash: outline.dash.map((length) => length * width) };
}

function swatchOf(entry: CoverageLegendEntry, isTinted: boolean): Swatch {
  const style = coverageStyle(entry.status);
  const { color, hatch } = swatchGround(entry.status, isTinted);
  return { fill: color, hatch, outline: style ? outlineStroke(style.outline) : HAIRLINE_STROKE };
}

/** One swatch by state: its tint where it has one, its pattern and its outline. */
export function coverageLegend(legend: CoverageLegend, width: number, setting: Setting): Block {
  const rows = legend.entries.map((entry) =>
    legendRow(
      {
        name: entry.status,
        swatch: swatchOf(entry, legend.isTinted),
        swatchEms: [3.2, 1.9],
        label: entry.label,
        count: "",
        detail: entry.detail,
      },
      width,
      setting,
    ),
  );
  return stack(
    [stack(legendHeads("couverture", legend.title, "", width, setting), 0.4), stack(rows, 1)],
    1.4,
  );
}
