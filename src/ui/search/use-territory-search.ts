import { useMemo, useState } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import { buildSearchIndex, search, type SearchMatch } from "@/domain/search/search";
import type { Title } from "@/state/library";
import { useFileValue, useServices } from "@/ui/model/context";
import { useFiles } from "@/ui/model/use-files";
import { searchEntries } from "./search-entries";

const LIMIT = 10;

/** What the search needs beside the atlas. */
const TITLES = ["names", "zonages"] as const satisfies readonly Title[];
const NO_TITLES: readonly (typeof TITLES)[number][] = [];

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
  const files = useFiles(isWanted ? TITLES : NO_TITLES);
  // Both at once, so that the index is computed twice at most.
  const isSettled = isWanted && files.status !== "loading";
  const names = (isSettled && files.values.names) || null;
  const zonages = (isSettled && files.values.zonages) || null;
  const index = useMemo(
    () => (atlas && isWanted ? buildSearchIndex(searchEntries(atlas, names, zonages)) : null),
    [atlas, isWanted, names, zonages],
  );
  const matches = useMemo(() => (index ? search(index, query, LIMIT) : []), [index, query]);
  const prepare = () => {
    setIsWanted(true);
    for (const title of TITLES) library.request(title);
  };
  const communes = isSettled && !names ? "failed" : isSettled && index ? "ready" : "loading";
  return { atlas, matches, communes, prepare };
}
