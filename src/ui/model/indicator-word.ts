import type { Column } from "@/domain/book/column";
import type { Etude } from "@/domain/etude";
import type { TerritorySet } from "@/domain/geography/territory";
import type { Indicator } from "@/domain/indicator/indicator";
import { availabilityAt, yearsAt } from "@/domain/indicator/availability-at";
import { knownAbsence } from "@/domain/indicator/level-absence";
import { formatList } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import type { IndicatorLegend } from "@/map/legend";
import type { Thematic } from "@/map/thematic";

/** What is asked for, and what came of it. */
interface Shown {
  readonly etude: Pick<Etude, "level">;
  readonly indicator: Indicator | null;
  /** Null until the territories of the level are there. */
  readonly territories: TerritorySet | null;
  readonly column: Pick<Column, "year"> | null;
  readonly thematic: Pick<Thematic, "values"> | null;
  readonly indicatorLegend: Pick<IndicatorLegend, "absences"> | null;
}

/** Why an indicator has nothing to show here, and what to try; null where it has something. */
export function indicatorWord({
  etude,
  indicator,
  territories,
  thematic,
  column,
  indicatorLegend,
}: Shown): string | null {
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
