import { OUTLINES_NOTE } from "@/domain/words/outlines-note";
import { useMemo } from "react";
import { AWAITED_COVERAGE, buildCoverageLegend, untinted } from "@/map/build-coverage-legend";
import type { CoverageLegend, Legend } from "@/map/legend";
import { groundStatuses, isContractsAlone } from "./bare-ground";
import type { MapModel } from "./use-map-model";

const asItIs = (legend: CoverageLegend): CoverageLegend => legend;

/** The legend of what the model draws. */
export function useLegend(model: MapModel): Legend {
  const { etude, indicatorLegend, scopeCoverage, dated, scope, coverageByTerritory } = model;
  const tinted = isContractsAlone(model) ? asItIs : untinted;
  return useMemo(
    () => ({
      indicator: indicatorLegend,
      coverage:
        etude.showsCoverage && scopeCoverage && dated
          ? tinted(
              buildCoverageLegend(
                scopeCoverage,
                dated.day,
                dated.register,
                groundStatuses({ scope, coverageByTerritory }),
              ),
            )
          : etude.showsCoverage && !dated
            ? AWAITED_COVERAGE
            : null,
      outlines: OUTLINES_NOTE,
    }),
    [
      indicatorLegend,
      scopeCoverage,
      dated,
      tinted,
      etude.showsCoverage,
      scope,
      coverageByTerritory,
    ],
  );
}
