import { useMemo, useState } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import { buildSearchIndex, search, type SearchMatch } from "@/domain/search/search";
import { useFile, useFileValue, useServices } from "@/ui/model/context";
import { searchEntries } from "./search-entries";

const LIMIT = 10;

interface TerritorySearchState {
  readonly atlas: Atlas | null;
  readonly matches: SearchMatch[];
  /** Are the communes, bassins de vie and zones d'emploi searched too? */
  readonly communes: "loading" | "ready" | "failed";
  /** Asks for their files, and again for those that failed. */
  readonly prepare: () => void;
}

/** Matches of a query; the files of communes and zones are only asked for by `prepare`. */
export function useTerritorySearch(query: string): TerritorySearchState {
  const { library } = useServices();
  const [isWanted, setIsWanted] = useState(false);
  const atlas = useFileValue("atlas");
  const names = useFile(isWanted ? "names" : null);
  const zonages = useFile(isWanted ? "zonages" : null);
  const isSettled = [names, zonages].every(
    ({ status }) => status === "ready" || status === "failed",
  );
  // Both at once, so that the index is computed twice at most.
  const allNames = isSettled && names.status === "ready" ? names.value : null;
  const allZonages = isSettled && zonages.status === "ready" ? zonages.value : null;
  const index = useMemo(
    () => (atlas && isWanted ? buildSearchIndex(searchEntries(atlas, allNames, allZonages)) : null),
    [atlas, isWanted, allNames, allZonages],
  );
  const matches = useMemo(() => (index ? search(index, query, LIMIT) : []), [index, query]);
  const prepare = () => {
    setIsWanted(true);
    library.request("names");
    library.request("zonages");
  };
  const communes = names.status === "failed" ? "failed" : isSettled && index ? "ready" : "loading";
  return { atlas, matches, communes, prepare };
}
