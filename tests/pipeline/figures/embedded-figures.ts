import { loadAtlas } from "@/data/load-atlas";
import { loadZonages } from "@/data/load-zonages";
import { rowsOfZone, type Zoning } from "@/domain/geography/commune-index";
import { levelRow } from "@/domain/geography/level-table";
import type { EmbeddedLevel } from "@/domain/geography/level";
import { lotOf } from "@/domain/indicator/catalogue";
import type { Counted, Indicator, RatioOfYear } from "@/domain/indicator/indicator";
import { loadCatalogue } from "@/data/load-catalogue";
import { diskFetcher, embedded, valueOf } from "../../data/disk";

/**
 * The embedded figures read as bare files, without the book: what the build wrote is checked against
 * outside values apart from the arithmetic of the page.
 */

export type FigureLevel = EmbeddedLevel | "france";

interface ColumnOfFile {
  readonly indicateur: string;
  readonly annee: number;
  readonly valeurs: readonly (number | null)[];
  readonly nonComparable?: readonly number[];
}

const fetchJson = diskFetcher();
export const atlas = valueOf(await loadAtlas(fetchJson));
const catalogue = valueOf(await loadCatalogue(fetchJson));
const zonages = valueOf(await loadZonages(fetchJson, atlas.epci.zoning));

const ALL: Zoning = { codes: ["FR"], zoneOf: new Uint16Array(atlas.communes.codes.length) };

/** Communes of each territory of a level; the level of communes has none. */
export function zoningAt(level: Exclude<FigureLevel, "commune">): Zoning {
  const { territories } = levelRow(level);
  if (territories.file === "atlas") return atlas[territories.key].zoning;
  return territories.file === "zonages" ? zonages[territories.key].zoning : ALL;
}

export const codesAt = (level: FigureLevel): readonly string[] =>
  level === "commune" ? atlas.communes.codes : zoningAt(level).codes;

const files = new Map<string, readonly ColumnOfFile[]>();

function columnsIn(path: string): readonly ColumnOfFile[] {
  const known = files.get(path);
  if (known) return known;
  const { colonnes } = embedded(path) as { colonnes: readonly ColumnOfFile[] };
  files.set(path, colonnes);
  return colonnes;
}

const columns = new Map<string, readonly (number | null)[] | null>();

function readColumn({ id, year }: Counted, level: FigureLevel): readonly (number | null)[] | null {
  const lot = lotOf(catalogue.lots, id, level);
  if (lot === null) return null;
  const valuesIn = (folder: string) =>
    columnsIn(`data/figures/${folder}/${lot}.json`).find(
      (column) => column.indicateur === id && column.annee === year,
    )?.valeurs ?? null;
  if (level !== "commune") return valuesIn(level);
  const { zoning } = atlas.regions;
  const all = Array.from(atlas.communes.codes, (): number | null => null);
  for (const [zone, region] of zoning.codes.entries()) {
    const values = valuesIn(`commune/${region}`);
    if (values === null) return null;
    rowsOfZone(zoning, zone).forEach((row, at) => {
      all[row] = values[at]!;
    });
  }
  return all;
}

/** Values of a column at a level, in the order of its codes; null where there is no such column. */
export function columnAt(of: Counted, level: FigureLevel): readonly (number | null)[] | null {
  const key = `${of.id} ${of.year} ${level}`;
  if (!columns.has(key)) columns.set(key, readColumn(of, level));
  return columns.get(key)!;
}

/** A count of some territories added up; null where one has none. */
export function sumOf(of: Counted, level: FigureLevel, codes: readonly string[]): number | null {
  const values = columnAt(of, level);
  const all = codes.map((code) => values?.[codesAt(level).indexOf(code)] ?? null);
  return all.includes(null) ? null : all.reduce<number>((sum, value) => sum + value!, 0);
}

export function indicatorOf(id: string): Indicator {
  const indicator = catalogue.indicators.find((each) => each.id === id);
  if (!indicator) throw new Error(`indicatorOf requires an indicator, got none for ${id}`);
  return indicator;
}

/** Rate of territories taken together; null where a count is missing or coverage too low. */
export function ratioOf(
  { numerator, denominator, per, coverage }: RatioOfYear,
  level: FigureLevel,
  codes: readonly string[],
): number | null {
  const share = (top: Counted, bottom: Counted): number | null => {
    const [over, under] = [sumOf(top, level, codes), sumOf(bottom, level, codes)];
    return over === null || !under ? null : over / under;
  };
  if (coverage && !((share(coverage.counted, coverage.whole) ?? 0) >= coverage.atLeast))
    return null;
  const rate = share(numerator, denominator);
  return rate === null ? null : rate * per;
}

/** Figure of territories taken together, as the catalogue says that it is made; null for none. */
export function figureOf(
  id: string,
  year: number,
  level: FigureLevel,
  codes: readonly string[],
): number | null {
  const { aggregation } = indicatorOf(id);
  if (aggregation.rule === "ratio-of-sums") {
    const ratio = aggregation.years.find((each) => each.year === year);
    const made = ratio ? ratioOf(ratio, level, codes) : null;
    if (made !== null || codes.length > 1) return made;
  }
  if (codes.length === 1 || aggregation.rule === "sum") return sumOf({ id, year }, level, codes);
  if (aggregation.rule !== "weighted-mean") return null;
  const weight = { id: aggregation.weight, year };
  const parts = codes.map((code) => [
    sumOf({ id, year }, level, [code]),
    sumOf(weight, level, [code]),
  ]);
  if (parts.some((part) => part.includes(null))) return null;
  const total = parts.reduce((sum, part) => sum + part[1]!, 0);
  return parts.reduce((sum, part) => sum + part[0]! * part[1]!, 0) / total;
}
