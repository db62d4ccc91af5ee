import { loadAtlas } from "@/data/load-atlas";
import { loadLabels } from "@/data/load-labels";
import { loadOutlines } from "@/data/load-outlines";
import { loadRegister, REGISTER_FILE } from "@/data/load-register";
import type { FileSource } from "@/domain/file-source";
import type { Atlas } from "@/domain/geography/atlas";
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
import { rowsByRegion } from "@/domain/geography/rows-by-region";
import { failure, success, type Result } from "@/domain/result";
import type { Outline } from "@/domain/geography/outline";
import type { Loader, Shelf, Title } from "@/state/library";
import type { laterLoaders } from "./later-loaders";
import type { Outlines } from "@/workers/outlines";

const CONTRACT_AREAS = "geo/cls-perimetres.geojson";

type Loaded<Value> = Promise<Result<Value, DataProblem>>;

/** Address, in memory, of the outlines of the communes. */
async function communeAddress({ communeFile }: Outlines): Loaded<string> {
  const file = await communeFile();
  return file.ok ? success(URL.createObjectURL(file.value)) : file;
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

type Loaders = { readonly [T in Exclude<Title, ColumnTitle>]: () => Loaded<Shelf[T]> };

type ByLevel<Kind extends keyof LevelFiles, Value> = {
  readonly [L in LevelWith<Kind> as `${Kind}:${L}`]: () => Loaded<Value>;
};

/** A loader for each level that has a file of a kind. */
function byLevel<Kind extends keyof LevelFiles, Value>(
  kind: Kind,
  load: (level: LevelWith<Kind>) => Loaded<Value>,
): ByLevel<Kind, Value> {
  const loaders = levelsWith(kind).map((level) => [`${kind}:${level}`, () => load(level)]);
  return Object.fromEntries(loaders) as ByLevel<Kind, Value>;
}

/**
 * How each file of the shelf is fetched. All but the atlas are checked against it, so they wait for
 * it; nothing is fetched twice.
 */
export function createShelfLoader(
  { json: fetchJson }: Pick<FileSource, "json">,
  outlines: Outlines,
): Loader {
  let atlas: Loaded<Atlas> | null = null;
  const withAtlas = async <Value>(load: (atlas: Atlas) => Loaded<Value>): Loaded<Value> => {
    atlas ??= loadAtlas(fetchJson).then((result) => {
      // A failure must not be remembered: the user may try again.
      if (!result.ok) atlas = null;
      return result;
    });
    const result = await atlas;
    return result.ok ? load(result.value) : result;
  };
  let zonages: Loaded<Zonages> | null = null;
  const withZonages = (known: Atlas): Loaded<Zonages> => {
    zonages ??= later(({ loadZonages }) =>
      loadZonages(fetchJson, known.communes.codes.length),
    ).then((result) => {
      if (!result.ok) zonages = null;
      return result;
    });
    return zonages;
  };
  const countOf = async (level: PublishedLevel, known: Atlas): Loaded<number> => {
    const { territories } = levelRow(level);
    if (territories.file === "atlas") return success(known[territories.key].noms.length);
    if (territories.file === "names") return success(known.communes.codes.length);
    // The whole country.
    if (territories.file === "none") return success(1);
    const zones = await withZonages(known);
    return zones.ok ? success(zones.value[territories.key].noms.length) : zones;
  };
  /** Loads a file of a level, checked against the number of its territories. */
  const withCount = <Value>(level: PublishedLevel, load: (count: number) => Loaded<Value>) =>
    withAtlas(async (known) => {
      const count = await countOf(level, known);
      return count.ok ? load(count.value) : count;
    });
  const loaders: Loaders = {
    atlas: () => withAtlas((known) => Promise.resolve(success(known))),
    register: () => {
      // Part of the first view: asked for at once, checked when the atlas is there.
      const asked = fetchJson(REGISTER_FILE);
      return withAtlas((known) => loadRegister(() => asked, known));
    },
    names: () =>
      withAtlas((known) =>
        later(({ loadSearchNames }) => loadSearchNames(fetchJson, known.communes.codes.length)),
      ),
    zonages: () => withAtlas(withZonages),
    detail: () =>
      withAtlas((known) =>
        later(({ loadCommuneDetail }) => loadCommuneDetail(fetchJson, known.communes.codes.length)),
      ),
    catalogue: () => later(({ loadCatalogue }) => loadCatalogue(fetchJson)),
    ars: () => later(({ loadArs }) => loadArs(fetchJson)),
    rules: () => later(({ loadRules }) => loadRules(fetchJson)),
    sources: () => later(({ loadSources }) => loadSources(fetchJson)),
    oldCodes: () =>
      withAtlas(({ communes }) =>
        later(({ loadOldCodes }) => loadOldCodes(fetchJson, communes.rowOf)),
      ),
    communeOutlines: () => communeAddress(outlines),
    contractAreas: () => loadOutlines(fetchJson, CONTRACT_AREAS, null),
    ...byLevel("spread", (level) =>
      withCount(level, (count) => later(({ loadSpread }) => loadSpread(fetchJson, level, count))),
    ),
    ...byLevel("adjacency", (level) =>
      withAtlas(({ epci, communes }) =>
        later(({ loadAdjacency }) =>
          loadAdjacency(fetchJson, level, level === "epci" ? epci.positionOf : communes.rowOf),
        ),
      ),
    ),
    ...byLevel("outlines", (level): Loaded<readonly Outline[]> =>
      withCount(level, (count) => outlines.allOf(level, count)),
    ),
    ...byLevel("labels", (level) => {
      // The first map waits for it: asked for at once, checked when the atlas is there.
      const asked = fetchJson(levelFile("labels", level));
      return withCount(level, (count) => loadLabels(() => asked, level, count));
    }),
  };
  const columns = (title: ColumnTitle): Loaded<ColumnSet> => {
    const { level, region } = readColumnTitle(title);
    const read = (count: number): Loaded<ColumnSet> =>
      later(({ loadIndicators }) => loadIndicators(fetchJson, title, count));
    return region === null
      ? withCount(level, read)
      : withAtlas((known) => read(rowsByRegion(known).get(region)?.length ?? 0));
  };
  const others: Readonly<Record<string, () => Loaded<unknown>>> = loaders;
  return <T extends Title>(title: T) =>
    (isColumnTitle(title) ? columns(title) : others[title]!()) as Loaded<Shelf[T]>;
}
