import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import type { Session } from "./store";
import { formatUrl, parseUrl } from "./url";
import { FIRST_VIEW, SORT_COLUMNS, type Camera, type TableSort, type View } from "./view";

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A saved study is sound when its address means the same study: one codec judges both. */
function readEtude(saved: unknown): Etude | null {
  if (!isRecord(saved) || saved["version"] !== FIRST_ETUDE.version) return null;
  let hash: string;
  try {
    hash = formatUrl(saved as unknown as Etude, null);
  } catch {
    return null;
  }
  const link = parseUrl(hash);
  if (!link || link.problems.length > 0) return null;
  const etude: Etude = { ...FIRST_ETUDE, ...link.etude };
  const keys = Object.keys(etude) as (keyof Etude)[];
  return keys.every((key) => isSame(etude[key], saved[key])) ? etude : null;
}

function readCamera(saved: unknown): Camera | null {
  if (!isRecord(saved)) return null;
  const { scope, lng, lat, zoom } = saved;
  const isPlace =
    typeof scope === "string" &&
    typeof lng === "number" &&
    typeof lat === "number" &&
    typeof zoom === "number" &&
    Math.abs(lng) <= 180 &&
    Math.abs(lat) <= 85 &&
    zoom >= 0 &&
    zoom <= 22;
  return isPlace ? { scope, lng, lat, zoom } : null;
}

function readSort(saved: unknown): TableSort {
  const column = isRecord(saved) && SORT_COLUMNS.find((known) => known === saved["column"]);
  return column && isRecord(saved)
    ? { column, descending: saved["descending"] === true }
    : FIRST_VIEW.sort;
}

/** A setting that is not sound, or is newer than the visit, takes its first value. */
function readView(saved: Fields): View {
  const flag = (name: "controlsOpen" | "territoryOpen" | "tableOpen"): boolean => {
    const value = saved[name];
    return typeof value === "boolean" ? value : FIRST_VIEW[name];
  };
  return {
    camera: readCamera(saved["camera"]),
    controlsOpen: flag("controlsOpen"),
    territoryOpen: flag("territoryOpen"),
    tableOpen: flag("tableOpen"),
    sort: readSort(saved["sort"]),
    filter: typeof saved["filter"] === "string" ? saved["filter"] : FIRST_VIEW.filter,
  };
}

const readEtudes = (saved: unknown): Etude[] | null => {
  if (!Array.isArray(saved)) return null;
  const etudes = saved.map(readEtude);
  return etudes.every((etude) => etude !== null) ? etudes : null;
};

/** Accepts what this version wrote, refuses anything else: a first session is then opened. */
export function readSession(saved: unknown): Session | null {
  if (!isRecord(saved) || !isRecord(saved["history"]) || !isRecord(saved["view"])) return null;
  const { history, view } = saved;
  const present = readEtude(history["present"]);
  const past = readEtudes(history["past"]);
  const future = readEtudes(history["future"]);
  if (!present || !past || !future) return null;
  return { history: { past, present, future }, view: readView(view) };
}
