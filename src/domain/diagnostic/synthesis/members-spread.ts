import type { DiagnosticBook } from "../../book/book";
import { figureAt } from "../../book/figure";
import { formatMeasure, formatNumber } from "../../words/french";
import { measureOf } from "../../measure";
import type { Subject } from "../../group/subject";
import type { ProfileEntry } from "../profile/profile-entry";

/** Members are said apart where they differ by more than this many smallest gaps. */
const MIN_SPREAD = 2;

/**
 * « de 2,2 (Fougères Agglomération) à 3,2 (Couesnon Marches de Bretagne) » where a figure differs
 * much between the EPCI of a group; empty for a territory, or where they are near one another.
 */
export function membersSpread(
  { indicator, year, scale }: ProfileEntry,
  { members, level }: Subject,
  book: DiagnosticBook,
): string {
  const { synthesis } = indicator.traits;
  if (!synthesis || scale !== "own" || level !== "perimetre") return "";
  const values = members.flatMap((member) => {
    if (member.level !== "epci") return [];
    const { positionOf, noms } = book.setOf(member.level);
    const position = positionOf.get(member.code);
    if (position === undefined) return [];
    const { measure } = figureAt(indicator, member.level, position, year, book);
    return measure.state === "value" ? [{ value: measure.value, nom: noms[position]! }] : [];
  });
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || high.value - low.value < MIN_SPREAD * synthesis.gap) return "";
  const top = formatMeasure(measureOf(high.value), {
    ...indicator,
    unit: shortUnit(indicator.unit),
  });
  return `de ${formatNumber(low.value, indicator.decimals)} (${low.nom}) à ${top} (${high.nom})`;
}

/** The unit was said with the figure of the group: only a sign is worth saying again. */
const shortUnit = (unit: string): string => (unit === "%" ? unit : "");
