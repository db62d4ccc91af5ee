import type { PerimetreSearches } from "@/domain/perimetres/search/search-types";
import { failure } from "@/domain/result";

const unreachable = (error: unknown) =>
  failure({ kind: "unreachable", detail: String(error) } as const);

/** Searches whose code is fetched when first asked for; none reaches the first view. */
export const lazySearches = (load: () => Promise<PerimetreSearches>): PerimetreSearches => ({
  findGroups: (...search) => load().then((code) => code.findGroups(...search), unreachable),
  explainWhyNot: (...search) => load().then((code) => code.explainWhyNot(...search), unreachable),
  coverRegion: (...search) => load().then((code) => code.coverRegion(...search), unreachable),
});
