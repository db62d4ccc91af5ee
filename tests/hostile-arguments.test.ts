import { expect, test } from "vitest";
import type { LevelTopology } from "@/geo/topology";
import { bbox, unionOf } from "@/geo/bbox";
import { measureOutlines, polsbyPopper, reock } from "@/geo/compactness";
import { convexHull, enclosingCircle } from "@/geo/enclosing-circle";
import { projectLambert93, unproject, utm } from "@/geo/projection";
import { isInPolygon, planarArea, rewind, ringArea } from "@/geo/ring";
import { decodeTopology, mergeTerritories, topologyFeatures } from "@/geo/topology";
import { benjaminiHochberg } from "@/stats/benjamini-hochberg";
import { chiSquare, chiSquareQuantile } from "@/stats/chi-square";
import { classesBetween, classOf, requireClassCount } from "@/stats/classes/classes";
import { classify } from "@/stats/classes/classify";
import { equalBounds, equalIntervalClasses } from "@/stats/classes/equal-interval-classes";
import { jenksClasses } from "@/stats/classes/jenks-classes";
import { manualClasses } from "@/stats/classes/manual-classes";
import { quantileClasses } from "@/stats/classes/quantile-classes";
import { thresholdBounds } from "@/stats/classes/threshold-bounds";
import { compareWithReference } from "@/stats/compare-with-reference";
import { computeDirectRate } from "@/stats/direct-rate";
import { smoothRates } from "@/stats/empirical-bayes";
import { fingertipsTrend } from "@/stats/fingertips-trend";
import { computeHistogram } from "@/stats/histogram";
import { computeIcm, expectedEvents } from "@/stats/icm";
import { gammaKernel, incompleteGamma } from "@/stats/incomplete-gamma";
import { scaleInterval, zOf } from "@/stats/interval";
import { computeLocalMoran, localCluster } from "@/stats/local-moran";
import { computeMoran, deviationsOf, meanOf, requirePermutations } from "@/stats/moran";
import { poissonInterval } from "@/stats/poisson-interval";
import { poissonPValue } from "@/stats/poisson-test";
import { quantile, requireSorted } from "@/stats/quantile";
import { seededRandom, shuffle } from "@/stats/random";
import { quarterOf, rankOf } from "@/stats/rank";
import { computeRate } from "@/stats/rate";
import { legendCounts, scaleRadius } from "@/stats/scale-radius";
import { scorePValue } from "@/stats/score-test";
import { requireWeights, weightedMean } from "@/stats/weighted-mean";
import { weightedQuantile, weightedQuantiles } from "@/stats/weighted-quantile";
import { computeSpread } from "@/stats/weighted-spread";
import { requireProportion, wilsonInterval } from "@/stats/wilson-interval";

/**
 * A number that is no number never comes out of `stats` or `geo` as a figure: every function is
 * called with sound arguments, then with each number of them replaced, in turn, by NaN, both
 * infinities and undefined, and must throw in the one grammar of the house. A function without its
 * row here, or without a reason to have none, fails the test.
 */
interface Row {
  /** The name is checked against the exports, so that no row outlives its function. */
  readonly call: (...hostile: never[]) => unknown;
  /** A call that must not throw. Each number in it, at any depth, is replaced in turn. */
  readonly sound: readonly unknown[];
  /** Calls refused beside these: empty, of unlike lengths, negative, out of order. */
  readonly refuses?: readonly (readonly unknown[])[];
  /** Replacements that have a meaning, written as the walker names them. */
  readonly allows?: readonly string[];
}

const HOSTILE = [Number.NaN, Infinity, -Infinity, undefined];

const GRAMMAR = /^\w+ requires /;

