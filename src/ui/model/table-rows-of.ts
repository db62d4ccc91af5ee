import { coverageOfZone, dominantStatus, shareOfPopulation } from "@/domain/contract/cls-coverage";
import { perhapsInShort, perhapsWords } from "@/domain/contract/perhaps";
import { measureAt } from "@/domain/book/column";
import { populationNow } from "@/domain/book/computed-column";
import type { TableRow } from "@/domain/sheet/table-rows";
import type { MapModel } from "./use-map-model";

function perhapsOf(
  { perhaps, dated }: MapModel,
  position: number,
): Pick<TableRow, "perhaps" | "perhapsInShort"> {
  const contracts = perhaps?.[position] ?? [];
  if (!dated || contracts.length === 0) return { perhaps: [], perhapsInShort: [] };
  const { day, register } = dated;
  return {
    perhaps: perhapsWords(contracts, day, register.recordedOn),
    perhapsInShort: perhapsInShort(contracts, day, register.recordedOn),
  };
}

/** Rows of the table: the territories of the scope, as the map draws them. */
export function tableRowsOf(model: MapModel): TableRow[] {
  const { territories, atlas, coverageByTerritory, column, scope, uncertain } = model;
  if (!territories || !atlas || !coverageByTerritory) return [];
  const populations = populationNow(territories.zoning, atlas);
  return scope.map((position) => {
    const population = populations[position]!;
    const coverage = coverageOfZone(coverageByTerritory, position);
    return {
      code: territories.zoning.codes[position]!,
      nom: territories.noms[position]!,
      population: population.state === "value" ? population.value : null,
      measure: column ? measureAt(column, position) : null,
      coverageShare: shareOfPopulation(coverage),
      knowledge: coverage.knowledge,
      status: dominantStatus(coverage).status,
      ...perhapsOf(model, position),
      uncertain: uncertain?.[position] === 1,
    };
  });
}
