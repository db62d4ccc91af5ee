import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Etude } from "@/domain/etude";
import { amend, commit, redo, startHistory, undo, type History } from "@/state/history";
import {
  MAX_STEPS,
  NOTHING_KEPT,
  planSteps,
  type KeptSteps,
  type UndoStep,
} from "@/state/saving/steps";
import { SEED } from "../../domain/seed";
import { etude, steps } from "../etude-example";

const NOW = 1_800_000_000_000;

/** What a user does to a history. */
const act = fc.oneof(
  etude.map((next) => (history: History<Etude>) => commit(history, next)),
  etude.map((next) => (history: History<Etude>) => amend(history, next)),
  fc.constant(undo<Etude>),
  fc.constant(redo<Etude>),
);

/** Steps as a browser keeps them, by number. */
function written(
  held: ReadonlyMap<number, UndoStep>,
  { puts, drops }: ReturnType<typeof planSteps>,
): Map<number, UndoStep> {
  const next = new Map(held);
  for (const [number, step] of puts) next.set(number, step);
  for (const number of drops) next.delete(number);
  return next;
}

describe("the steps kept", () => {
  test("are those of the history, whatever was done, saved at any moment", () => {
    fc.assert(
      fc.property(
        etude,
        fc.array(fc.tuple(act, fc.boolean()), { maxLength: 25 }),
        (first, acts) => {
          let history = startHistory(first);
          let kept: KeptSteps = NOTHING_KEPT;
          let held = new Map<number, UndoStep>();
          const save = (): void => {
            const plan = planSteps(kept, history, NOW);
            held = written(held, plan);
            ({ kept } = plan);
            const count = history.past.length + history.future.length;
            expect([...held.keys()].toSorted((a, b) => a - b)).toEqual(
              Array.from({ length: count }, (_, i) => kept.first + i),
            );
            expect(plan.at).toBe(kept.first + history.past.length);
          };
          for (const [next, isSaved] of acts) {
            history = next(history);
            if (isSaved) save();
          }
          save();
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });

  test("a change after a thousand others writes one step", () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...steps("53")[0]!, scope: `${i}` }));
    let history = startHistory(many[0]!);
    for (const each of many.slice(1)) history = commit(history, each);
    const { kept } = planSteps(NOTHING_KEPT, history, NOW);
    const plan = planSteps(kept, commit(history, many[0]!), NOW);
    expect([plan.puts.length, plan.drops.length]).toEqual([1, 0]);
    const undone = planSteps(kept, undo(history), NOW);
    expect([undone.puts.length, undone.drops.length]).toEqual([0, 0]);
  });

  test("the oldest go when there are too many, or after two months; the present stays", () => {
    let history = startHistory({ ...steps("53")[0]!, scope: "début" });
    for (let i = 0; i < MAX_STEPS + 10; i++)
      history = commit(history, { ...history.present, scope: `${i}` });
    const { kept, at } = planSteps(NOTHING_KEPT, history, NOW);
    expect(kept.sizes).toHaveLength(MAX_STEPS);
    expect([kept.first, at]).toEqual([10, MAX_STEPS + 10]);
    const later = planSteps(kept, history, NOW + 61 * 24 * 3600 * 1000);
    expect(later.kept.first).toBe(at);
    expect(later.drops).toHaveLength(MAX_STEPS);
    // What was undone is kept: it leads forward from the present.
    const undone = planSteps(kept, undo(history), NOW + 61 * 24 * 3600 * 1000);
    expect(undone.kept.sizes).toHaveLength(1);
  });

  test("heavy ones are fewer: ten million characters in all", () => {
    const [base] = steps("53");
    let history = startHistory(base!);
    for (let i = 0; i < 30; i++)
      history = commit(history, { ...base!, scope: String.fromCharCode(97 + i).repeat(500_000) });
    const { kept } = planSteps(NOTHING_KEPT, history, NOW);
    const total = kept.sizes.reduce((sum, { size }) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(10_000_000);
    expect(kept.sizes.length).toBeGreaterThanOrEqual(9);
  });
});
