import { useMemo } from "react";
import type { Level } from "@/domain/geography/level";
import { hasColumns } from "@/domain/geography/level-table";
import type { Register } from "@/domain/contract/register";
import type { SheetInput } from "@/domain/sheet/territory-sheet";
import type { Loadable, Title } from "@/state/library";
import { useFile } from "@/ui/model/context";
import { problemMessage, type ProblemMessage } from "@/ui/problem-message";

/** Files of a sheet; null while not there. */
export type SheetFiles = Omit<SheetInput, "atlas" | "territory" | "coverage"> & {
  readonly atlas: SheetInput["atlas"] | null;
  readonly register: Register | null;
};

const valueOf = <Value>(file: Loadable<Value>): Value | null =>
  file.status === "ready" ? file.value : null;

const failuresOf = (files: readonly Loadable<unknown>[]): ProblemMessage[] =>
  files.flatMap((file) => (file.status === "failed" ? [problemMessage(file.problem)] : []));

/** A file, asked for only when the sheet needs it. */
const useNeeded = <T extends Title>(isNeeded: boolean, title: T) =>
  useFile<T>(isNeeded ? title : null);

function useColumns(level: Level | null) {
  const isAny = level !== null;
  // Where nothing is published, figures are made of those of finer territories.
  const isMade = level !== null && !hasColumns(level);
  const isCommune = level === "commune" || isMade;
  const commune = useNeeded(isCommune, "columns:commune");
  const epci = useNeeded(isCommune || level === "epci", "columns:epci");
  const bassin = useNeeded(isAny, "columns:bassin-de-vie");
  const departement = useNeeded(isAny, "columns:departement");
  const region = useNeeded(isAny, "columns:region");
  const france = useNeeded(isAny, "columns:france");
  const columns = useMemo(
    () => ({
      commune: valueOf(commune),
      epci: valueOf(epci),
      "bassin-de-vie": valueOf(bassin),
      departement: valueOf(departement),
      region: valueOf(region),
      france: valueOf(france),
    }),
    [commune, epci, bassin, departement, region, france],
  );
  return { columns, loadables: [commune, epci, bassin, departement, region, france] };
}

function useSpreads(level: Level | null) {
  const isAny = level !== null;
  const isCommune = level === "commune";
  const epci = useNeeded(isCommune || level === "epci", "spread:epci");
  const bassin = useNeeded(isCommune || level === "bassin-de-vie", "spread:bassin-de-vie");
  const departement = useNeeded(isAny, "spread:departement");
  const region = useNeeded(isAny, "spread:region");
  const france = useNeeded(isAny, "spread:france");
  const spreads = useMemo(
    () => ({
      epci: valueOf(epci),
      "bassin-de-vie": valueOf(bassin),
      departement: valueOf(departement),
      region: valueOf(region),
      france: valueOf(france),
    }),
    [epci, bassin, departement, region, france],
  );
  return { spreads, loadables: [epci, bassin, departement, region, france] };
}

/** Requests the files of a sheet of this level, none while no territory is chosen. */
export function useSheetFiles(
  level: Level | null,
  wantsNames: boolean,
): { files: SheetFiles; failures: readonly ProblemMessage[]; isLoading: boolean } {
  const isAny = level !== null;
  const atlas = useNeeded(isAny, "atlas");
  const register = useNeeded(isAny, "register");
  const names = useNeeded(level === "commune" || (level === "epci" && wantsNames), "names");
  const zonages = useNeeded(isAny, "zonages");
  const detail = useNeeded(isAny, "detail");
  const catalogue = useNeeded(isAny, "catalogue");
  const ars = useNeeded(isAny, "ars");
  const { columns, loadables: ofColumns } = useColumns(level);
  const { spreads, loadables: ofSpreads } = useSpreads(level);
  const files = useMemo(
    () => ({
      atlas: valueOf(atlas),
      register: valueOf(register),
      names: valueOf(names),
      zonages: valueOf(zonages),
      detail: valueOf(detail),
      catalogue: valueOf(catalogue),
      ars: valueOf(ars),
      columns,
      spreads,
    }),
    [atlas, register, names, zonages, detail, catalogue, ars, columns, spreads],
  );
  const all = [atlas, register, names, zonages, detail, catalogue, ars, ...ofColumns, ...ofSpreads];
  return {
    files,
    failures: failuresOf(all),
    isLoading: all.some(({ status }) => status === "loading"),
  };
}
