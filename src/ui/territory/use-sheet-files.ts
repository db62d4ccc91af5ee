import { useMemo } from "react";
import { titlesFor, type BookTitle } from "@/domain/book/titles-for";
import { zoneIndicators } from "@/domain/sheet/sheet-zones";
import { rowsOfZone } from "@/domain/geography/commune-index";
import { gazetteerOf } from "@/domain/geography/gazetteer";
import type { Level, PublishedLevel } from "@/domain/geography/level";
import { hasSpread, levelRow, mapLevels, type LevelWith } from "@/domain/geography/level-table";
import { regionsOfRows } from "@/domain/geography/rows-by-region";
import type { TerritoryRef } from "@/domain/geography/territory";
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

/** The spread of the APL is shown of the territory and of its references, not of the zones. */
const levelsSpread = (level: Level): LevelWith<"spread">[] =>
  [level, ...levelRow(level).references, "france" as const].filter(hasSpread);

const titlesOf = (level: Level, needsNames: boolean) => [
  ...(["atlas", "register", "catalogue", "ars"] as const),
  // Every sheet lists its bassins; the other zoning is heavy, and only its own sheets need it.
  level === "bassin-de-vie" || levelRow(level).territories.file !== "zonages"
    ? ("bassins" as const)
    : ("zonages" as const),
  ...(needsNames ? (["names"] as const) : []),
  ...levelsSpread(level).map((each) => `spread:${each}` as const),
];

/** Régions of the communes of a territory; none while its file is not there, or for an unknown code. */
function regionsOf(
  { level, code }: TerritoryRef,
  { atlas, zonages, names }: SheetFiles,
): readonly string[] {
  const set = atlas && gazetteerOf({ atlas, zonages, names }).setOf(level);
  const position = set?.positionOf.get(code);
  return set && position !== undefined
    ? regionsOfRows(rowsOfZone(set.zoning, position), atlas)
    : [];
}

const ZONE_LEVELS = ["bassin-de-vie", "departement"] as const;

/** Files of the figures of a sheet: those of its tables, those of the zones that cover it. */
function figureTitles(
  territory: TerritoryRef,
  files: SheetFiles,
  wantsZones: boolean,
): readonly BookTitle[] {
  const { catalogue } = files;
  const regions = regionsOf(territory, files);
  if (!catalogue || regions.length === 0) return [];
  const { level } = territory;
  const levels: readonly PublishedLevel[] = [level, ...levelRow(level).references, "france"];
  const facts = catalogue.indicators.filter(({ traits }) => traits.sheet !== null);
  const ofFacts = facts.flatMap((indicator) =>
    levels.flatMap((each) => titlesFor(indicator, each, null, catalogue.lots, regions)),
  );
  // Folded until the user opens one, save the territory itself.
  const zones = ZONE_LEVELS.filter((each) => wantsZones || each === level);
  const ofZones = zones.flatMap((each) =>
    zoneIndicators(catalogue.indicators, each, level).flatMap((indicator) =>
      titlesFor(indicator, each, null, catalogue.lots, []),
    ),
  );
  return [...new Set([...ofFacts, ...ofZones])];
}

const NO_TITLES: readonly BookTitle[] = [];

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
      catalogue: values.catalogue ?? null,
      ars: values.ars ?? null,
      columns: new Map(),
      spreads: mapLevels(
        level ? levelsSpread(level) : [],
        (each) => values[`spread:${each}`] ?? null,
      ),
    };
  }, [shelf, level]);
  const titles = useMemo(
    () => (territory ? figureTitles(territory, places, wantsZones) : NO_TITLES),
    [territory, places, wantsZones],
  );
  const figures = useFiles(titles);
  const files = useMemo(
    () => ({ ...places, columns: columnsIn(figures.values) }),
    [places, figures],
  );
  return {
    files,
    failures: [...shelf.problems, ...figures.problems].map(problemMessage),
    isLoading: shelf.status === "loading" || figures.status === "loading",
  };
}
