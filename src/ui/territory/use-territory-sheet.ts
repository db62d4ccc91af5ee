import { useCallback, useMemo, useState } from "react";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import { gazetteerOf } from "@/domain/geography/gazetteer";
import type { Etude } from "@/domain/etude";
import type { TerritoryRef } from "@/domain/geography/territory";
import { buildTerritorySheet, type TerritorySheet } from "@/domain/sheet/territory-sheet";
import { useAtlasState } from "@/ui/model/context";
import type { ProblemMessage } from "@/ui/problem-message";
import { useSheetFiles, type SheetFiles } from "./use-sheet-files";

/** What the panel shows. */
export type SheetState =
  | { readonly status: "empty" }
  | { readonly status: "loading" }
  /** No territory of this code in the embedded geography: an old link, or a typo. */
  | { readonly status: "unknown"; readonly territory: TerritoryRef; readonly cog: number }
  | { readonly status: "ready"; readonly sheet: TerritorySheet };

export interface SheetModel {
  readonly state: SheetState;
  /** Files that could not be read. */
  readonly failures: readonly ProblemMessage[];
  readonly isLoading: boolean;
  /** Names of communes are needed. */
  readonly onNames: () => void;
  /** Figures of the zones that cover the territory are needed. */
  readonly onZones: () => void;
}

/**
 * State of the sheet as far as its files have come; without the catalogue, only once nothing more
 * is awaited: the tables of figures would be empty, then push the rest down.
 */
export function sheetState(
  ref: TerritoryRef,
  day: Etude["day"],
  files: SheetFiles,
  isLoading: boolean,
): SheetState {
  const { register, ...sheetFiles } = files;
  const { atlas, zonages, names } = files;
  const set = atlas && gazetteerOf({ atlas, zonages, names }).setOf(ref.level);
  if (!atlas || !register || !set) return { status: "loading" };
  const position = set.positionOf.get(ref.code);
  if (position === undefined) return { status: "unknown", territory: ref, cog: atlas.communes.cog };
  if (!files.catalogue && isLoading) return { status: "loading" };
  const sheet = buildTerritorySheet({
    ...sheetFiles,
    atlas,
    territory: { set, position },
    coverage: coverageOnDay(register, atlas, day),
  });
  return { status: "ready", sheet };
}

/** The sheet of the chosen territory, as far as its files have come. */
export function useTerritorySheet(): SheetModel {
  const territory = useAtlasState((state) => state.history.present.territory);
  const day = useAtlasState((state) => state.history.present.day);
  const [wantsNames, setWantsNames] = useState(false);
  const [wantsZones, setWantsZones] = useState(false);
  const { files, failures, isLoading } = useSheetFiles(territory, wantsNames, wantsZones);
  const state = useMemo<SheetState>(
    () => (territory ? sheetState(territory, day, files, isLoading) : { status: "empty" }),
    [territory, day, files, isLoading],
  );
  const onNames = useCallback(() => setWantsNames(true), []);
  const onZones = useCallback(() => setWantsZones(true), []);
  return { state, failures, isLoading, onNames, onZones };
}
