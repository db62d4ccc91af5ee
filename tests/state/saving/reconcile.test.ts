import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import { FIRST_ETUDE, workOf, type Etude, type Work } from "@/domain/etude";
import { reconcile } from "@/state/saving/reconcile";
import { SEED } from "../../domain/seed";
import { etude } from "../etude-example";

const noted = (key: string, title: string): Etude => ({
  ...FIRST_ETUDE,
  diagnostics: { [key]: { ...FIRST_NOTES, title } },
});

/** The work that a tab holds once it met another; null: it asks. */
function workAfter(base: Etude, ours: Etude, theirs: Etude): Work | null {
  const outcome = reconcile(base, ours, theirs);
  if (outcome.kind === "conflict") return null;
  return outcome.kind === "both" ? outcome.work : workOf(ours);
}

describe("the work of two tabs", () => {
  test("of which one made nothing is that of the other", () => {
    fc.assert(
      fc.property(etude, etude, (base, made) => {
        const looked = { ...base, screen: made.screen, scope: made.scope };
        expect(reconcile(base, made, looked)).toEqual({ kind: "ours" });
        expect(workAfter(base, looked, made)).toEqual(workOf(made));
      }),
      { seed: SEED },
    );
  });

  test("on two parts is brought together, the same from either side", () => {
    fc.assert(
      fc.property(etude, etude, etude, (base, one, other) => {
        const ours = { ...base, perimetres: one.perimetres };
        const theirs = { ...base, regles: other.regles };
        const both = { ...workOf(base), perimetres: one.perimetres, regles: other.regles };
        expect(workAfter(base, ours, theirs)).toEqual(both);
        expect(workAfter(base, theirs, ours)).toEqual(both);
      }),
      { seed: SEED },
    );
  });

  test("on two territories, or two notes of one, is brought together", () => {
    const [a, b] = [noted("epci:1", "A"), noted("epci:2", "B")];
    expect(reconcile(FIRST_ETUDE, a, b)).toEqual({
      kind: "both",
      work: { ...workOf(FIRST_ETUDE), diagnostics: { ...a.diagnostics, ...b.diagnostics } },
    });
  });

  test("on the same text is a conflict that names the part; the same text twice is none", () => {
    const [a, b] = [noted("epci:1", "A"), noted("epci:1", "B")];
    expect(reconcile(FIRST_ETUDE, a, b)).toEqual({ kind: "conflict", parts: ["diagnostics"] });
    expect(reconcile(FIRST_ETUDE, a, structuredClone(a))).toEqual({ kind: "ours" });
  });
});
