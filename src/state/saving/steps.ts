import type { Etude } from "@/domain/etude";
import type { History } from "../history";
import { saveEtude, type SavedEtude } from "../save-etude";
import { deltaOf, type Delta } from "./delta";

/** A step of undo as it is kept: what changed, its size in characters, and when it was written, ms. */
export interface UndoStep {
  readonly delta: Delta;
  readonly size: number;
  readonly when: number;
}

/** What is kept of the steps of a history: their numbers go up from the first one of the study. */
export interface KeptSteps {
  /** Every state of the history, the undone ones last. */
  readonly states: readonly Etude[];
  /** Number of the first of `states`. */
  readonly origin: number;
  /** Number of the first state that the kept steps lead back to. */
  readonly first: number;
  /** Size and age of the step that leads from each kept state to the next. */
  readonly sizes: readonly Pick<UndoStep, "size" | "when">[];
  /** Numbers of steps that lead nowhere any more. */
  readonly stale: readonly number[];
}

/** The steps to write and to drop, and what is kept afterwards. */
export interface StepsPlan {
  readonly puts: readonly (readonly [number: number, step: UndoStep])[];
  readonly drops: readonly number[];
  /** Number of the present state. */
  readonly at: number;
  readonly kept: KeptSteps;
}

/** Most that is kept: a tenth of what a browser gives at least, and two months. */
export const MAX_STEPS = 2_000;
const MAX_SIZE = 10_000_000;
const MAX_AGE_MS = 60 * 24 * 3600 * 1000;

export const NOTHING_KEPT: KeptSteps = { states: [], origin: 0, first: 0, sizes: [], stale: [] };

const isStale = ({ when }: { readonly when: number }, now: number): boolean =>
  now - when > MAX_AGE_MS;

/** How many of the oldest steps are too many, too heavy or too old; never one that was undone. */
function tooMany({ sizes, first }: KeptSteps, at: number, now: number): number {
  let total = sizes.reduce((sum, { size }) => sum + size, 0);
  let count = 0;
  while (
    count < at - first &&
    (sizes.length - count > MAX_STEPS || total > MAX_SIZE || isStale(sizes[count]!, now))
  )
    total -= sizes[count++]!.size;
  return count;
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** How many states two lists begin with in common. */
function sharedStates(one: readonly Etude[], other: readonly Etude[]): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

/**
 * What to write so that the steps kept are those of a history: the new ones alone, whatever its
 * length.
 */
export function planSteps(kept: KeptSteps, history: History<Etude>, now: number): StepsPlan {
  const states = [...history.past, history.present, ...history.future];
  const { origin } = kept;
  const shared = sharedStates(kept.states, states);
  // The first step that is not the one kept.
  const from = origin + Math.max(0, shared - 1);
  const last = origin + states.length - 1;
  const keptLast = kept.first + kept.sizes.length;
  const puts = range(from, last).map((number) => {
    const [before, after] = [states[number - origin]!, states[number - origin + 1]!];
    // Two states that say the same are still two states: nothing changes on the way.
    const delta = deltaOf(saveEtude(before), saveEtude(after)) ?? { kind: "keys", keys: {} };
    return [number, { delta, size: JSON.stringify(delta).length, when: now }] as const;
  });
  const added = puts.map(([, { size, when }]) => ({ size, when }));
  const first = kept.sizes.length === 0 ? from : Math.min(kept.first, from);
  const whole: KeptSteps = {
    states,
    origin,
    first,
    stale: [],
    sizes: [...kept.sizes.slice(0, Math.max(0, from - kept.first)), ...added],
  };
  const at = origin + history.past.length;
  const pruned = tooMany(whole, at, now);
  const start = first + pruned;
  const written = puts.filter(([number]) => number >= start);
  const isWritten = new Set(written.map(([number]) => number));
  const gone = [...range(kept.first, start), ...range(Math.max(last, start), keptLast)];
  return {
    puts: written,
    drops: [...gone, ...kept.stale].filter((number) => !isWritten.has(number)),
    at,
    kept: { ...whole, first: start, sizes: whole.sizes.slice(pruned) },
  };
}

/** The states that steps lead to from the present one, nearest first; it ends where one is wrong. */
export function statesAlong(
  present: SavedEtude,
  steps: readonly Delta[],
  follow: (state: SavedEtude, delta: Delta) => SavedEtude,
): SavedEtude[] {
  const states: SavedEtude[] = [];
  let state = present;
  for (const delta of steps) {
    try {
      state = follow(state, delta);
    } catch {
      break;
    }
    states.push(state);
  }
  return states;
}
