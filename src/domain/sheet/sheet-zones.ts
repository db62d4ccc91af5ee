import type { Book } from "../book/book";
import { isAwaited } from "../book/titles-for";
import type { Level, ReadLevel } from "../geography/level";
import { measureAt } from "../book/column";
import { sumByZone } from "../geography/commune-index";
import type { Indicator } from "../indicator/indicator";
import type { Measure } from "../measure";
import { partsAround, shareIn, type SheetTerritory } from "./sheet-places";
import type { TerritorySet } from "../geography/territory";

/** Levels whose territories a sheet lists, with their own figures. */
export const ZONE_LEVELS = ["bassin-de-vie", "departement"] as const;

export const isZoneLevel = (level: ReadLevel): level is SheetZone["level"] =>
  ZONE_LEVELS.some((each) => each === level);

/** A figure at the level at which it is published. */
export interface ZoneFigure {
  readonly indicator: Indicator;
  readonly year: number;
  readonly measure: Measure;
}

export interface ThemeFigures {
  readonly theme: string;
  readonly figures: readonly ZoneFigure[];
}

/** A bassin de vie or a département that covers the territory, with its own figures. */
export interface SheetZone {
  readonly level: (typeof ZONE_LEVELS)[number];
  readonly code: string;
  readonly nom: string;
  /** The zone is the territory of the sheet. */
  readonly isOwn: boolean;
  /** Share of the inhabitants of the territory who live in the zone (0–1). */
  readonly shareOfTerritory: number | null;
  /** Share of the inhabitants of the zone who live in the territory (0–1). */
  readonly shareOfZone: number | null;
  /** All communes of the territory are in the zone. */
  readonly isWhole: boolean;
  /** In the order of the catalogue; null while files are not there. */
  readonly themes: readonly ThemeFigures[] | null;
}

const hasFigures = ({ availability }: Indicator, level: Level): boolean =>
  availability.some((at) => at.level === level && at.years.length > 0);

/**
 * Indicators that a zone around a territory shows: those that the territory has not of its own. All
 * of them where it is the zone.
 */
export const zoneIndicators = (
  indicators: readonly Indicator[],
  level: SheetZone["level"],
  own: Level,
): readonly Indicator[] =>
  indicators.filter(
    (indicator) =>
      indicator.compute === null &&
      hasFigures(indicator, level) &&
      (level === own || !hasFigures(indicator, own)),
  );

/** Latest figures of each territory of a level, by theme. */
function figuresReader(
  level: SheetZone["level"],
  themes: readonly string[],
  indicators: readonly Indicator[],
  book: Book,
): (position: number) => ThemeFigures[] {
  const shown = indicators.flatMap((indicator) => {
    const column = book.column(indicator.id, level, null);
    return column ? [{ indicator, column }] : [];
  });
  const groups = themes
    .map((theme) => ({ theme, own: shown.filter(({ indicator }) => indicator.theme === theme) }))
    .filter(({ own }) => own.length > 0);
  return (position) =>
    groups.map(({ theme, own }) => ({
      theme,
      figures: own.map(({ indicator, column }) => ({
        indicator,
        year: column.year,
        measure: measureAt(column, position),
      })),
    }));
}

/**
 * Zones of a level that cover the territory, the largest part first.
 *
 * @param parts codes of the départements of the territory, by which the files of sheets are cut
 */
export function sheetZones(
  territory: SheetTerritory,
  zones: TerritorySet & { readonly level: SheetZone["level"] },
  book: Book,
  parts: readonly string[],
): SheetZone[] {
  const { catalogue, atlas } = book.files;
  const { population } = atlas;
  const inhabitants = sumByZone(territory.set.zoning, population)[territory.position]!;
  const ofZone = sumByZone(zones.zoning, population);
  const shown = zoneIndicators(catalogue?.indicators ?? [], zones.level, territory.set.level);
  const read = zones.level === territory.set.level ? parts.slice(0, 1) : parts;
  const isThere =
    catalogue && shown.every((each) => !isAwaited(each, zones.level, null, read, book.files));
  const figuresOf = isThere ? figuresReader(zones.level, catalogue.themes, shown, book) : null;
  return partsAround(territory, zones, population).map((place) => ({
    level: zones.level,
    code: place.code,
    nom: place.label,
    isOwn: territory.set.level === zones.level,
    shareOfTerritory: place.share,
    shareOfZone:
      place.share === null ? null : shareIn(place.share * inhabitants, ofZone[place.position]!),
    isWhole: place.isWhole,
    themes: figuresOf && figuresOf(place.position),
  }));
}
