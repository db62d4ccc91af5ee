import { coverageOfZone, dominantStatus, shareOfPopulation } from "@/domain/contract/cls-coverage";
import { measureAt } from "@/domain/book/column";
import type { TableRow } from "@/domain/sheet/table-rows";
import type { MapModel } from "./use-map-model";

/** Rows of the table: the territories of the scope, as the map draws them. */
export function tableRowsOf(model: MapModel): TableRow[] {
  const { territories, populations, coverageByTerritory, column, scope, uncertain } = model;
  if (!territories || !populations || !coverageByTerritory) return [];
  return scope.map((position) => {
    const coverage = coverageOfZone(coverageByTerritory, position);
    return {
      code: territories.zoning.codes[position]!,
      nom: territories.noms[position]!,
      population: populations[position]!,
      measure: column ? measureAt(column, position) : null,
      coverageShare: shareOfPopulation(coverage),
      status: dominantStatus(coverage).status,
      uncertain: uncertain?.[position] === 1,
    };
  });
}
