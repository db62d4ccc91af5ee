import { formatList, formatShort } from "../../words/french";
import { agree } from "../../words/label-grammar";
import type { ProfileEntry, ReferenceFigure } from "../profile/profile-entry";
import { formatGap, shownGap } from "../gap";

/** « à la Bretagne », « à la médiane des 135 bassins… ». */
export const toReference = ({ reference, how, label }: ReferenceFigure): string =>
  how === "median" ? `à la ${label}` : reference.afterA;

interface SaidGap {
  /** « inférieure »; the noun that starts the label gives its gender. */
  readonly side: string;
  /** « de 28 % à la Bretagne (2,9) ». */
  readonly size: string;
}

function gapOf({ indicator, reference }: ProfileEntry, value: number): SaidGap[] {
  if (reference.value === null) return [];
  const gap = shownGap(value, reference.value, indicator);
  const to = toReference(reference);
  const figure = formatShort(reference.value, indicator);
  const size = formatGap(gap, indicator);
  const { agreement } = indicator.traits;
  // Equal is what the reader sees equal: both figures are on the line.
  if (size === null)
    return [{ side: agree("égal", agreement), size: `${to} à l’arrondi près (${figure})` }];
  const side = agree(gap.value < 0 ? "inférieur" : "supérieur", agreement);
  return [{ side, size: `de ${size} ${to} (${figure})` }];
}

/**
 * How far a figure is from each of its references: « inférieure de 28 % à la Bretagne (2,9) et de
 * 24 % à la France (2,8) », « supérieure de 2 % à la Bretagne (2,1), égale à la France… ». Empty
 * where none has a value.
 */
export function gapsWords(entries: readonly ProfileEntry[], value: number): string {
  const gaps = entries.flatMap((entry) => gapOf(entry, value));
  const sides = [...new Set(gaps.map(({ side }) => side))];
  return sides
    .map((side) => {
      const sizes = gaps.filter((gap) => gap.side === side).map(({ size }) => size);
      return `${side} ${formatList(sizes)}`;
    })
    .join(", ");
}