const sorted = Float64Array.of(1, 2, 3, 4, 5, 6);
const interval = (confidence: number) => ({ low: 1, high: 3, confidence });
const line = [[1], [0, 2], [1, 3], [2]];
const dealings = { permutations: 9, seed: 1 };
const square = (at: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [at, 45],
      [at + 1, 45],
      [at + 1, 46],
      [at, 46],
      [at, 45],
    ],
  ],
});
const measures = measureOutlines([square(2), square(3)], projectLambert93);
const trend = [2018, 2019, 2020, 2021, 2022].map((year) => ({ year, value: 2, low: 1, high: 3 }));
const topology = (transform: object | undefined): LevelTopology =>
  ({
    type: "Topology",
    ...(transform === undefined ? {} : { transform }),
    arcs: [
      [
        [1, 1],
        [2, 0],
        [0, 2],
        [-2, -2],
      ],
    ],
    objects: {
      territoires: {
        type: "GeometryCollection",
        geometries: [{ type: "Polygon", id: 0, properties: { code: "01001" }, arcs: [[0]] }],
      },
    },
  }) as LevelTopology;
const quantized = topology({ scale: [0.001, 0.001], translate: [1, 45] });
const decoded = decodeTopology(quantized);

const ROWS: Record<string, Row> = {
  "stats/benjamini-hochberg benjaminiHochberg": {
    call: benjaminiHochberg,
    sound: [[0.01, 0.2]],
    refuses: [[[-0.1]], [[1.1]], [Array(2)]],
  },
  "stats/chi-square chiSquare": {
    call: chiSquare,
    sound: [3, 1],
    refuses: [
      [-1, 1],
      [1, 0],
      [1, -1],
    ],
    // Nothing of the law lies above infinity.
    allows: ["[0] = Infinity"],
  },
  "stats/chi-square chiSquareQuantile": {
    call: chiSquareQuantile,
    sound: [0.5, 3],
    refuses: [
      [0, 1],
      [1, 1],
      [0.5, -1],
    ],
  },
  "stats/compare-with-reference compareWithReference": {
    call: compareWithReference,
    sound: [interval(0.95), interval(0.998), 2],
    refuses: [[{ ...interval(0.95), low: 4 }, interval(0.998), 2]],
  },
  "stats/direct-rate computeDirectRate": {
    call: computeDirectRate,
    sound: [[8, 12], [4000, 1000], [60, 40], 1000, 0.95],
    refuses: [
      [[8], [4000, 1000], [60, 40], 1000, 0.95],
      [[8, 12], [4000, 1000], [60, 40], -1000, 0.95],
      [[8, 12], [-4000, 1000], [60, 40], 1000, 0.95],
      [Array(2), [4000, 1000], [60, 40], 1000, 0.95],
      [[], [], [], 1000, 0.95],
    ],
  },
  "stats/empirical-bayes smoothRates": {
    call: smoothRates,
    sound: [
      [0, 30],
      [100, 1000],
    ],
    refuses: [
      [[], []],
      [[1], [1, 2]],
      [[-1], [1]],
      [[1], [-1]],
    ],
  },
  "stats/fingertips-trend fingertipsTrend": {
    call: fingertipsTrend,
    sound: [trend],
    refuses: [
      // Too few points, but none of them sound.
      [[{ year: Number.NaN, value: 2, low: 1, high: 3 }]],
      [[{ year: 2020, value: Number.NaN, low: null, high: null }, ...trend.slice(3)]],
      [trend.map((point) => ({ ...point, low: Infinity, high: Infinity }))],
    ],
  },
  "stats/histogram computeHistogram": {
    call: computeHistogram,
    sound: [[0, 1, 4], 2],
    refuses: [
      [[1], 0],
      [[1], -2],
      [[1], 1.5],
    ],
  },
  "stats/icm expectedEvents": {
    call: expectedEvents,
    sound: [[0.1, 0.2], [10, 20], 5],
    refuses: [
      [[], []],
      [[0.1], [1, 2]],
      [[-0.1], [1]],
      [[0.1], [1], -5],
    ],
    // Left out, the period is one year.
    allows: ["[2] = undefined"],
  },
  "stats/icm computeIcm": {
    call: computeIcm,
    sound: [12, 10, 0.95],
    refuses: [
      [-1, 10, 0.95],
      [1, -10, 0.95],
      [1, 10, 0.9],
    ],
  },
  "stats/incomplete-gamma gammaKernel": {
    call: gammaKernel,
    sound: [2, 3],
    refuses: [
      [-1, 1],
      [1, -1],
    ],
  },
  "stats/incomplete-gamma incompleteGamma": {
    call: incompleteGamma,
    sound: [2, 3],
    refuses: [
      [-1, 1],
      [1, -1],
    ],
    allows: ["[1] = Infinity"],
  },
  "stats/interval zOf": { call: zOf, sound: [0.95], refuses: [[0.9]] },
  "stats/interval scaleInterval": {
    call: scaleInterval,
    sound: [interval(0.95), 10],
    refuses: [
      [interval(0.95), 0],
      [interval(0.95), -1],
    ],
  },
  "stats/local-moran computeLocalMoran": {
    call: computeLocalMoran,
    sound: [[1, 2, 3, 4], line, dealings],
    refuses: [
      [[1, 2], line, dealings],
      [[], [], dealings],
    ],
  },
  "stats/local-moran localCluster": {
    call: localCluster,
    sound: [{ pValue: 0.2, quadrant: "high-high" }, 0.05],
    refuses: [
      [{ pValue: -0.2, quadrant: "high-high" }, 0.05],
      [{ pValue: 0.2, quadrant: "high-high" }, 5],
    ],
  },
  "stats/moran computeMoran": {
    call: computeMoran,
    sound: [[1, 2, 3, 4], line, dealings],
    refuses: [
      [[1, 2], line, dealings],
      [[], [], dealings],
      [[1, 2, 3, 4], line, { permutations: -9, seed: 1 }],
    ],
  },
  "stats/moran deviationsOf": {
    call: deviationsOf,
    sound: ["deviationsOf", [1, 2, 3, 4], line],
    refuses: [["deviationsOf", [1], line]],
  },
  "stats/moran meanOf": {
    call: meanOf,
    sound: [Float64Array.of(1, 2, 3), [0, 2]],
    refuses: [
      [Float64Array.of(1), []],
      [Float64Array.of(1), [3]],
    ],
    // Only the units asked for are read.
    allows: ["[0][1] = NaN", "[0][1] = Infinity", "[0][1] = -Infinity", "[0][1] = undefined"],
  },
  "stats/moran requirePermutations": {
    call: requirePermutations,
    sound: ["requirePermutations", 9],
    refuses: [
      ["requirePermutations", -1],
      ["requirePermutations", 1.5],
    ],
  },
  "stats/poisson-interval poissonInterval": {
    call: poissonInterval,
    sound: [5, 0.95],
    refuses: [
      [-1, 0.95],
      [5, 0.9],
      [50, 0.9],
    ],
  },
  "stats/poisson-test poissonPValue": {
    call: poissonPValue,
    sound: [5, 3],
    refuses: [
      [-1, 3],
      [1, -3],
    ],
  },
  "stats/quantile quantile": {
    call: quantile,
    sound: [sorted, 0.4],
    refuses: [
      [new Float64Array(), 0.5],
      [sorted, -0.1],
      [Float64Array.of(2, 1), 0.5],
    ],
  },
  "stats/quantile requireSorted": {
    call: requireSorted,
    sound: ["requireSorted", sorted],
    refuses: [
      ["requireSorted", [2, 1]],
      ["requireSorted", Array(1)],
    ],
  },
  "stats/random seededRandom": { call: seededRandom, sound: [2023], refuses: [[-1], [0.5]] },
  "stats/random shuffle": {
    call: (draw: number) => shuffle([1, 2, 3], () => draw),
    sound: [0.5],
    refuses: [[1], [-0.5]],
  },
  "stats/rank rankOf": {
    call: rankOf,
    sound: [9, [12, 7, 9, 9]],
    refuses: [
      [9, []],
      [undefined, [undefined, 1]],
      // A hole, which many methods of arrays step over.
      [1, Object.assign(Array<number>(2), { 0: 1 })],
    ],
  },
  "stats/rank quarterOf": {
    call: quarterOf,
    sound: [9, [1, 5, 9, 13]],
    refuses: [
      [9, []],
      [9, Array(2)],
    ],
  },
  "stats/rate computeRate": {
    call: computeRate,
    sound: [65, 52_640, 100_000, 0.95],
    refuses: [
      [-1, 10, 1000, 0.95],
      [1, -10, 1000, 0.95],
      [1, 10, -1000, 0.95],
      [1, 10, 0, 0.95],
    ],
  },
  "stats/scale-radius scaleRadius": {
    call: scaleRadius,
    sound: [25, 100, 40],
    refuses: [
      [-1, 100, 40],
      [1, -100, 40],
      [1, 100, -40],
    ],
  },
  "stats/scale-radius legendCounts": { call: legendCounts, sound: [480_178], refuses: [[-1]] },
  "stats/score-test scorePValue": {
    call: scorePValue,
    sound: [60, 100, 0.5],
    refuses: [
      [-1, 100, 0.5],
      [101, 100, 0.5],
      [1, -100, 0.5],
      [1, 100, -0.5],
    ],
  },
  "stats/weighted-mean requireWeights": {
    call: requireWeights,
    sound: ["requireWeights", [2, 5], [1, 3]],
    refuses: [["requireWeights", [2], [1, 3]]],
  },
  "stats/weighted-mean weightedMean": {
    call: weightedMean,
    sound: [
      [2, 5],
      [1, 3],
    ],
    refuses: [
      [[], []],
      [[1], [1, 2]],
      [[1], [-1]],
      [Array(1), [1]],
    ],
  },
  "stats/weighted-quantile weightedQuantile": {
    call: weightedQuantile,
    sound: [[1, 2, 9], [10, 30, 60], 0.5],
    refuses: [
      [[], [], 0.5],
      [[1], [1, 2], 0.5],
      [[1], [-1], 0.5],
      [[1], [1], -0.5],
    ],
  },
  "stats/weighted-quantile weightedQuantiles": {
    call: weightedQuantiles,
    sound: [
      [1, 2, 9],
      [10, 30, 60],
      [0.25, 0.5],
    ],
    refuses: [
      [[], [], [0.5]],
      [[1], [1], [2]],
      [[1], [1], Array(1)],
    ],
  },
  "stats/weighted-spread computeSpread": {
    call: computeSpread,
    sound: [
      [4, 1],
      [1, 2],
    ],
    refuses: [
      [[], []],
      [[1], [1, 2]],
      [[1], [-1]],
    ],
  },
  "stats/wilson-interval requireProportion": {
    call: requireProportion,
    sound: ["requireProportion", 3, 20],
    refuses: [["requireProportion", -3, 20]],
  },
  "stats/wilson-interval wilsonInterval": {
    call: wilsonInterval,
    sound: [3, 20, 0.95],
    refuses: [
      [-1, 20, 0.95],
      [3, -20, 0.95],
      [3, 20, 0.9],
    ],
  },
  "stats/classes/classes requireClassCount": {
    call: requireClassCount,
    sound: ["requireClassCount", 5],
    refuses: [["requireClassCount", -5]],
  },
  "stats/classes/classes classesBetween": {
    call: classesBetween,
    sound: [sorted, [1, 3, 6]],
    refuses: [
      [sorted, []],
      [sorted, [6, 1]],
      // A value outside the bounds would be counted in no class.
      [sorted, [2, 6]],
      [sorted, [1, 5]],
      [Float64Array.of(6, 1), [1, 6]],
    ],
  },
  "stats/classes/classes classOf": {
    call: classOf,
    sound: [{ bounds: [0, 10, 20], counts: [4, 2] }, 10],
    refuses: [[{ bounds: [], counts: [] }, 1]],
    // What `classesBetween` made is not checked again at each value.
    allows: [0, 1, 2]
      .flatMap((at) => [`[0].bounds[${at}]`, `[0].counts[${at}]`])
      .flatMap((path) => HOSTILE.map((value) => `${path} = ${value}`)),
  },
  "stats/classes/classify classify": {
    call: classify,
    sound: [[3, 1, 2, 6, 5, 4], { method: "manual", bounds: [2, 5] }],
    refuses: ["quantile", "jenks", "equal-interval"].flatMap((method) => [
      ...HOSTILE.map((value) => [[1, 2, value], { method, count: 3 }]),
      ...[...HOSTILE, -3, 3.5].map((count) => [[1, 2, 3], { method, count }]),
    ]),
  },
  "stats/classes/equal-interval-classes equalBounds": {
    call: equalBounds,
    sound: [0, 9, 3],
    refuses: [
      [9, 0, 3],
      [0, 9, 0],
      [0, 9, 1.5],
    ],
  },
  "stats/classes/equal-interval-classes equalIntervalClasses": {
    call: equalIntervalClasses,
    sound: [sorted, 3],
    refuses: [
      [sorted, -3],
      [Float64Array.of(2, 1), 3],
    ],
  },
  "stats/classes/jenks-classes jenksClasses": {
    call: jenksClasses,
    sound: [sorted, 3],
    refuses: [
      [sorted, -3],
      [Float64Array.of(2, 1), 3],
    ],
  },
  "stats/classes/manual-classes manualClasses": {
    call: manualClasses,
    sound: [sorted, [2, 5]],
    refuses: [
      [sorted, []],
      [sorted, [5, 2]],
      [sorted, Array(3)],
      [Float64Array.of(2, 1), [1, 2]],
    ],
  },
  "stats/classes/quantile-classes quantileClasses": {
    call: quantileClasses,
    sound: [sorted, 3],
    refuses: [
      [sorted, -3],
      [Float64Array.of(2, 1), 3],
    ],
  },
  "stats/classes/threshold-bounds thresholdBounds": {
    call: thresholdBounds,
    sound: [sorted, 2.5, 3],
    refuses: [
      [sorted, 2.5, -3],
      [Float64Array.of(2, 1), 1.5, 3],
    ],
  },
  "geo/bbox bbox": {
    call: bbox,
    sound: [square(2)],
    refuses: [
      [{ type: "Polygon", coordinates: [] }],
      [{ type: "Polygon", coordinates: [[[]]] }],
      [{ type: "MultiPolygon", coordinates: [] }],
    ],
  },
  "geo/bbox unionOf": {
    call: unionOf,
    sound: [
      [
        [0, 0, 1, 1],
        [2, -1, 3, 1],
      ],
    ],
    refuses: [[[[0, 0, -1, 1]]], [[[0, 0, 1]]]],
  },
  "geo/compactness measureOutlines": {
    call: (polygon: Parameters<typeof bbox>[0]) => measureOutlines([polygon], projectLambert93),
    sound: [square(2)],
  },
  "geo/compactness polsbyPopper": {
    call: (...members: number[]) => polsbyPopper(measures, members),
    sound: [0, 1],
    refuses: [[-1], [2], [0.5]],
  },
  "geo/compactness reock": {
    call: (...members: number[]) => reock(measures, members),
    sound: [0, 1],
    refuses: [[-1], [2], [0.5]],
  },
  "geo/enclosing-circle convexHull": {
    call: convexHull,
    sound: [
      [
        [0, 0],
        [2, 0],
        [0, 2],
      ],
    ],
    refuses: [[[[0]]]],
  },
  "geo/enclosing-circle enclosingCircle": {
    call: enclosingCircle,
    sound: [
      [
        [0, 0],
        [2, 0],
        [0, 2],
      ],
    ],
    refuses: [[[[0]]]],
  },
  "geo/projection projectLambert93": {
    call: projectLambert93,
    sound: [3, 46.5],
    refuses: [[3, 91]],
  },
  "geo/projection utm": {
    call: (meridian: number, lon: number, lat: number) => utm(meridian, false)(lon, lat),
    sound: [-63, -61, 16],
    refuses: [[-63, -61, -91]],
  },
  "geo/projection unproject": {
    call: (x: number, y: number, lon: number, lat: number) =>
      unproject(projectLambert93, [x, y], [lon, lat]),
    sound: [700_000, 6_600_000, 2, 46],
  },
  "geo/ring ringArea": {
    call: ringArea,
    sound: [square(2).coordinates[0]],
    refuses: [[[[0, 0], [1], [1, 1]]]],
  },
  "geo/ring planarArea": { call: planarArea, sound: [square(2)] },
  "geo/ring rewind": { call: rewind, sound: [[square(2).coordinates]] },
  "geo/ring isInPolygon": { call: isInPolygon, sound: [2.5, 45.5, square(2)] },
  "geo/topology decodeTopology": {
    call: (scale: number, translate: number, dx: number) =>
      decodeTopology({
        ...topology({ scale: [scale, 0.001], translate: [translate, 45] }),
        arcs: [
          [
            [dx, 1],
            [2, 0],
          ],
        ],
      }),
    sound: [0.001, 1, 1],
    refuses: [
      [0, 1, 1],
      [-0.001, 1, 1],
    ],
  },
  "geo/topology topologyFeatures": {
    call: (x: number) =>
      topologyFeatures({
        ...decoded,
        arcs: decoded.arcs.map((arc) => arc.map(([, y = 0], i) => [i === 1 ? x : i, y])),
      }),
    sound: [2],
  },
  "geo/topology mergeTerritories": {
    call: (...ranks: number[]) => mergeTerritories(decoded, ranks),
    sound: [0],
    refuses: [[-1], [1], [0.5]],
  },
};

