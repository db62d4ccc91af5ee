import { loadArs } from "@/data/load-ars";
import { loadAtlas } from "@/data/load-atlas";
import { loadCatalogue } from "@/data/load-catalogue";
import { loadCommuneDetail } from "@/data/load-commune-detail";
import { loadIndicators } from "@/data/load-indicators";
import { labelsFile, loadLabels } from "@/data/load-labels";
import { loadOutlines, readOutlines } from "@/data/load-outlines";
import { loadSearchNames } from "@/data/load-search-names";
import { loadSources } from "@/data/load-sources";
import { loadSpread } from "@/data/load-spread";
import { loadZonages } from "@/data/load-zonages";
import type { FetchJson } from "@/data/fetch-json";
import type { Atlas } from "@/domain/atlas";
import type { DataProblem } from "@/domain/data-problem";
import type { Level, PublishedLevel } from "@/domain/level";
import { OUTLINE_FILES } from "@/domain/outline-file";
import { success, type Result } from "@/domain/result";
import type { Loader, Outline, Title } from "@/state/library";
import { atlasWorker } from "@/workers/client";

const PERIMETERS = "geo/cls-perimetres.geojson";

type Loaded<Value> = Promise<Result<Value, DataProblem>>;

async function loadCommuneOutlines(base: string): Loaded<string> {
  const file = await atlasWorker().communeFile(base);
  return file.ok ? success(URL.createObjectURL(file.value)) : file;
}

/**
 * How each file of the shelf is fetched. All but the atlas are checked against it, so they wait for
 * it; nothing is fetched twice.
 */
export function createShelfLoader(fetchJson: FetchJson, base: string): Loader {
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
  const countOf = async (level: PublishedLevel, known: Atlas): Promise<number> => {
    if (level === "france") return 1;
    if (level === "commune") return known.communes.codes.length;
    if (level === "epci") return known.epci.noms.length;
    if (level === "departement") return known.departements.noms.length;
    if (level === "region") return known.regions.noms.length;
    const zonages = await loadZonages(fetchJson, known.communes.codes.length);
    if (!zonages.ok) return 0;
    return level === "bassin-de-vie"
      ? zonages.value.bassinsDeVie.noms.length
      : zonages.value.zonesEmploi.noms.length;
  };
  const single = {
    atlas: () => withAtlas((known) => Promise.resolve(success(known))),
    names: () => withAtlas((known) => loadSearchNames(fetchJson, known.communes.codes.length)),
    zonages: () => withAtlas((known) => loadZonages(fetchJson, known.communes.codes.length)),
    detail: () => withAtlas((known) => loadCommuneDetail(fetchJson, known.communes.codes.length)),
    catalogue: () => loadCatalogue(fetchJson),
    ars: () => loadArs(fetchJson),
    sources: () => loadSources(fetchJson),
    communeOutlines: () => loadCommuneOutlines(base),
    perimeters: () => loadOutlines(fetchJson, PERIMETERS, null),
  };
  const byLevel = {
    columns: (level: Exclude<PublishedLevel, "zone-emploi">) =>
      withAtlas(async (known) => loadIndicators(fetchJson, level, await countOf(level, known))),
    spread: (level: Exclude<PublishedLevel, "zone-emploi" | "commune">) =>
      withAtlas(async (known) => loadSpread(fetchJson, level, await countOf(level, known))),
    outlines: async (level: Level): Loaded<readonly Outline[]> => {
      if (level !== "commune")
        return withAtlas(async (known) =>
          loadOutlines(fetchJson, OUTLINE_FILES[level], await countOf(level, known)),
        );
      const file = await atlasWorker().communeFile(base);
      return file.ok ? success(readOutlines(JSON.parse(await file.value.text()), null)) : file;
    },
    labels: (level: Level) => {
      // The first map waits for it: asked for at once, checked when the atlas is there.
      const asked = fetchJson(labelsFile(level));
      return withAtlas(async (known) =>
        loadLabels(() => asked, level, await countOf(level, known)),
      );
    },
  };
  const loadTitle = (title: Title): Loaded<unknown> => {
    const [name = "", level] = title.split(":");
    if (level === undefined) return single[name as keyof typeof single]();
    return byLevel[name as keyof typeof byLevel](level as never);
  };
  return loadTitle as Loader;
}
