import type { Indicator } from "@/domain/indicator/indicator";
import type { CatalogueRow } from "./catalogue";
import type { SourceRow } from "./read-sources";

/**
 * Years that a text names: « 2013 à 2017, 2020 et 2022 » are seven.
 *
 * @example yearsIn("2013 à 2015 et 2022") // Set { 2013, 2014, 2015, 2022 }
 */
export function yearsIn(text: string): ReadonlySet<number> {
  const years = new Set([...text.matchAll(/\b\d{4}\b/g)].map(([year]) => Number(year)));
  for (const [, from, to] of text.matchAll(/(\d{4}) à (\d{4})/g))
    for (let year = Number(from); year < Number(to); year++) years.add(year);
  return years;
}

/** What no source of an indicator covers: a level or a year of its figures. */
function uncovered(
  { compute, availability }: Indicator,
  sources: readonly SourceRow[],
): string | null {
  if (compute) return null;
  const files = new Set(sources.flatMap(({ fichiers }) => fichiers));
  const years = new Set(sources.flatMap(({ millesime }) => [...yearsIn(millesime)]));
  const level = availability.find((at) => !files.has(`data/figures/${at.level}`))?.level;
  const year = availability.flatMap((at) => at.years).find((each) => !years.has(each));
  return level ?? (year === undefined ? null : String(year));
}

/**
 * Named check: each indicator of the catalogue names its rows of `sources.csv`, which cover its levels and
 * its years, and whose licence is its own where there is one row.
 */
export function checkCatalogueSources(
  rows: readonly Pick<CatalogueRow, "id" | "source" | "licence">[],
  indicators: readonly Indicator[],
  sources: readonly SourceRow[],
): void {
  const known = new Map(sources.map((source) => [source.id, source]));
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  for (const { id, source, licence } of rows) {
    const found = source.split("|").map((each) => {
      const row = known.get(each);
      if (!row)
        throw new Error(`checkCatalogueSources requires known sources, got « ${each} » for ${id}`);
      return row;
    });
    const missing = uncovered(byId.get(id)!, found);
    if (missing !== null)
      throw new Error(
        `checkCatalogueSources requires the level and the year in a source, got none of ${missing} for ${id}`,
      );
    if (found.length === 1 && found[0]!.licence !== licence)
      throw new Error(
        `checkCatalogueSources requires one licence, got « ${licence} » and « ${found[0]!.licence} » for ${id}`,
      );
  }
}
