import { useEffect, useMemo, useState } from "react";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { Figures } from "@/domain/book/book";
import type { MapFiles } from "@/report/diagnostic/figures/map-files";
import type { Outline } from "@/state/library";
import { useFile, useServices } from "../model/context";
import { GENERALISED_OUTLINES } from "../model/use-legend";

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
export function useMapFiles(diagnostic: Diagnostic, figures: Figures): MapFiles | null {
  const communes = useCommuneOutlines(diagnostic);
  const epci = useFile("outlines:epci");
  const bassins = useFile("outlines:bassin-de-vie");
  const departements = useFile("outlines:departement");
  const regions = useFile("outlines:region");
  const perimeters = useFile("perimeters");
  const { atomStatuses } = figures.files.coverage;
  return useMemo(() => {
    const files = [epci, bassins, departements, regions, perimeters] as const;
    if (communes === null) return null;
    if (files.some(({ status }) => status === "idle" || status === "loading")) return null;
    const [ofEpci, ofBassins, ofDepartements, ofRegions, ofPerimeters] = files.map((file) =>
      file.status === "ready" ? file.value : [],
    ) as [Outline[], Outline[], Outline[], Outline[], Outline[]];
    return {
      communes,
      levels: {
        region: ofRegions,
        departement: ofDepartements,
        "bassin-de-vie": ofBassins,
        epci: ofEpci,
      },
      perimeters:
        ofPerimeters.length > 0 ? { features: ofPerimeters, statuses: atomStatuses } : null,
      note: GENERALISED_OUTLINES,
    };
  }, [communes, epci, bassins, departements, regions, perimeters, atomStatuses]);
}
