import { useMemo } from "react";
import type { Book } from "@/domain/book/book";
import type { BookTitle } from "@/domain/book/titles-for";
import type { CoverageOnDay } from "@/domain/contract/coverage-on-day";
import type { Etude } from "@/domain/etude";
import type { Atlas } from "@/domain/geography/atlas";
import { regionsOfRows } from "@/domain/geography/rows-by-region";
import type { Column } from "@/domain/book/column";
import type { Indicator } from "@/domain/indicator/indicator";
import type { TerritorySet } from "@/domain/geography/territory";
import type { IndicatorLegend } from "@/map/legend";
import type { Thematic } from "@/map/thematic";
import { useFileValue } from "./context";
import { columnsIn } from "./column-files";
import type { IndicatorCode } from "./indicator-code";
import { useFiles } from "./use-files";
import { useIndicatorCode } from "./use-indicator-code";

/** What the map shows of an indicator; null while something is on its way, or where it has nothing. */
export interface IndicatorDrawing {
  readonly column: Column | null;
  readonly thematic: Thematic | null;
  readonly indicatorLegend: IndicatorLegend | null;
  /** Why it has nothing to show here; null where it has something. */
  readonly indicatorWord: string | null;
}

const NO_TITLES: readonly BookTitle[] = [];

/** Régions whose communes the map reads: those of the scope, or all where classes are of France. */
const regionsRead = (
  { level, classing }: Etude,
  scope: readonly number[],
  { regions, communes }: Atlas,
): readonly string[] =>
  level === "commune" && classing.over === "scope"
    ? regionsOfRows(scope, { regions })
    : regionsOfRows(communes.codes.keys(), { regions });

/** The book of figures, as far as the files that an indicator needs are there. */
function useBook(
  code: IndicatorCode | null,
  etude: Etude,
  indicator: Indicator | null,
  atlas: Atlas | null,
  coverage: CoverageOnDay | null,
  scope: readonly number[],
): Book | null {
  const { level, year } = etude;
  const catalogue = useFileValue(indicator ? "catalogue" : null);
  const regions = useMemo(() => atlas && regionsRead(etude, scope, atlas), [atlas, etude, scope]);
  const titles = useMemo(
    () =>
      code && indicator && catalogue && regions
        ? code.titlesFor(indicator, level, year, catalogue.lots, regions)
        : NO_TITLES,
    [code, indicator, catalogue, level, year, regions],
  );
  const files: Partial<ReturnType<typeof useFiles<BookTitle>>["values"]> = useFiles(titles).values;
  return useMemo(() => {
    if (!code || !atlas) return null;
    const { zonages = null } = files;
    const columns = columnsIn(files);
    return code.createBook({ atlas, zonages, catalogue, coverage, columns, names: null });
  }, [code, atlas, catalogue, coverage, files]);
}

/** Reads an indicator in the book of figures and draws it over the territories of the scope. */
export function useIndicatorDrawing(
  etude: Etude,
  indicator: Indicator | null,
  atlas: Atlas | null,
  coverage: CoverageOnDay | null,
  scope: readonly number[],
  territories: TerritorySet | null,
): IndicatorDrawing {
  const code = useIndicatorCode(indicator !== null);
  const book = useBook(code, etude, indicator, atlas, coverage, scope);
  const { level, year, classing } = etude;
  const column = useMemo(
    () => (book && indicator ? book.column(indicator.id, level, year) : null),
    [book, indicator, level, year],
  );
  const thematic = useMemo(
    () =>
      code && column && indicator ? code.computeThematic(column, indicator, scope, classing) : null,
    [code, column, indicator, scope, classing],
  );
  const indicatorLegend = useMemo(
    () =>
      code && column && indicator && thematic
        ? code.buildIndicatorLegend(indicator, column.year, level, thematic)
        : null,
    [code, column, indicator, thematic, level],
  );
  const drawn = { column, thematic, indicatorLegend };
  const indicatorWord = code?.indicatorWord({ etude, indicator, territories, ...drawn }) ?? null;
  return { ...drawn, indicatorWord };
}
