/** What each ring may import beside itself; the core is one ring. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  data: ["core"],
  map: ["core"],
  charts: ["core"],
  state: ["core"],
  report: ["core", "charts", "map"],
  workers: ["core", "data", "report", "charts"],
  ui: ["core", "map", "charts", "report", "state"],
  app: ["core", "data", "map", "charts", "report", "state", "workers", "ui"],
  pipeline: ["core"],
};

/** `src/data/load-json.ts` → data. */
export function ringOf(path: string): string {
  const [top = "", folder = ""] = path.split("/");
  if (top !== "src") return top;
  return /^(?:domain|stats|geo)$/.test(folder) ? "core" : folder;
}
