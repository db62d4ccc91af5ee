import { sumByZone, type Zoning } from "../geography/commune-index";
import { gazetteerOf } from "../geography/gazetteer";
import { LEVELS, type Level, type PublishedLevel } from "../geography/level";
import { levelRow } from "../geography/level-table";
import type { TerritorySet } from "../geography/territory";
import type { BookFiles } from "./book-files";
import { piecesByZone, type Piece, type Territories } from "./pieces";
import { remember } from "../remember";

type Pieces = readonly (readonly Piece[] | null)[];

/** The territories that figures are about, each set and each sum made once. */
export interface BookPlaces {
  /** @throws while the file of these territories is not there */
  readonly setOf: (level: Level) => TerritorySet;
  /** Communes of each territory of a level, France being one; null while their file is not there. */
  readonly zoningOf: (level: PublishedLevel) => Zoning | null;
  /** Inhabitants of each territory of a level, in the legal year of the atlas. */
  readonly populationOf: (level: PublishedLevel) => Float64Array;
  /** Whole territories of some levels that make up each zone exactly, the widest first. */
  readonly piecesOf: (zoning: Zoning, levels: readonly Level[]) => Pieces;
}

export function bookPlaces({
  atlas,
  zonages,
  names,
}: Pick<BookFiles, "atlas" | "zonages" | "names">): BookPlaces {
  const gazetteer = gazetteerOf({ atlas, zonages, names });
  const { codes } = atlas.communes;
  const setOf = (level: Level): TerritorySet => {
    const set = gazetteer.setOf(level);
    if (!set) throw new Error(`setOf requires the territories of ${level}, got none`);
    return set;
  };
  const france = remember((): Zoning => ({
    codes: ["france"],
    zoneOf: new Uint16Array(codes.length),
  }));
  // What is added up needs the communes, not their names.
  const communes = remember((): Zoning => ({ codes, zoneOf: Uint16Array.from(codes.keys()) }));
  const zoningOf = (level: PublishedLevel): Zoning | null => {
    if (level === "france") return france(null);
    const set = gazetteer.setOf(level);
    if (set) return set.zoning;
    return levelRow(level).territories.file === "names" ? communes(null) : null;
  };
  const known = new WeakMap<Zoning, Map<string, Pieces>>();
  return {
    setOf,
    zoningOf,
    populationOf: remember((level: PublishedLevel) => {
      const zoning = zoningOf(level);
      if (!zoning) throw new Error(`populationOf requires the territories of ${level}, got none`);
      return sumByZone(zoning, atlas.population);
    }),
    piecesOf: (zoning, levels) => {
      const byLevels = known.get(zoning) ?? new Map<string, Pieces>();
      known.set(zoning, byLevels);
      const widestFirst = LEVELS.filter((each) => levels.includes(each));
      const key = widestFirst.join("|");
      const sets = widestFirst.flatMap((level): Territories[] => {
        const territories = zoningOf(level);
        return territories ? [{ level, zoning: territories }] : [];
      });
      const found = byLevels.get(key) ?? piecesByZone(zoning, sets);
      byLevels.set(key, found);
      return found;
    },
  };
}
