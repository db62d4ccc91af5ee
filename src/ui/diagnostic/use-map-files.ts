import { OUTLINES_NOTE } from "@/domain/words/outlines-note";
import { useEffect, useMemo, useState } from "react";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { mapLevels } from "@/domain/geography/level-table";
import { MAP_LEVELS, type MapFiles } from "@/report/diagnostic/figures/map-files";
import type { Outline } from "@/domain/geography/outline";
import { useServices } from "../model/context";
import { outlinesOfRegions, outlineTitlesOf, type OutlineListTitle } from "../model/outline-titles";
import { regionCodes } from "../model/region-codes";
import { useFiles } from "../model/use-files";

/** Outlines of the communes of a subject; null until they are there, empty when they failed. */
function useCommuneOutlines({ inside }: Diagnostic): readonly Outline[] | null {
  const { outlinesAt } = useServices();
  const [found, setFound] = useState<{
    readonly of: Diagnostic["inside"];
    readonly outlines: readonly Outline[];
  } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const rows = inside.communes.map(({ row }) => row);
    void outlinesAt("commune", rows).then((result) => {
      if (!isCurrent) return;
      const outlines = result.ok ? result.value.filter((outline) => outline !== null) : [];
      setFound({ of: inside, outlines });
    });
    return () => {
      isCurrent = false;
    };
  }, [inside, outlinesAt]);
  return found?.of === inside ? found.outlines : null;
}

/** Outlines for the maps of a diagnostic: what failed to load is empty, and its maps left out. */
export function useMapFiles(diagnostic: Diagnostic, book: DiagnosticBook): MapFiles | null {
  const communes = useCommuneOutlines(diagnostic);
  const regions = useMemo(() => regionCodes(diagnostic, book), [diagnostic, book]);
  const files = useFiles<"contractAreas" | OutlineListTitle>([
    "contractAreas",
    ...outlineTitlesOf(MAP_LEVELS, regions),
  ]);
  const { atomStatuses } = book.files.coverage;
  return useMemo(() => {
    if (communes === null || files.status === "loading") return null;
    const { values } = files;
    const { contractAreas } = values;
    return {
      communes,
      levels: mapLevels(MAP_LEVELS, (level) => outlinesOfRegions(level, regions, values)),
      contractAreas:
        contractAreas && contractAreas.length > 0
          ? { features: contractAreas, statuses: atomStatuses }
          : null,
      note: OUTLINES_NOTE,
    };
  }, [communes, files, regions, atomStatuses]);
}
