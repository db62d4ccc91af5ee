import { isBare } from "@/domain/contract/cls";
import { perhapsInShort } from "@/domain/contract/perhaps";
import { BARE_LABELS } from "@/domain/words/bare-words";
import { bareStatus, coverageOfZone, dominantStatus } from "@/domain/contract/cls-coverage";
import { measureAt } from "@/domain/book/column";
import { capitalised, formatMeasure, formatShare } from "@/domain/words/french";
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
  /** Contracts of unknown perimeter that may cover it; mostly none. */
  readonly perhaps: readonly string[];
  readonly isUncertain: boolean;
}

/** « Signé », or « Signé pour 49,2 % des habitants » when part of the territory is not covered. */
function coverageWords(model: MapModel, position: number): string {
  if (!model.coverageByTerritory) return "";
  const coverage = coverageOfZone(model.coverageByTerritory, position);
  const { status, share } = dominantStatus(coverage);
  if (isBare(status)) return BARE_LABELS[status];
  const isWhole = share > 0.9995;
  if (isWhole) return `CLS ${status}`;
  const rest = coverage.knowledge === "recensé" ? "" : ` ; ailleurs, ${bareStatus(coverage)}`;
  return `CLS ${status} pour ${formatShare(share, 1)} des habitants${rest}`;
}

/** A tooltip has no room for the names of the past, which the sheet tells. */
function perhapsAt({ perhaps, dated }: MapModel, position: number): string[] {
  if (!dated) return [];
  const { day, register } = dated;
  return perhapsInShort(perhaps?.[position] ?? [], day, register.recordedOn).map(capitalised);
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
    perhaps: perhapsAt(model, position),
    isUncertain: model.uncertain?.[position] === 1,
  };
}
