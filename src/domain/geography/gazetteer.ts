import type { Atlas } from "./atlas";
import { departementOf } from "./code";
import { sumByZone, zoningFrom, type CommuneIndex, type Zoning } from "./commune-index";
import { communeSet, type CommuneNames } from "./commune-names";
import { LEVELS, type Level, type ReadLevel } from "./level";
import type { LevelRow } from "./level-row";
import { levelRow } from "./level-table";
import { remember } from "../remember";
import type { TerritoryRef, TerritorySet } from "./territory";

/** Loaded when asked for: zonings of bassins de vie and zones d'emploi. */
export interface Zonages {
  readonly bassinsDeVie: TerritorySet;
  readonly zonesEmploi: TerritorySet;
}

/** A zoning that the user loads: its territories, and what its level is. */
interface AddedZoning {
  readonly set: TerritorySet;
  readonly row: LevelRow;
}

/** Files that bring territories; null while not there. */
interface GazetteerFiles {
  readonly atlas: Atlas;
  /** Or a part of them: a territory of the other part is not there. */
  readonly zonages: Partial<Zonages> | null;
  readonly names: CommuneNames | null;
}

/** The territories of every level, embedded or loaded by the user, each set made once. */
export interface Gazetteer {
  /** Levels at which a territory can be chosen, the widest first, those loaded last. */
  readonly levels: readonly Level[];
  readonly rowOf: (level: ReadLevel) => LevelRow;
  /** Null while the file that brings them is not there, and for a level that nobody loaded. */
  readonly setOf: (level: Level) => TerritorySet | null;
  /** Position of a territory among those of its level; null where its code is not known. */
  readonly positionOf: (ref: TerritoryRef) => number | null;
  /** Its name; null where it is not known, or not there. */
  readonly nomOf: (ref: TerritoryRef) => string | null;
  /**
   * Sum of a column of communes by territory; null without the territories, or where these are not
   * made of whole communes: no part of a commune may be given to them.
   */
  readonly sumOf: (level: Level, column: ArrayLike<number>) => Float64Array | null;
  /** Inhabitants of each territory, in the legal year of the atlas; null as `sumOf`. */
  readonly populationOf: (level: Level) => Float64Array | null;
}

/** Grouping of communes into départements, from their codes. */
export const departementZoning = (communes: CommuneIndex, codes: readonly string[]): Zoning =>
  zoningFrom(codes, communes.codes.map(departementOf));

function createGazetteer(
  { atlas, zonages, names }: GazetteerFiles,
  added: readonly AddedZoning[],
): Gazetteer {
  const addedAt = new Map<string, AddedZoning>(added.map((each) => [each.set.level, each]));
  const rowOf = (level: ReadLevel): LevelRow => addedAt.get(level)?.row ?? levelRow(level);
  const setOf = (level: Level): TerritorySet | null => {
    const { territories } = levelRow(level);
    switch (territories.file) {
      case "atlas":
        return atlas[territories.key];
      case "zonages":
        return zonages?.[territories.key] ?? null;
      case "names":
        return names && communesOf(atlas, names);
      case "none":
        return addedAt.get(level)?.set ?? null;
    }
  };
  const sumOf = (level: Level, column: ArrayLike<number>): Float64Array | null => {
    const set = setOf(level);
    return set && rowOf(level).membership === "groups-communes"
      ? sumByZone(set.zoning, column)
      : null;
  };
  const positionOf = ({ level, code }: TerritoryRef): number | null =>
    // The codes of communes come before their names.
    (levelRow(level).territories.file === "names"
      ? atlas.communes.rowOf.get(code)
      : setOf(level)?.positionOf.get(code)) ?? null;
  return {
    levels: [...LEVELS, ...added.map(({ set }) => set.level)],
    rowOf,
    setOf,
    positionOf,
    nomOf: (ref) => setOf(ref.level)?.noms[positionOf(ref) ?? -1] ?? null,
    sumOf,
    populationOf: remember((level: Level) => sumOf(level, atlas.population)),
  };
}

const communeSets = new WeakMap<Atlas, WeakMap<CommuneNames, TerritorySet>>();

/** 34,875 communes, mapped once whoever asks. */
function communesOf(atlas: Atlas, names: CommuneNames): TerritorySet {
  const byNames = communeSets.get(atlas) ?? new WeakMap<CommuneNames, TerritorySet>();
  communeSets.set(atlas, byNames);
  const set = byNames.get(names) ?? communeSet(atlas.communes, names);
  byNames.set(names, set);
  return set;
}

type Known = GazetteerFiles & { readonly gazetteer: Gazetteer };

const known = new WeakMap<Atlas, Known[]>();

const NONE: readonly AddedZoning[] = [];

/**
 * The gazetteer of the files that are there. The same files give the same one, and what it gives is
 * the same object each time: screens compare by identity.
 *
 * @param added zonings loaded by the user; the codes of one must not be those of another level
 */
export function gazetteerOf(
  files: GazetteerFiles,
  added: readonly AddedZoning[] = NONE,
): Gazetteer {
  if (added.length > 0) return createGazetteer(files, added);
  const ofAtlas = known.get(files.atlas) ?? [];
  known.set(files.atlas, ofAtlas);
  const same = ofAtlas.find(
    ({ zonages, names }) => zonages === files.zonages && names === files.names,
  );
  if (same) return same.gazetteer;
  const gazetteer = createGazetteer(files, NONE);
  ofAtlas.push({ ...files, gazetteer });
  return gazetteer;
}
