import { useMemo } from "react";
import { sheetCatalogue } from "@/domain/sheet/sheet-columns";
import { sheetTitles, type SheetTitle } from "@/domain/sheet/sheet-titles";
import { rowsOfZone } from "@/domain/geography/commune-index";
import { gazetteerOf } from "@/domain/geography/gazetteer";
import type { Level } from "@/domain/geography/level";
import { zonesOfRows } from "@/domain/geography/level-part";
import { levelRow } from "@/domain/geography/level-table";
import type { TerritoryRef } from "@/domain/geography/territory";
import type { SpreadSet } from "@/domain/indicator/spread";
import type { SheetInput } from "@/domain/sheet/territory-sheet";
import { NO_EDITS } from "@/domain/contract/edit";
import { registerOf, type Register } from "@/domain/contract/register";
import { columnsIn } from "@/ui/model/column-files";
import { useFiles } from "@/ui/model/use-files";
import { problemMessage, type ProblemMessage } from "@/ui/problem-message";

/** Files of a sheet; null while not there. */
export type SheetFiles = Omit<SheetInput, "atlas" | "territory" | "coverage"> & {
  readonly atlas: SheetInput["atlas"] | null;
  readonly register: Register | null;
};

const titlesOf = (level: Level, needsNames: boolean) => [
  ...(["atlas", "register", "catalogue", "ars"] as const),
  // Every sheet lists its bassins; the other zoning is heavy, and only its own sheets need it.
  level === "bassin-de-vie" || levelRow(level).territories.file !== "zonages"
    ? ("bassins" as const)
    : ("zonages" as const),
  ...(needsNames ? (["names"] as const) : []),
];

/**
 * Départements of the communes of a territory, by which the files of sheets are cut; none while its
 * file is not there, or for an unknown code.
 */
function partsOf(
  { level, code }: TerritoryRef,
  { atlas, zonages, names }: SheetFiles,
): readonly string[] {
  const set = atlas && gazetteerOf({ atlas, zonages, names }).setOf(level);
  const position = set?.positionOf.get(code);
  return set && position !== undefined
    ? zonesOfRows(rowsOfZone(set.zoning, position), atlas.departements.zoning)
    : [];
}

const NO_TITLES: readonly SheetTitle[] = [];

/** The spreads that are there; null while one of them is awaited. */
function spreadsIn(values: Readonly<Record<string, unknown>>): readonly SpreadSet[] | null {
  const sets = Object.entries(values).flatMap(([title, value]) =>
    title.startsWith("spread:") ? [value as SpreadSet | null] : [],
  );
  return sets.length > 0 && sets.every((set) => set !== null) ? sets : null;
}

/** Requests the files of a sheet of this territory, none while no territory is chosen. */
export function useSheetFiles(
  territory: TerritoryRef | null,
  wantsNames: boolean,
  wantsZones: boolean,
): { files: SheetFiles; failures: readonly ProblemMessage[]; isLoading: boolean } {
  const level = territory?.level ?? null;
  const needsNames = level === "commune" || (level === "epci" && wantsNames);
  const shelf = useFiles(level === null ? [] : titlesOf(level, needsNames));
  const places = useMemo((): SheetFiles => {
    // Of the files that this level does not need, nothing is there.
    const values: Partial<typeof shelf.values> = shelf.values;
    return {
      atlas: values.atlas ?? null,
      register: values.register ? registerOf(values.register, NO_EDITS) : null,
      names: values.names ?? null,
      zonages: values.zonages ?? values.bassins ?? null,
      catalogue: values.catalogue ? sheetCatalogue(values.catalogue) : null,
      ars: values.ars ?? null,
      columns: new Map(),
      spreads: null,
    };
  }, [shelf]);
  const titles = useMemo(
    () =>
      territory && places.catalogue
        ? sheetTitles(territory.level, partsOf(territory, places), places.catalogue, wantsZones)
        : NO_TITLES,
    [territory, places, wantsZones],
  );
  const figures = useFiles(titles);
  const files = useMemo(
    () => ({
      ...places,
      columns: columnsIn(figures.values),
      spreads: spreadsIn(figures.values),
    }),
    [places, figures],
  );
  return {
    files,
    failures: [...shelf.problems, ...figures.problems].map(problemMessage),
    isLoading: shelf.status === "loading" || figures.status === "loading",
  };
}
