import { useMemo } from "react";
import { AWAITED_COVERAGE, buildCoverageLegend, buildIndicatorLegend } from "@/map/build-legend";
import type { Legend } from "@/map/legend";
import type { MapModel } from "./use-map-model";

/** What the embedded outlines are worth. */
export const GENERALISED_OUTLINES = "Contours généralisés, sans valeur juridique.";

/** The legend of what the model draws. */
export function useLegend(model: MapModel): Legend {
  const { etude, indicator, column, thematic, scopeCoverage, isSearched, dated } = model;
  return useMemo(
    () => ({
      indicator:
        indicator && column && thematic
          ? buildIndicatorLegend(indicator, column.year, etude.level, thematic)
          : null,
      coverage:
        etude.showsCoverage && scopeCoverage && dated
          ? buildCoverageLegend(
              scopeCoverage,
              dated.day,
              dated.register,
              etude.indicator === null,
              isSearched,
            )
          : etude.showsCoverage && !dated
            ? AWAITED_COVERAGE
            : null,
      outlines: GENERALISED_OUTLINES,
    }),
    [
      indicator,
      column,
      thematic,
      scopeCoverage,
      isSearched,
      dated,
      etude.level,
      etude.indicator,
      etude.showsCoverage,
    ],
  );
}
