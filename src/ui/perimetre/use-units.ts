import { useMemo } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import { makeUnits, type Units } from "@/domain/perimetres/search/units";
import { useAtlasState } from "../model/context";
import { useDatedCoverage } from "../model/use-coverage";
import { useFiles } from "../model/use-files";

/** Units of the searches, once their files are there. */
export function useUnits(atlas: Atlas | null): Units | null {
  const files = useFiles(["zonages", "adjacency:epci"]);
  const day = useAtlasState(({ history }) => history.present.day);
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  const dated = useDatedCoverage(atlas, day);
  return useMemo(
    () =>
      atlas && files.status === "ready" && dated
        ? makeUnits(atlas, files.values.zonages, dated, files.values["adjacency:epci"], voisinages)
        : null,
    [atlas, files, dated, voisinages],
  );
}
