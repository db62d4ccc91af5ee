import { FIRST_WORK, workOf, type Etude, type Work } from "@/domain/etude";
import { FIRST_NOTES } from "@/domain/diagnostic/notes/diagnostic-notes";
import { applied, areApart, deltaOf } from "./delta";

/** What becomes of the work of two tabs that began from the same. */
export type Reconciled =
  /** Nothing is to be done here: the other tab made nothing. */
  | { readonly kind: "ours" }
  /** The work of both, neither of which touched what the other did. */
  | { readonly kind: "both"; readonly work: Work }
  /** Both wrote the same part: only the user can tell. */
  | { readonly kind: "conflict"; readonly parts: readonly ConflictPart[] };

/** A part of the study that two tabs wrote. */
export type ConflictPart = keyof Work;

/** What both began from: notes that both opened began as blank ones. */
function begun(base: Etude, ours: Etude, theirs: Etude): Work {
  const work = workOf(base);
  const opened = Object.keys(ours.diagnostics).filter((key) =>
    Object.hasOwn(theirs.diagnostics, key),
  );
  const blank = Object.fromEntries(opened.map((key) => [key, FIRST_NOTES]));
  return { ...work, diagnostics: { ...blank, ...work.diagnostics } };
}

/**
 * Brings together what this tab and another made from the same study. What is looked at is of each
 * tab.
 *
 * @param base what both began from
 */
export function reconcile(base: Etude, ours: Etude, theirs: Etude): Reconciled {
  const from = begun(base, ours, theirs);
  const their = deltaOf(from, workOf(theirs));
  if (!their) return { kind: "ours" };
  const our = deltaOf(from, workOf(ours));
  if (!our) return { kind: "both", work: workOf(theirs) };
  if (!deltaOf(workOf(ours), workOf(theirs))) return { kind: "ours" };
  if (areApart(our, their))
    return { kind: "both", work: applied(workOf(ours), their, "forth") as Work };
  const parts = (Object.keys(FIRST_WORK) as ConflictPart[]).filter((part) => {
    const [mine, other] = [deltaOf(from[part], ours[part]), deltaOf(from[part], theirs[part])];
    return mine && other && !areApart(mine, other);
  });
  return { kind: "conflict", parts };
}
