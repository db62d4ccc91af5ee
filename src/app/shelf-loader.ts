import { COMMUNES_FILES, loadAtlas, TERRITOIRES_FILE } from "@/data/load-atlas";
import { loadLabels } from "@/data/load-labels";
import { loadLevelOutlines, loadOutlines } from "@/data/load-outlines";
import { loadRegister, REGISTER_FILE } from "@/data/load-register";
import type { FileSource } from "@/domain/file-source";
import type { Atlas } from "@/domain/geography/atlas";
import { GROUND_FILES, type Ground } from "@/domain/geography/ground";
import type { Zonages } from "@/domain/geography/gazetteer";
import type { DataProblem } from "@/domain/data-problem";
import type { PublishedLevel } from "@/domain/geography/level";
import type { LevelFiles } from "@/domain/geography/level-row";
import { levelFile, levelRow, levelsWith, type LevelWith } from "@/domain/geography/level-table";
import {
  isColumnTitle,
  readColumnTitle,
  type ColumnSet,
  type ColumnTitle,
} from "@/domain/book/column-set";
import { communesInScope, territoriesInScope } from "@/domain/geography/scope";
import { eachCommune, type Zoning } from "@/domain/geography/commune-index";
import { failure, success, type Result } from "@/domain/result";
import type { Outline } from "@/domain/geography/outline";
import { readSpreadTitle, type SpreadSet, type SpreadTitle } from "@/domain/indicator/spread";
import {
  type Loader,
  type RegionalLevel,
  type RegionalTitle,
  type Shelf,
  type Title,
} from "@/state/library";
import type { laterLoaders } from "./later-loaders";
import type { Outlines } from "@/workers/outlines";

const CONTRACT_AREAS = "geo/cls-perimetres.topojson";

/** The only territory of the level of France. */
const WHOLE_COUNTRY: Zoning = { codes: ["france"], zoneOf: new Uint16Array() };

type Loaded<Value> = Promise<Result<Value, DataProblem>>;

/** Land around the territories, from its two files. */
async function loadGround(fetchJson: FileSource["json"]): Loaded<Ground> {
  const [departements, neighbours] = await Promise.all([
    loadOutlines(fetchJson, GROUND_FILES.departements),
    loadOutlines(fetchJson, GROUND_FILES.neighbours),
  ]);
  if (!departements.ok) return departements;
  if (!neighbours.ok) return neighbours;
  return success({ departements: departements.value, neighbours: neighbours.value });
}

/** With a reader that the first view does without. */
async function later<Value>(load: (loaders: typeof laterLoaders) => Loaded<Value>): Loaded<Value> {
  try {
    const code = await import("./later-loaders");
    return await load(code.laterLoaders);
  } catch (error) {
    return failure({ kind: "unreachable", file: "de lecture des données", detail: String(error) });
  }
}

/** Files of figures, of spreads, and those by région have a loader for all of them. */
type Loaders = {
  readonly [T in Exclude<Title, ColumnTitle | SpreadTitle | RegionalTitle>]: () => Loaded<Shelf[T]>;
};

/** Level and région of a title; null for a file that is not of one région. */
function regionalOf(title: Title): { level: RegionalLevel; region: string } | null {
  const [kind, level, region] = title.split(":");
  const isRegional = kind === "outlines" && region !== undefined;
  return isRegional ? { level: level as RegionalLevel, region } : null;
}

const isSpreadTitle = (title: Title): title is SpreadTitle => title.startsWith("spread:");

type ByLevel<Kind extends keyof LevelFiles, Name extends string, Value> = {
  readonly [L in LevelWith<Kind> as `${Name}:${L}`]: () => Loaded<Value>;
};

/** A loader for each level that has a file of a kind, under the name of what it gives. */
function byLevel<Kind extends keyof LevelFiles, Value, Name extends string = Kind>(
  kind: Kind,
  load: (level: LevelWith<Kind>) => Loaded<Value>,
  name: string = kind,
): ByLevel<Kind, Name, Value> {
  const loaders = levelsWith(kind).map((level) => [`${name}:${level}`, () => load(level)]);
  return Object.fromEntries(loaders) as ByLevel<Kind, Name, Value>;
}

