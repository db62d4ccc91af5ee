import { printedValue } from "@/domain/book/rounding";
import { formatTrimmed } from "@/domain/words/french";
import { success, type Result } from "@/domain/result";
import { parseBounds, type BoundsProblem } from "@/stats/classes/parse-bounds";

const FEWEST_DECIMALS = 2;
const MOST_DECIMALS = 12;

/** Decimals that tell the bounds apart. */
function decimalsOf(bounds: readonly number[]): number {
  for (let decimals = FEWEST_DECIMALS; decimals < MOST_DECIMALS; decimals++)
    if (new Set(bounds.map((bound) => printedValue(bound, decimals))).size === bounds.length)
      return decimals;
  return MOST_DECIMALS;
}

/** Bounds as a user reads and edits them: « 0,84 ; 12,5 ; 40 ». */
export function boundsText(bounds: readonly number[]): string {
  const decimals = decimalsOf(bounds);
  return bounds.map((bound) => formatTrimmed(bound, decimals)).join(" ; ");
}

/**
 * Bounds of a text that was edited. Those that read as before are those of before, with all their
 * decimals: 0,83748 was shown as 0,84, and the value 0,83748 must not leave its class because its
 * neighbour was edited.
 */
export function editedBounds(
  text: string,
  before: readonly number[],
): Result<readonly number[], BoundsProblem> {
  const parsed = parseBounds(text);
  if (!parsed.ok) return parsed;
  const decimals = decimalsOf(before);
  const meant = parsed.value.map(
    (typed) => before.find((bound) => printedValue(bound, decimals) === typed) ?? typed,
  );
  // « 34,65 ; 34,652 » asks for 34,65 itself: 34,6531 would come after 34,652.
  const ascends = meant.every((bound, i) => i === 0 || bound > meant[i - 1]!);
  return success(ascends ? meant : parsed.value);
}
