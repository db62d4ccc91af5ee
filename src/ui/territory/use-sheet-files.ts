import { useMemo } from "react";
import { LEVELS, type Level, type PublishedLevel } from "@/domain/geography/level";
import {
  hasColumns,
  hasSpread,
  isWider,
  levelRow,
  mapLevels,
  type ColumnLevel,
  type LevelWith,
} from "@/domain/geography/level-table";
import type { SheetInput } from "@/domain/sheet/territory-sheet";
import { NO_EDITS } from "@/domain/contract/edit";
import { registerOf, type Register } from "@/domain/contract/register";
import { useFiles } from "@/ui/model/use-files";
import { problemMessage, type ProblemMessage } from "@/ui/problem-message";

/** Files of a sheet; null while not there. */
export type SheetFiles = Omit<SheetInput, "atlas" | "territory" | "coverage"> & {
  readonly atlas: SheetInput["atlas"] | null;
  readonly register: Register | null;
};

/** Where nothing is published, figures are made of those of the finer territories. */
const madeOf = (level: Level): readonly Level[] =>
  hasColumns(level) ? [] : LEVELS.filter((each) => isWider(level, each));

/** Levels whose figures stand in a sheet: its own, its references, the zones that cover it. */
const levelsShown = (level: Level): ColumnLevel[] =>
  [
    ...new Set<PublishedLevel>([
      level,
      ...madeOf(level),
      ...levelRow(level).references,
      "bassin-de-vie",
      "departement",
      "france",
    ]),
  ].filter(hasColumns);

/** The spread of the APL is shown of the territory and of its references, not of the zones. */
const levelsSpread = (level: Level): LevelWith<"spread">[] =>
  [level, ...levelRow(level).references, "france" as const].filter(hasSpread);

const titlesOf = (level: Level, needsNames: boolean) => [
  ...(["atlas", "register", "zonages", "detail", "catalogue", "ars"] as const),
  ...(needsNames ? (["names"] as const) : []),
  ...levelsShown(level).map((each) => `columns:${each}` as const),
  ...levelsSpread(level).map((each) => `spread:${each}` as const),
];

/** Requests the files of a sheet of this level, none while no territory is chosen. */
export function useSheetFiles(
  level: Level | null,
  wantsNames: boolean,
): { files: SheetFiles; failures: readonly ProblemMessage[]; isLoading: boolean } {
  const needsNames = level === "commune" || (level === "epci" && wantsNames);
  const shelf = useFiles(level === null ? [] : titlesOf(level, needsNames));
  const files = useMemo(() => {
    // Of the files that this level does not need, nothing is there.
    const values: Partial<typeof shelf.values> = shelf.values;
    return {
      atlas: values.atlas ?? null,
      register: values.register ? registerOf(values.register, NO_EDITS) : null,
      names: values.names ?? null,
      zonages: values.zonages ?? null,
      detail: values.detail ?? null,
      catalogue: values.catalogue ?? null,
      ars: values.ars ?? null,
      columns: mapLevels(
        level ? levelsShown(level) : [],
        (each) => values[`columns:${each}`] ?? null,
      ),
      spreads: mapLevels(
        level ? levelsSpread(level) : [],
        (each) => values[`spread:${each}`] ?? null,
      ),
    };
  }, [shelf, level]);
  return {
    files,
    failures: shelf.problems.map(problemMessage),
    isLoading: shelf.status === "loading",
  };
}
