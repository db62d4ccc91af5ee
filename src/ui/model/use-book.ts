import { useMemo } from "react";
import { createBook, type Book } from "@/domain/book/book";
import { titlesFor, type BookTitle } from "@/domain/book/titles-for";
import type { Etude } from "@/domain/etude";
import type { Atlas } from "@/domain/geography/atlas";
import { levelsWith, mapLevels } from "@/domain/geography/level-table";
import type { Indicator } from "@/domain/indicator/indicator";
import { useFileValue } from "./context";
import { useFiles } from "./use-files";
import type { CoverageOnDay } from "@/domain/contract/coverage-on-day";

const NONE: readonly BookTitle[] = [];

/** The book of figures of the indicator shown, as far as the files that it needs are there. */
export function useBook(
  { level, year }: Etude,
  indicator: Indicator | null,
  atlas: Atlas | null,
  coverage: CoverageOnDay | null,
): Book | null {
  const titles = useMemo(
    () => (indicator ? titlesFor(indicator, level, year) : NONE),
    [indicator, level, year],
  );
  const catalogue = useFileValue(indicator ? "catalogue" : null);
  const files: Partial<ReturnType<typeof useFiles<BookTitle>>["values"]> = useFiles(titles).values;
  return useMemo(() => {
    if (!atlas) return null;
    const { zonages = null, detail = null } = files;
    const columns = mapLevels(levelsWith("columns"), (each) => files[`columns:${each}`] ?? null);
    return createBook({ atlas, zonages, detail, catalogue, coverage, columns, names: null });
  }, [atlas, catalogue, coverage, files]);
}
