import { FALSE_DISCOVERY_RATE, type Side } from "../judgement";
import type { ProfileEntry } from "../profile/profile-entry";
import type { Reading } from "../words/reading";

/** Where a figure stands beside one reference. */
export interface Standing {
  /** Compared with this reference. */
  readonly entry: ProfileEntry;
  readonly reading: Reading;
  readonly value: number;
  readonly reference: number;
  /** Null where the figure is nearer to the reference than the smallest gap of the catalogue. */
  readonly side: Side | null;
  /** Distance to the reference, in smallest gaps. */
  readonly size: number;
  /** What allows to speak of that side; null: nothing does. */
  readonly evidence: "tested" | "position" | null;
}

/** A figure on its smallest gap is beyond it, whatever the last bit of the subtraction says. */
const TOLERANCE = 1e-9;

function sideBeyond(value: number, reference: number, gap: number): Side | null {
  if (Math.abs(value - reference) < gap - TOLERANCE) return null;
  return value < reference ? "lower" : "higher";
}

/** Would one practitioner or one death more or less bring the figure back within the gap? */
function isOneEventAway({ perEvent }: Reading, value: number, reference: number, gap: number) {
  if (perEvent === null) return false;
  const nearer = value < reference ? value + perEvent : value - perEvent;
  return sideBeyond(nearer, reference, gap) !== sideBeyond(value, reference, gap);
}

/** With fewer expected, none would be found one time in twenty by chance alone (e^−3 = 5 %). */
const MIN_EVENTS = 3;

/** Too few events, found and expected, for a place among others to mean anything. */
const isTooFew = ({ count, perEvent }: Reading, reference: number): boolean =>
  count !== null && perEvent !== null && Math.max(count, reference / perEvent) < MIN_EVENTS;

function evidenceOf(
  { comparison, position }: Reading,
  side: Side,
  isFragile: boolean,
): Standing["evidence"] {
  if (comparison.state === "impossible") return null;
  if (
    comparison.state === "tested" &&
    comparison.side === side &&
    comparison.adjusted < FALSE_DISCOVERY_RATE
  )
    return "tested";
  const end = side === "higher" ? 4 : 1;
  return position?.quarter === end && !isFragile ? "position" : null;
}

/**
 * Where a reading of an entry stands beside the reference of that entry; null where nothing may be
 * compared, or where the catalogue keeps the indicator out of the synthesis.
 */
export function standingOf(entry: ProfileEntry, reading: Reading): Standing | null {
  const { synthesis } = entry.indicator.traits;
  const { value: reference } = entry.reference;
  const { measure, comparison } = reading;
  const isCompared = comparison.state !== "impossible" || comparison.reason === "too-close";
  if (!synthesis || reference === null || measure.state !== "value" || !isCompared) return null;
  const { value } = measure;
  const side = sideBeyond(value, reference, synthesis.gap);
  const isFragile =
    isOneEventAway(reading, value, reference, synthesis.gap) || isTooFew(reading, reference);
  return {
    entry,
    reading,
    value,
    reference,
    side,
    size: Math.abs(value - reference) / synthesis.gap,
    evidence: side && evidenceOf(reading, side, isFragile),
  };
}