/** Functions that read no number. */
const NO_NUMBER: Record<string, string> = {
  "stats/classes/shortfall shortfallOf":
    "explains classes that `classify` has just made of the same numbers, which it has refused",
  "stats/classes/parse-bounds parseBounds": "reads text, and answers a problem of it",
  "geo/projection projectionOf": "a row of a table, by a union that the compiler closes",
  "geo/ring polygonsOf": "opens a geometry, reads none of its coordinates",
};

type Path = readonly (string | number)[];

/** Where the numbers of an argument are, at any depth. */
function numbersOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, [...path, key]));
}

/** The same value, one number of it replaced. */
function replaced(value: unknown, [key, ...rest]: Path, hostile: unknown): unknown {
  if (key === undefined) return hostile;
  if (value instanceof Float64Array)
    return value.map((number, i) => (i === Number(key) ? (hostile as number) : number));
  const inner = replaced((value as Record<string, unknown>)[key], rest, hostile);
  return Array.isArray(value)
    ? value.map((old, i) => (i === Number(key) ? inner : old))
    : { ...(value as object), [key]: inner };
}

const written = (path: Path, hostile: unknown): string =>
  `${path.map((key) => (/^\d+$/.test(String(key)) ? `[${key}]` : `.${key}`)).join("")} = ${String(hostile)}`;

