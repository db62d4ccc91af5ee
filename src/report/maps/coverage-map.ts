import type { Figure, FigureTable, Mark, MeasureText, Stroke } from "@/charts/figure";
import { COVERAGE_STATUSES, NONE_RECORDED, type CoverageStatus } from "@/domain/contract/cls";
import type { Coverage } from "@/domain/contract/cls-coverage";
import type { Day } from "@/domain/day";
import {
  capitalised,
  formatDay,
  formatList,
  formatNumber,
  formatShare,
  plural,
} from "@/domain/words/french";
import { coverageStyle, DRAWN_STATUSES, type CoverageStyle } from "@/map/coverage-style";
import { unbrokenDay } from "../snapshot/scene-words";
import type { Outline } from "@/domain/geography/outline";
import type { SnapshotCoverage } from "../snapshot/snapshot-scene";
import {
  finish,
  frameFor,
  gridOf,
  outlineSubject,
  setLegend,
  shapesOf,
  subjectItem,
} from "./base-map";
import type { LegendItem } from "./legend-grid";
import { borderPath, fillPath, outerPath, shapeOf, type Shape } from "./map-paths";
import type { MapRequest, MapSubject } from "./map-request";
import {
  BORDER,
  COAST,
  fillMark,
  GROUND_BORDER,
  hatchMarks,
  LAND,
  PAPER,
  sample,
  strokeMark,
} from "./map-style";

export interface CoverageRequest extends Omit<MapRequest, "subject"> {
  /** Land looked at: white, with its borders. */
  readonly territories: readonly Outline[];
  /** Outlines of the contracts and their states; those without a contract may be left out. */
  readonly coverage: Pick<SnapshotCoverage, "features" | "statuses">;
  readonly day: Day;
  /** « en Bretagne », « dans le Pays de Landerneau-Daoulas »: after « Couverture par un CLS ». */
  readonly where: string;
  /** Communes and inhabitants of the scope by state; null when they are not known. */
  readonly shares: Coverage | null;
  /** False where contracts were not looked for everywhere: an absence then says nothing. */
  readonly isSearched: boolean;
  readonly subject: Pick<MapSubject, "label" | "outlines"> | null;
}

const dashed = ({ outline }: CoverageStyle): Stroke => ({
  color: outline.color,
  // A small map has no room for the widest outlines of the large one.
  width: outline.width * 0.6,
  dash: outline.dash.map((length) => length * outline.width * 0.8),
});

function statusLabel(status: CoverageStatus, isSearched: boolean): string {
  if (status === "aucun CLS recensé" && !isSearched) return "Aucun CLS recensé, ou hors du relevé";
  return capitalised(status);
}

const sumOf = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + cell, 0);

/** Share of inhabitants (0–1) in a state, or null. */
function shareIn({ population }: Coverage, state: number): number | null {
  const all = sumOf(population);
  return all === 0 ? null : population[state]! / all;
}

/** States that the map or the figures show. */
function statesShown({ coverage, shares }: CoverageRequest, drawn: ReadonlySet<number>): number[] {
  return COVERAGE_STATUSES.map((_, state) => state).filter((state) =>
    state === NONE_RECORDED
      ? !shares || shares.communes[state]! > 0
      : drawn.has(state) ||
        (shares?.communes[state] ?? 0) > 0 ||
        (!shares && coverage.statuses.includes(state)),
  );
}

function statusItem(state: number, { shares, isSearched }: CoverageRequest): LegendItem {
  const status = COVERAGE_STATUSES[state]!;
  const style = coverageStyle(status);
  const share = shares ? shareIn(shares, state) : null;
  const percent =
    share === null ? "" : `${formatShare(share, share > 0 && share < 0.1 ? 1 : 0)} des hab.`;
  return {
    label: statusLabel(status, isSearched),
    count: percent.replaceAll(" ", "\u00A0"),
    swatch: (at) =>
      style ? sample(at, style.tint, style.hatch, dashed(style)) : sample(at, PAPER, null, BORDER),
  };
}

