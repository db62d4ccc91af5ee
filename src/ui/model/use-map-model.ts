import { useMemo } from "react";
import { columnOf } from "@/domain/indicator/column-set";
import type { Atlas } from "@/domain/geography/atlas";
import {
  computeClsCoverage,
  coverageOfZone,
  type Coverage,
  type CoverageByZone,
} from "@/domain/contract/cls-coverage";
import { uncertainZones } from "@/domain/contract/cls-certainty";
import { isSearched, searchedZones } from "@/domain/contract/cls-record";
import type { Column } from "@/domain/indicator/column";
import { sumByZone } from "@/domain/geography/commune-index";
import { hasColumns } from "@/domain/geography/level-table";
import { computeColumn, isComputed } from "@/domain/book/computed-column";
import type { Etude } from "@/domain/etude";
import type { Indicator } from "@/domain/indicator/indicator";
import { communesInScope, scopeZoning, territoriesInScope } from "@/domain/geography/scope";
import type { TerritorySet } from "@/domain/geography/territory";
import { computeThematic, type Thematic } from "@/map/thematic";
import { useAtlasState, useFileValue } from "./context";
import { useDatedCoverage, type DatedCoverage } from "./use-coverage";
import { useTerritories } from "./use-territories";

/** Everything that the map screen derives from the study and the files. */
export interface MapModel {
  readonly etude: Etude;
  readonly atlas: Atlas | null;
  /** Territories of the level; null until their files are there. */
  readonly territories: TerritorySet | null;
  /** Positions of the territories of the scope. */
  readonly scope: readonly number[];
  /** Inhabitants of each territory of the level, in the year of the atlas. */
  readonly populations: Float64Array | null;
  readonly dated: DatedCoverage | null;
  readonly coverageByTerritory: CoverageByZone | null;
  /** 1 where the state of coverage is « signalé incertain ». */
  readonly uncertain: Uint8Array | null;
  /** Coverage of the whole scope. */
  readonly scopeCoverage: Coverage | null;
  /** 1 for each territory where contracts were looked for everywhere. */
  readonly searched: Uint8Array | null;
  /** True when contracts were looked for in the whole scope. */
  readonly isSearched: boolean;
  readonly indicator: Indicator | null;
  readonly column: Column | null;
  readonly thematic: Thematic | null;
  /** Position of the chosen territory, when it is of this level. */
  readonly selected: number | null;
}

function useIndicator(etude: Etude): Indicator | null {
  const catalogue = useFileValue(etude.indicator === null ? null : "catalogue");
  return catalogue?.indicators.find(({ id }) => id === etude.indicator) ?? null;
}

function useColumn(
  etude: Etude,
  atlas: Atlas | null,
  territories: TerritorySet | null,
  coverage: CoverageByZone | null,
): Column | null {
  const { indicator: id, level, year } = etude;
  const computed = id !== null && isComputed(id) ? id : null;
  const needsDetail = computed !== null && computed !== "couverture_cls";
  const detail = useFileValue(needsDetail ? "detail" : null);
  const set = useFileValue(
    id !== null && !computed && hasColumns(level) ? `columns:${level}` : null,
  );
  return useMemo(() => {
    if (id === null || !atlas || !territories || !coverage) return null;
    if (computed) return computeColumn(computed, territories, year, atlas, detail, coverage);
    return set ? columnOf(set, id, year) : null;
  }, [id, computed, year, atlas, territories, coverage, detail, set]);
}

/** What the map screen derives from the study. */
export const useMapModel = (): MapModel =>
  useMapModelOf(useAtlasState((state) => state.history.present));

/** The same for another screen, which shows the study its own way. */
export function useMapModelOf(etude: Etude): MapModel {
  const atlas = useFileValue("atlas");
  const territories = useTerritories(etude.level, atlas);
  const indicator = useIndicator(etude);
  const dated = useDatedCoverage(atlas, etude.day);
  const inScope = useMemo(
    () => (atlas ? communesInScope(etude.scope, atlas.regions) : null),
    [atlas, etude.scope],
  );
  const scope = useMemo(
    () => (territories && inScope ? territoriesInScope(territories.zoning, inScope) : []),
    [territories, inScope],
  );
  const coverageByTerritory = useMemo(
    () =>
      atlas && territories && dated
        ? computeClsCoverage(territories.zoning, dated.communeStatuses, atlas.population)
        : null,
    [atlas, territories, dated],
  );
  const uncertain = useMemo(
    () =>
      atlas && territories && dated
        ? uncertainZones(
            territories.zoning,
            atlas.contracts,
            dated.atoms,
            dated.atomStatuses,
            dated.day,
            atlas.recordedOn,
          )
        : null,
    [atlas, territories, dated],
  );
  const scopeCoverage = useMemo(() => {
    if (!atlas || !inScope || !dated) return null;
    const zoning = scopeZoning(etude.scope, inScope);
    return coverageOfZone(computeClsCoverage(zoning, dated.communeStatuses, atlas.population), 0);
  }, [atlas, inScope, dated, etude.scope]);
  const isScopeSearched = useMemo(
    () => atlas !== null && inScope !== null && isSearched(inScope, atlas.communes.codes),
    [atlas, inScope],
  );
  const searched = useMemo(
    () => (atlas && territories ? searchedZones(territories.zoning, atlas.communes.codes) : null),
    [atlas, territories],
  );
  const populations = useMemo(
    () => (atlas && territories ? sumByZone(territories.zoning, atlas.population) : null),
    [atlas, territories],
  );
  const column = useColumn(etude, atlas, territories, coverageByTerritory);
  const thematic = useMemo(
    () => (column && indicator ? computeThematic(column, indicator, scope, etude.classing) : null),
    [column, indicator, scope, etude.classing],
  );
  const { territory, level } = etude;
  const selected =
    territory?.level === level ? (territories?.positionOf.get(territory.code) ?? null) : null;
  // One object as long as its parts are the same: screens compute from it.
  return useMemo(
    () => ({
      etude,
      atlas,
      territories,
      scope,
      populations,
      dated,
      coverageByTerritory,
      uncertain,
      scopeCoverage,
      searched,
      isSearched: isScopeSearched,
      indicator,
      column,
      thematic,
      selected,
    }),
    [
      etude,
      atlas,
      territories,
      scope,
      populations,
      dated,
      coverageByTerritory,
      uncertain,
      scopeCoverage,
      searched,
      isScopeSearched,
      indicator,
      column,
      thematic,
      selected,
    ],
  );
}
