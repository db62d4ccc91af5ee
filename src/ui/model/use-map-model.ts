import { useMemo } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import {
  computeClsCoverage,
  coverageOfZone,
  type Coverage,
  type CoverageByZone,
} from "@/domain/contract/cls-coverage";
import { uncertainZones } from "@/domain/contract/cls-certainty";
import type { CoverageOnDay } from "@/domain/contract/coverage-on-day";
import { perhapsByZone } from "@/domain/contract/perhaps";
import type { Cls } from "@/domain/contract/cls";
import { sumByZone } from "@/domain/geography/commune-index";
import type { Etude } from "@/domain/etude";
import type { Indicator } from "@/domain/indicator/indicator";
import {
  communesInScope,
  scopeZoning,
  territoriesInScope,
  type ScopeRegions,
} from "@/domain/geography/scope";
import type { TerritorySet } from "@/domain/geography/territory";

import { useAtlasState, useFileValue } from "./context";
import { useIndicatorDrawing, type IndicatorDrawing } from "./use-indicator-drawing";
import { useDatedCoverage } from "./use-coverage";
import { useDrawnAtlas, useRegionNames } from "./use-drawn-atlas";
import { useTerritories } from "./use-territories";

/** Everything that the map screen derives from the study and the files. */
export interface MapModel extends IndicatorDrawing {
  readonly etude: Etude;
  readonly atlas: Atlas | null;
  /** Names of the régions, which come before the atlas of another one. */
  readonly regions: ScopeRegions | null;
  /** Territories of the level; null until their files are there. */
  readonly territories: TerritorySet | null;
  /** 1 for each commune of the scope. */
  readonly inScope: Uint8Array | null;
  /** Positions of the territories of the scope. */
  readonly scope: readonly number[];
  /** Inhabitants of each territory of the level, in the year of the atlas. */
  readonly populations: Float64Array | null;
  readonly dated: CoverageOnDay | null;
  readonly coverageByTerritory: CoverageByZone | null;
  /** 1 where the state of coverage is « signalé incertain ». */
  readonly uncertain: Uint8Array | null;
  /** Coverage of the whole scope. */
  readonly scopeCoverage: Coverage | null;
  /** Contracts of unknown perimeter that may cover what is left of each territory. */
  readonly perhaps: readonly (readonly Cls[])[] | null;
  readonly indicator: Indicator | null;
  /** Position of the chosen territory, when it is of this level. */
  readonly selected: number | null;
}

function useIndicator(etude: Etude): Indicator | null {
  const catalogue = useFileValue(etude.indicator === null ? null : "catalogue");
  return catalogue?.indicators.find(({ id }) => id === etude.indicator) ?? null;
}

/** What the map screen derives from the study. */
export const useMapModel = (): MapModel =>
  useMapModelOf(useAtlasState((state) => state.history.present));

/** The same for another screen, which shows the study its own way. */
export function useMapModelOf(etude: Etude): MapModel {
  const atlas = useDrawnAtlas(etude);
  const regions = useRegionNames();
  const territories = useTerritories(etude.level, atlas);
  const indicator = useIndicator(etude);
  const dated = useDatedCoverage(atlas, etude.day);
  const inScope = useMemo(
    () => (atlas ? communesInScope(etude.scope, atlas) : null),
    [atlas, etude.scope],
  );
  const scope = useMemo(
    () => (territories && inScope ? territoriesInScope(territories.zoning, inScope) : []),
    [territories, inScope],
  );
  const coverageByTerritory = useMemo(
    () =>
      atlas && territories && dated
        ? computeClsCoverage(territories.zoning, dated, atlas.population)
        : null,
    [atlas, territories, dated],
  );
  const uncertain = useMemo(
    () =>
      atlas && territories && dated
        ? uncertainZones(
            territories.zoning,
            dated.register.contracts,
            dated.atoms,
            dated.atomStatuses,
            dated.day,
            dated.register.recordedOn,
          )
        : null,
    [atlas, territories, dated],
  );
  const scopeCoverage = useMemo(() => {
    if (!atlas || !inScope || !dated) return null;
    const zoning = scopeZoning(etude.scope, inScope);
    return coverageOfZone(computeClsCoverage(zoning, dated, atlas.population), 0);
  }, [atlas, inScope, dated, etude.scope]);
  const perhaps = useMemo(
    () =>
      atlas && territories && dated
        ? perhapsByZone(dated, territories.zoning, atlas.communes.codes)
        : null,
    [atlas, territories, dated],
  );
  const populations = useMemo(
    () => (atlas && territories ? sumByZone(territories.zoning, atlas.population) : null),
    [atlas, territories],
  );
  const { column, thematic, indicatorLegend, indicatorWord } = useIndicatorDrawing(
    etude,
    indicator,
    atlas,
    dated,
    scope,
    territories,
  );
  const { territory, level } = etude;
  const selected =
    territory?.level === level ? (territories?.positionOf.get(territory.code) ?? null) : null;
  // One object as long as its parts are the same: screens compute from it.
  return useMemo(
    () => ({
      etude,
      atlas,
      regions,
      territories,
      inScope,
      scope,
      populations,
      dated,
      coverageByTerritory,
      uncertain,
      scopeCoverage,
      perhaps,
      indicator,
      column,
      thematic,
      indicatorLegend,
      indicatorWord,
      selected,
    }),
    [
      etude,
      atlas,
      regions,
      territories,
      inScope,
      scope,
      populations,
      dated,
      coverageByTerritory,
      uncertain,
      scopeCoverage,
      perhaps,
      indicator,
      column,
      thematic,
      indicatorLegend,
      indicatorWord,
      selected,
    ],
  );
}
