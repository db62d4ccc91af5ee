import type { Figure, FigureTable, Mark, MeasureText, Stroke } from "@/charts/figure";
import {
  BARE,
  COVERAGE_STATUSES,
  isBare,
  type BareStatus,
  type CoverageStatus,
} from "@/domain/contract/cls";
import type { Coverage } from "@/domain/contract/cls-coverage";
import type { Day } from "@/domain/day";
import {
  capitalised,
  formatDay,
  formatList,
  formatNumber,
  formatShares,
  plural,
} from "@/domain/words/french";
import { BARE_LABELS, BARE_STATUSES } from "@/domain/words/bare-words";
import {
  bareGround,
  coverageStyle,
  DRAWN_STATUSES,
  type CoverageStyle,
} from "@/map/coverage-style";
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
  /** Land looked at, with its borders. */
  readonly territories: readonly Outline[];
  /** What is said of the bare land of each of them; white for all without it. */
  readonly grounds: readonly BareStatus[] | null;
  /** Outlines of the contracts and their states; those without a contract may be left out. */
  readonly coverage: Pick<SnapshotCoverage, "features" | "statuses">;
  readonly day: Day;
  /** « en Bretagne », « dans le Pays de Landerneau-Daoulas »: after « Couverture par un CLS ». */
  readonly where: string;
  /** Communes and inhabitants of the scope by state; null when they are not known. */
  readonly shares: Coverage | null;
  readonly subject: Pick<MapSubject, "label" | "outlines"> | null;
}

const dashed = ({ outline }: CoverageStyle): Stroke => ({
  color: outline.color,
  // A small map has no room for the widest outlines of the large one.
  width: outline.width * 0.6,
  dash: outline.dash.map((length) => length * outline.width * 0.8),
});

const statusLabel = (status: CoverageStatus): string =>
  isBare(status) ? BARE_LABELS[status] : capitalised(status);

const sumOf = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + cell, 0);

/**
 * Share of the inhabitants in each state, printed so that they add up; empty without inhabitants, and
 * where not all contracts were looked for: no share of them is complete.
 */
function percentsOf({ population, knowledge }: Coverage): readonly string[] {
  const all = sumOf(population);
  const isWhole = knowledge === "recensé" && all > 0;
  return formatShares(population.map((part) => (isWhole ? part / all : null)));
}

/** States that the map or the figures show. */
function statesShown({ coverage, shares }: CoverageRequest, drawn: ReadonlySet<number>): number[] {
  return COVERAGE_STATUSES.map((_, state) => state).filter((state) =>
    state >= BARE
      ? shares
        ? shares.communes[state]! > 0
        : COVERAGE_STATUSES[state] === "aucun CLS recensé"
      : drawn.has(state) ||
        (shares?.communes[state] ?? 0) > 0 ||
        (!shares && coverage.statuses.includes(state)),
  );
}

function statusItem(state: number, { shares }: CoverageRequest): LegendItem {
  const status = COVERAGE_STATUSES[state]!;
  const style = coverageStyle(status);
  const percent = (shares && percentsOf(shares)[state]) || "";
  return {
    label: statusLabel(status),
    count: (percent === "" ? "" : `${percent} des hab.`).replaceAll(" ", "\u00A0"),
    swatch: (at) => {
      if (style) return sample(at, style.tint, style.hatch, dashed(style));
      const ground = bareGround(isBare(status) ? status : "aucun CLS recensé");
      return sample(at, ground.color, ground.hatch, BORDER);
    },
  };
}

/** Bare land that is not white: what is known of it is told by its ground. */
function groundMarks({ grounds }: CoverageRequest, land: readonly Shape[]): Mark[] {
  return BARE_STATUSES.flatMap((status) => {
    const shapes = land.filter((_, at) => grounds?.[at] === status);
    const { color, hatch } = bareGround(status);
    if (shapes.length === 0 || color === PAPER) return [];
    return [...fillMark(fillPath(shapes), color), ...(hatch ? hatchMarks(shapes, hatch) : [])];
  });
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
  const { where, day, shares, subject } = request;
  const percents = shares ? percentsOf(shares) : [];
  const head = `Carte de la couverture par un contrat local de santé ${where}, au ${formatDay(day)}.`;
  const parts = states.map((state) => {
    const words = statusLabel(COVERAGE_STATUSES[state]!);
    const name = words.charAt(0).toLowerCase() + words.slice(1);
    if (!shares) return name;
    const percent = percents[state] ? `, ${percents[state]} des habitants` : "";
    return `${name} (${plural(shares.communes[state]!, "commune", "communes")}${percent})`;
  });
  const said = parts.length === 0 ? "" : ` États représentés\u00A0: ${formatList(parts)}.`;
  return `${head}${said}${subject ? ` ${subject.label} est en trait épais.` : ""}`;
}

function tableOf({ title, shares }: CoverageRequest, states: readonly number[]): FigureTable {
  const label = (state: number): string => statusLabel(COVERAGE_STATUSES[state]!);
  if (!shares)
    return { caption: title, head: ["État"], rows: states.map((state) => [label(state)]) };
  const percents = percentsOf(shares);
  return {
    caption: title,
    head: ["État", "Communes", "Habitants", "Part des habitants"],
    rows: states.map((state) => [
      label(state),
      formatNumber(shares.communes[state]!),
      formatNumber(shares.population[state]!),
      percents[state] || "–",
    ]),
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
    `Contrats locaux de santé au ${formatDay(request.day)}`,
    [gridOf(items, width, measure), gridOf(subjectItem(subject), width, measure)],
    width,
    measure,
  );
  const frame = frameFor(request, territories, legend);
  const land = shapesOf(territories, frame);
  const around = shapesOf(ground, frame);
  const byState = new Map<number, Shape[]>();
  coverage.features.forEach((feature, rank) => {
    const state = coverage.statuses[rank] ?? BARE;
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
      ...groundMarks(request, land),
      ...coverageMarks(byState, frame),
      ...strokeMark(borderPath(land, frame), COAST),
      ...strokeMark(outerPath(land, frame), GROUND_BORDER),
      ...outlineSubject(subject ? shapesOf(subject.outlines, frame) : [], frame),
      ...furniture.marks,
    ],
  };
}