/**
 * How each file of the shelf is fetched. All but the atlas are checked against it, so they wait for
 * it; nothing is fetched twice.
 */
export function createShelfLoader(
  { json: fetchJson }: Pick<FileSource, "json">,
  outlines: Outlines,
): Loader {
  // Both atlases have the names of the territories in common.
  let territoires: ReturnType<typeof fetchJson> | null = null;
  const fetchShared: typeof fetchJson = (file) => {
    if (file !== TERRITOIRES_FILE) return fetchJson(file);
    territoires ??= fetchJson(file).then((result) => {
      if (!result.ok) territoires = null;
      return result;
    });
    return territoires;
  };
  const kept: { -readonly [Part in keyof typeof COMMUNES_FILES]?: Loaded<Atlas> } = {};
  const atlasOf = (part: keyof typeof COMMUNES_FILES): Loaded<Atlas> => {
    kept[part] ??= loadAtlas(fetchShared, COMMUNES_FILES[part]).then((result) => {
      // A failure must not be remembered: the user may try again.
      if (!result.ok) delete kept[part];
      return result;
    });
    return kept[part];
  };
  const withAtlas = async <Value>(load: (atlas: Atlas) => Loaded<Value>): Loaded<Value> => {
    const result = await atlasOf("all");
    return result.ok ? load(result.value) : result;
  };
  /**
   * With the names and codes of the territories, and the communes of the contracts, which both
   * atlases have: the first of the two that was asked for, that of the first view or the whole.
   */
  const withEither = async <Value>(load: (atlas: Atlas) => Loaded<Value>): Loaded<Value> => {
    const opening = kept.all ? null : await kept.opening;
    return opening?.ok ? load(opening.value) : withAtlas(load);
  };
  let bassins: Loaded<Pick<Zonages, "bassinsDeVie">> | null = null;
  const withBassins = (known: Atlas): Loaded<Pick<Zonages, "bassinsDeVie">> => {
    bassins ??= later(({ loadBassins }) => loadBassins(fetchJson, known.epci.zoning)).then(
      (result) => {
        if (!result.ok) bassins = null;
        return result;
      },
    );
    return bassins;
  };
  let zonages: Loaded<Zonages> | null = null;
  const withZonages = (known: Atlas): Loaded<Zonages> => {
    zonages ??= later(({ loadZonages }) =>
      loadZonages(fetchJson, known.epci.zoning, withBassins(known)),
    ).then((result) => {
      if (!result.ok) zonages = null;
      return result;
    });
    return zonages;
  };
  const zoningOf = async (level: PublishedLevel, known: Atlas): Loaded<Zoning> => {
    const { territories } = levelRow(level);
    if (territories.file === "atlas") return success(known[territories.key].zoning);
    if (territories.file === "names") return success(eachCommune(known.communes));
    if (territories.file === "none") return success(WHOLE_COUNTRY);
    if (territories.key === "bassinsDeVie") {
      const zones = await withBassins(known);
      return zones.ok ? success(zones.value.bassinsDeVie.zoning) : zones;
    }
    const zones = await withZonages(known);
    return zones.ok ? success(zones.value[territories.key].zoning) : zones;
  };
  /** Loads a file of a level, checked against its territories. */
  const withZoning = <Value>(
    level: PublishedLevel,
    load: (zoning: Zoning, atlas: Atlas) => Loaded<Value>,
  ) =>
    (levelRow(level).territories.file === "atlas" ? withEither : withAtlas)(async (known) => {
      const zoning = await zoningOf(level, known);
      return zoning.ok ? load(zoning.value, known) : zoning;
    });
  const withCount = <Value>(level: PublishedLevel, load: (count: number) => Loaded<Value>) =>
    withZoning(level, ({ codes }) => load(codes.length));
  /** Small enough to be decoded on the page: a worker would take longer to start. */
  const loadRegion = (level: RegionalLevel, region: string): Loaded<readonly Outline[]> => {
    const file = `${levelRow(level).files.outlinesByRegion}/${region}.topojson`;
    const asked = fetchJson(file);
    return withZoning(level, (zoning, known) => {
      const inside = territoriesInScope(zoning, communesInScope(region, known));
      return loadLevelOutlines(() => asked, file, zoning.codes, inside);
    });
  };
  const loaders: Loaders = {
    atlas: () => atlasOf("all"),
    opening: () => atlasOf("opening"),
    register: () => {
      // Part of the first view: asked for at once, checked when the atlas is there.
      const asked = fetchJson(REGISTER_FILE);
      return withEither((known) => loadRegister(() => asked, known));
    },
    names: () =>
      withAtlas((known) =>
        later(({ loadSearchNames }) => loadSearchNames(fetchJson, known.communes.codes.length)),
      ),
    bassins: () => withAtlas(withBassins),
    zonages: () => withAtlas(withZonages),
    detail: () =>
      withAtlas((known) =>
        later(({ loadCommuneDetail }) => loadCommuneDetail(fetchJson, known.communes.codes.length)),
      ),
    catalogue: () => later(({ loadCatalogue }) => loadCatalogue(fetchJson)),
    ars: () => later(({ loadArs }) => loadArs(fetchJson)),
    asks: () => later(({ loadAsks }) => loadAsks(fetchJson)),
    rules: () => later(({ loadRules }) => loadRules(fetchJson)),
    sources: () => later(({ loadSources }) => loadSources(fetchJson)),
    oldCodes: () =>
      withAtlas(({ communes }) =>
        later(({ loadOldCodes }) => loadOldCodes(fetchJson, communes.rowOf)),
      ),
    contractAreas: () => loadOutlines(fetchJson, CONTRACT_AREAS),
    ground: () => loadGround(fetchJson),
    ...byLevel("adjacency", (level) =>
      withAtlas(({ epci, communes }) =>
        later(({ loadAdjacency }) =>
          loadAdjacency(fetchJson, level, level === "epci" ? epci.positionOf : communes.rowOf),
        ),
      ),
    ),
    ...byLevel("outlines", (level): Loaded<readonly Outline[]> =>
      withZoning(level, ({ codes }) => outlines.allOf(level, codes)),
    ),
    ...byLevel<"outlines", string, "outlineFile">(
      "outlines",
      (level) =>
        withZoning(level, async ({ codes }) => {
          const file = await outlines.fileOf(level, codes);
          return file.ok ? success(URL.createObjectURL(file.value)) : file;
        }),
      "outlineFile",
    ),
    ...byLevel("labels", (level) => {
      // The first map waits for it: asked for at once, checked when the atlas is there.
      const asked = fetchJson(levelFile("labels", level));
      return withCount(level, (count) => loadLabels(() => asked, level, count));
    }),
  };
  /** Figures of a level, checked against its territories; parts of it need the whole atlas. */
  const figures = <Value>(
    level: PublishedLevel,
    isPart: boolean,
    load: (code: typeof laterLoaders, zoning: Zoning, atlas: Atlas) => Loaded<Value>,
  ): Loaded<Value> => {
    const read = (zoning: Zoning, known: Atlas): Loaded<Value> =>
      later((code) => load(code, zoning, known));
    return isPart
      ? withAtlas(async (known) => {
          const zoning = await zoningOf(level, known);
          return zoning.ok ? read(zoning.value, known) : zoning;
        })
      : withZoning(level, read);
  };
  const columns = (title: ColumnTitle): Loaded<ColumnSet> => {
    const { level, part } = readColumnTitle(title);
    return figures(level, part !== null, ({ loadColumns }, zoning, known) =>
      loadColumns(fetchJson, title, zoning, known),
    );
  };
  const spreads = (title: SpreadTitle): Loaded<SpreadSet> => {
    const { level, part } = readSpreadTitle(title);
    return figures(level, part !== null, ({ loadSpreads }, zoning, known) =>
      loadSpreads(fetchJson, title, zoning, known),
    );
  };
  const others: Readonly<Record<string, () => Loaded<unknown>>> = loaders;
  return <T extends Title>(title: T) => {
    const regional = regionalOf(title);
    if (regional) return loadRegion(regional.level, regional.region) as Loaded<Shelf[T]>;
    if (isSpreadTitle(title)) return spreads(title) as Loaded<Shelf[T]>;
    return (isColumnTitle(title) ? columns(title) : others[title]!()) as Loaded<Shelf[T]>;
  };
}
