import { OUTLINES_NOTE } from "@/domain/words/outlines-note";
import { useMemo } from "react";
import { AWAITED_COVERAGE, buildCoverageLegend } from "@/map/build-coverage-legend";
import type { Legend } from "@/map/legend";
import type { MapModel } from "./use-map-model";

/** What the embedded outlines are worth. */
/** The legend of what the model draws. */
export function useLegend(model: MapModel): Legend {
  const { etude, indicatorLegend, scopeCoverage, isSearched, dated } = model;
  return useMemo(
    () => ({
      indicator: indicatorLegend,
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
      outlines: OUTLINES_NOTE,
    }),
    [indicatorLegend, scopeCoverage, isSearched, dated, etude.indicator, etude.showsCoverage],
  );
}
