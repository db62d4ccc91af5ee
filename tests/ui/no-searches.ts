import type { PerimetreSearches } from "@/domain/perimetres/search/search-types";
import { failure } from "@/domain/result";

const cancelled = () => Promise.resolve(failure({ kind: "cancelled" } as const));

/** For screens that search no perimeter. */
export const NO_SEARCHES: PerimetreSearches = {
  findGroups: cancelled,
  explainWhyNot: cancelled,
  coverRegion: cancelled,
};
