import { list, Unsound } from "@/domain/checked-value";
import { readEtude } from "./read-etude";
import type { Session } from "./store";
import {
  DIAGNOSTIC_TABS,
  FIRST_VIEW,
  SORT_COLUMNS,
  type Camera,
  type TableSort,
  type View,
} from "./view";

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

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
    diagnosticTab:
      DIAGNOSTIC_TABS.find((known) => known === saved["diagnosticTab"]) ?? FIRST_VIEW.diagnosticTab,
  };
}

/** As many steps as a long work makes. */
const readSteps = list(readEtude, Infinity);

/** Accepts what this version wrote, refuses anything else: a first session is then opened. */
export function readSession(saved: unknown): Session | null {
  if (!isRecord(saved) || !isRecord(saved["history"]) || !isRecord(saved["view"])) return null;
  const { past, present, future } = saved["history"];
  try {
    const history = {
      past: readSteps(past, "past"),
      present: readEtude(present, "present"),
      future: readSteps(future, "future"),
    };
    return { history, view: readView(saved["view"]) };
  } catch (error) {
    if (error instanceof Unsound) return null;
    throw error;
  }
}