/** Tints, patterns and outlines, the weakest first. */
function coverageMarks(
  byState: ReadonlyMap<number, Shape[]>,
  frame: Parameters<typeof shapeOf>[1],
): Mark[] {
  const drawn = DRAWN_STATUSES.toReversed().flatMap(({ position, style }) => {
    const shapes = byState.get(position);
    return shapes ? [{ shapes, style }] : [];
  });
  return [
    ...drawn.flatMap(({ shapes, style }) => fillMark(fillPath(shapes), style.tint)),
    ...drawn.flatMap(({ shapes, style }) => (style.hatch ? hatchMarks(shapes, style.hatch) : [])),
    ...drawn.flatMap(({ shapes, style }) => strokeMark(outerPath(shapes, frame), dashed(style))),
  ];
}

function alt(request: CoverageRequest, states: readonly number[]): string {
  const { where, day, shares, isSearched, subject } = request;
  const head = `Carte de la couverture par un contrat local de santé ${where}, au ${formatDay(day)}.`;
  const parts = states.map((state) => {
    const words = statusLabel(COVERAGE_STATUSES[state]!, isSearched);
    const name = words.charAt(0).toLowerCase() + words.slice(1);
    if (!shares) return name;
    const share = shareIn(shares, state);
    const percent = share === null ? "" : `, ${formatShare(share, 1)} des habitants`;
    return `${name} (${plural(shares.communes[state]!, "commune", "communes")}${percent})`;
  });
  const said = parts.length === 0 ? "" : ` États représentés\u00A0: ${formatList(parts)}.`;
  return `${head}${said}${subject ? ` ${subject.label} est en trait épais.` : ""}`;
}

function tableOf(
  { title, shares, isSearched }: CoverageRequest,
  states: readonly number[],
): FigureTable {
  const label = (state: number): string => statusLabel(COVERAGE_STATUSES[state]!, isSearched);
  if (!shares)
    return { caption: title, head: ["État"], rows: states.map((state) => [label(state)]) };
  return {
    caption: title,
    head: ["État", "Communes", "Habitants", "Part des habitants"],
    rows: states.map((state) => {
      const share = shareIn(shares, state);
      return [
        label(state),
        formatNumber(shares.communes[state]!),
        formatNumber(shares.population[state]!),
        share === null ? "–" : formatShare(share, 1),
      ];
    }),
  };
}

/** State of the contracts that cover each part of the land: the stronger, the denser the ink. */
export function coverageMap(request: CoverageRequest, measure: MeasureText): Figure {
  const { id, title, width, source, territories, coverage, ground } = request;
  const subject = request.subject ? { ...request.subject, positions: [], measure: null } : null;
  // States of the whole list first: the frame depends on the height of the legend.
  const states = statesShown(request, new Set(request.shares ? [] : coverage.statuses));
  const items = states.map((state) => statusItem(state, request));
  const legend = setLegend(
    `Contrats locaux de santé au ${unbrokenDay(request.day)}`,
    [gridOf(items, width, measure), gridOf(subjectItem(subject), width, measure)],
    width,
    measure,
  );
  const frame = frameFor(request, territories, legend);
  const land = shapesOf(territories, frame);
  const around = shapesOf(ground, frame);
  const byState = new Map<number, Shape[]>();
  coverage.features.forEach((feature, rank) => {
    const state = coverage.statuses[rank] ?? NONE_RECORDED;
    const shape = shapeOf(feature, frame);
    if (shape.rings.length === 0) return;
    const list = byState.get(state);
    if (list) list.push(shape);
    else byState.set(state, [shape]);
  });
  const furniture = finish(frame, legend, measure);
  return {
    id,
    title,
    width,
    height: furniture.height,
    source,
    alt: alt(request, states),
    table: tableOf(request, states),
    marks: [
      { kind: "rect", x: 0, y: 0, width, height: frame.height, fill: PAPER, stroke: null },
      ...fillMark(fillPath(around), LAND),
      ...strokeMark(borderPath(around, frame), COAST),
      ...fillMark(fillPath(land), PAPER),
      ...coverageMarks(byState, frame),
      ...strokeMark(borderPath(land, frame), COAST),
      ...strokeMark(outerPath(land, frame), GROUND_BORDER),
      ...outlineSubject(subject ? shapesOf(subject.outlines, frame) : [], frame),
      ...furniture.marks,
    ],
  };
}
