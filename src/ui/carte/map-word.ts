import { availabilityAt, yearsAt } from "@/domain/indicator/availability-at";
import { knownAbsence } from "@/domain/indicator/level-absence";
import { FRANCE } from "@/domain/geography/scope";
import { formatList, formatNumber } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import type { MapModel } from "../model/use-map-model";

/** A word on the map while it waits, or when the indicator has nothing to show here. */
export function mapWord(
  { etude, atlas, scope, indicator, territories, thematic, column, indicatorLegend }: MapModel,
  areCommunesAwaited: boolean,
): string | null {
  if (areCommunesAwaited) {
    const shown = etude.scope === FRANCE ? atlas?.communes.codes.length : scope.length;
    const count = shown ? `${formatNumber(shown)}\u00a0` : "";
    return `Chargement des ${count}communes…`;
  }
  if (!indicator || !territories) return null;
  const level = levelName(etude.level).by;
  if (!availabilityAt(indicator, etude.level)) {
    const known = knownAbsence(indicator, etude.level);
    const reason = known === null ? " dans l’atlas" : `\u00a0: ${known}`;
    return `«\u00a0${indicator.label}\u00a0» n’a pas de chiffres par ${level}${reason}. Choisissez un autre niveau ou un autre indicateur.`;
  }
  if (column && thematic?.values.length === 0 && indicatorLegend) {
    // The words of the legend, which stand beside.
    const reasons = formatList(indicatorLegend.absences.map(({ label }) => label));
    const year = yearsAt(indicator, etude.level).length > 1 ? " une autre année," : "";
    return `«\u00a0${indicator.label}\u00a0» n’a de valeur pour aucun territoire affiché en ${column.year} (${reasons}). Essayez${year} une autre région ou un autre niveau.`;
  }
  return null;
}
