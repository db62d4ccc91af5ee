import { coverageOfZone, dominantStatus } from "@/domain/contract/cls-coverage";
import { measureAt } from "@/domain/book/column";
import { formatMeasure, formatShare } from "@/domain/words/french";
import { levelName } from "@/domain/words/level-name";
import type { MapModel } from "./use-map-model";

/** What hover and keyboard focus say of a territory. */
export interface TerritoryWords {
  readonly nom: string;
  /** Level and code. */
  readonly kind: string;
  /** Indicator, figure with its unit, year; null when coverage alone is shown. */
  readonly figure: { readonly label: string; readonly value: string; readonly year: number } | null;
  readonly coverage: string;
  readonly isUncertain: boolean;
}

/** « Signé », or « Signé pour 49,2 % des habitants » when part of the territory is not covered. */
function coverageWords(model: MapModel, position: number): string {
  if (!model.coverageByTerritory) return "";
  const { status, share } = dominantStatus(coverageOfZone(model.coverageByTerritory, position));
  if (status === "aucun CLS recensé")
    return model.searched?.[position] === 0
      ? "Aucun CLS recensé (hors du relevé)"
      : "Aucun CLS recensé";
  const isWhole = share > 0.9995;
  return `CLS ${status}${isWhole ? "" : ` pour ${formatShare(share, 1)} des habitants`}`;
}

export function territoryWords(model: MapModel, position: number): TerritoryWords | null {
  const { territories, indicator, column } = model;
  const nom = territories?.noms[position];
  if (!territories || nom === undefined) return null;
  const { level, zoning } = territories;
  return {
    nom,
    kind: `${levelName(level).one} ${zoning.codes[position]}`,
    figure:
      indicator && column
        ? {
            label: indicator.label,
            value: formatMeasure(measureAt(column, position), indicator),
            year: column.year,
          }
        : null,
    coverage: coverageWords(model, position),
    isUncertain: model.uncertain?.[position] === 1,
  };
}