/** What a call answered when it should have refused, or said in another grammar. */
function answerTo({ call }: Row, args: readonly unknown[]): string | null {
  try {
    return `answers ${JSON.stringify(call(...(args as never[])))}`;
  } catch (error) {
    const { message } = error as Error;
    return GRAMMAR.test(message) ? null : `says « ${message} »`;
  }
}

test.each(Object.entries(ROWS))("%s refuses what is no number", (_, row) => {
  expect(() => row.call(...(row.sound as never[]))).not.toThrow();
  const wrong = numbersOf(row.sound).flatMap((path) =>
    HOSTILE.flatMap((hostile) => {
      const name = written(path, hostile);
      if (row.allows?.includes(name)) return [];
      const answer = answerTo(row, replaced(row.sound, path, hostile) as unknown[]);
      return answer === null ? [] : [`${name} ${answer}`];
    }),
  );
  const others = (row.refuses ?? []).flatMap((args) => {
    const answer = answerTo(row, args);
    return answer === null ? [] : [`${JSON.stringify(args)} ${answer}`];
  });
  expect([...wrong, ...others]).toEqual([]);
});

test("every function of stats and geo has its row", () => {
  const modules = import.meta.glob<Record<string, unknown>>("../src/{stats,geo}/**/*.ts", {
    eager: true,
  });
  const names = Object.entries(modules).flatMap(([path, exported]) =>
    Object.keys(exported)
      .filter((name) => typeof exported[name] === "function")
      .map((name) => `${path.replace(/^\.\.\/src\/|\.ts$/g, "")} ${name}`),
  );
  expect(names.length).toBeGreaterThan(50);
  expect(names.sort()).toEqual([...Object.keys(ROWS), ...Object.keys(NO_NUMBER)].sort());
});

test("the message names the argument", () => {
  expect(() => computeRate(1, 10, Infinity, 0.95)).toThrow(
    "computeRate requires a finite positive per, got Infinity",
  );
  expect(() => computeDirectRate([8, 12], [4000, 1000], [60, 40], Infinity, 0.95)).toThrow(
    "computeDirectRate requires a finite positive per, got Infinity",
  );
});
