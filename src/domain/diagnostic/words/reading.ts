import { quantile } from "@/stats/quantile";
import { quarterOf, rankOf } from "@/stats/rank";
import type { Confidence, Interval } from "@/stats/interval";
import { poissonPValue } from "@/stats/poisson-test";
import type { Censored, Polarity } from "../../indicator/indicator";
import type { Level } from "../../geography/level";
import type { Behind } from "../../book/figure";
import { intervalOf } from "../../book/interval";
import type { Measure } from "../../measure";
import { MAX_MISSING, MIN_QUARTER } from "../comparables/comparison-set";
import { judgeDifference, type Judgement, type Side } from "../judgement";

/** Where a figure was read. */
export interface ReadingPlace {
  readonly level: Level | "perimetre" | "france";
  /** Null for a perimeter. */
  readonly code: string | null;
  readonly nom: string;
  /** Share of the inhabitants of the subject who live here (0–1); null without inhabitants. */
  readonly share: number | null;
}

export interface Position {
  /** 1 for the highest. */
  readonly rank: number;
  /** Values ranked, this one included. */
  readonly count: number;
  readonly ties: number;
  /** Ranked with a set that it is not part of, as a group is with EPCI. */
  readonly isAdded: boolean;
  /** 1 for the lowest quarter; null where the set is too small. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
  /** An end at which the producer stops its figures: no rank is said of it. */
  readonly censored: Censored | null;
}

/** Why nothing may be compared. */
export type Impossible =
  /** No figure here. */
  | "no-value"
  /** No figure for the reference. */
  | "no-reference"
  | "is-reference"
  /** A number is not compared between territories of different sizes. */
  | "count"
  /** An index too near its reference for its method to tell a side. */
  | "too-close"
  /** Contracts were not looked for all over the reference, of which only a floor is known. */
  | "not-searched";

export type Comparison =
  | { readonly state: "impossible"; readonly reason: Exclude<Impossible, "not-searched"> }
  | {
      readonly state: "impossible";
      readonly reason: "not-searched";
      /** Where contracts were looked for: « en Bretagne et en Auvergne ». */
      readonly searched: string;
    }
  | {
      readonly state: "untested";
      readonly side: Side | null;
      readonly judgement: "untested";
    }
  | {
      readonly state: "tested";
      readonly side: Side | null;
      readonly judgement: Judgement;
      readonly pValue: number;
      /** After Benjamini-Hochberg over the tests of the profile. */
      readonly adjusted: number;
    };

/** A figure read somewhere, and what may be said of it. */
export interface Reading {
  readonly place: ReadingPlace;
  readonly measure: Measure;
  /** The number behind a rate. */
  readonly count: number | null;
  /** What one more event would add to the rate; null where none is behind it. */
  readonly perEvent: number | null;
  readonly interval: Interval | null;
  readonly position: Position | null;
  readonly comparison: Comparison;
}

export interface ReadingInput {
  readonly place: ReadingPlace;
  readonly measure: Measure;
  readonly behind: Behind | null;
  readonly isCount: boolean;
  readonly polarity: Polarity;
  /** Values of the comparison set, this territory included where it belongs to it. */
  readonly set: readonly number[];
  readonly isInSet: boolean;
  /** Territories in the set, with or without a figure. */
  readonly setSize: number;
  readonly reference: number | null;
  readonly isReference: boolean;
  /**
   * For the coverage by contracts, where these were looked for, if the reference is not known for
   * that: « en Bretagne et en Auvergne ». Null otherwise.
   */
  readonly searchedOnly: string | null;
  /**
   * Gap to the reference, in the unit of the figure, under which an index tells no side; null for
   * other figures. Two indices are never ranked: each is weighted by the ages of its own territory.
   */
  readonly judgedBeyond: number | null;
  readonly censored: Censored | null;
  readonly confidence: Confidence;
}

/** With more territories than this in an end quarter, ties have made it something else. */
const MAX_IN_QUARTER = 0.4;

/** Quarter of a value; null where ties put too many territories in an end quarter. */
function readQuarter(value: number, set: readonly number[]): Position["quarter"] {
  const quarter = quarterOf(value, set);
  const beyond = set.filter((other) => (quarter === 1 ? other <= value : other >= value));
  const isEnd = quarter === 1 || quarter === 4;
  return isEnd && beyond.length > MAX_IN_QUARTER * set.length ? null : quarter;
}

function positionOf(input: ReadingInput): Position | null {
  const { measure, set, isInSet, setSize, judgedBeyond, censored } = input;
  if (measure.state !== "value" || set.length === 0 || judgedBeyond !== null) return null;
  const among = isInSet && set.includes(measure.value) ? set : [...set, measure.value];
  const isEnough = set.length >= MIN_QUARTER && 1 - set.length / setSize <= MAX_MISSING;
  return {
    ...rankOf(measure.value, among),
    isAdded: !isInSet,
    quarter: isEnough ? readQuarter(measure.value, set) : null,
    censored,
  };
}

const sideOf = (value: number, reference: number): Side | null => {
  if (value === reference) return null;
  return value < reference ? "lower" : "higher";
};

function compare(input: ReadingInput, value: number, interval: Interval | null): Comparison {
  const { reference, polarity, behind } = input;
  if (input.isCount) return { state: "impossible", reason: "count" };
  if (input.searchedOnly !== null)
    return { state: "impossible", reason: "not-searched", searched: input.searchedOnly };
  if (input.isReference) return { state: "impossible", reason: "is-reference" };
  if (reference === null) return { state: "impossible", reason: "no-reference" };
  if (input.judgedBeyond !== null && Math.abs(value - reference) < input.judgedBeyond)
    return { state: "impossible", reason: "too-close" };
  const side = sideOf(value, reference);
  const expected = behind === null ? 0 : (reference * behind.population) / behind.per;
  if (!interval || !behind || !(expected > 0))
    return { state: "untested", side, judgement: "untested" };
  const isInside = reference >= interval.low && reference <= interval.high;
  const pValue = poissonPValue(behind.count, expected);
  return {
    state: "tested",
    side: isInside ? null : side,
    judgement: isInside || side === null ? "similar" : judgeDifference(side, polarity),
    pValue,
    adjusted: pValue,
  };
}

/** Reads a figure: its interval where a count is behind it, its position, its comparison. */
export function readFigure(input: ReadingInput): Reading {
  const { place, measure, behind, confidence } = input;
  const interval = measure.state === "value" ? intervalOf(behind, confidence) : null;
  return {
    place,
    measure,
    count: behind?.count ?? null,
    perEvent: behind && behind.population > 0 ? behind.per / behind.population : null,
    interval,
    position: input.isCount ? null : positionOf(input),
    comparison:
      measure.state === "value"
        ? compare(input, measure.value, interval)
        : { state: "impossible", reason: "no-value" },
  };
}

/** Median of values in any order; null without any. */
export function medianOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantile(Float64Array.from(values).sort(), 0.5);
}
