import { useEffect, useMemo, useState } from "react";
import { outlinesToMeasure } from "@/domain/group/member-positions";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { sharedBorder, type SharedBorder } from "@/domain/perimetres/graph/shared-border";
import { formatTerritoryRef } from "@/domain/geography/territory";
import { useFileValue, useServices } from "../../model/context";
import { outlineCompactness } from "./outline-compactness";

export interface Compactness {
  /** From 0 to 1, the disc; of the simplified official outlines. */
  readonly polsbyPopper: number;
  /** Of the official outlines; null for a single member, or where one is a single commune. */
  readonly shared: SharedBorder | null;
}

/** Compactness of a perimeter; null until its outlines are there, or where one is missing. */
export function useCompactness({ pieces, departements }: PerimetreCheck): Compactness | null {
  const { outlinesAt } = useServices();
  const atlas = useFileValue("atlas");
  const adjacency = useFileValue("adjacency:epci");
  const [found, setFound] = useState<{ key: string; value: number | null } | null>(null);
  const members = useMemo(() => pieces.flatMap((piece) => piece.members), [pieces]);
  const key = members.map(formatTerritoryRef).join();
  const departement = departements[0]?.code ?? "";
  useEffect(() => {
    let isCurrent = true;
    if (atlas && members.length > 0) {
      const { level, positions } = outlinesToMeasure(members, atlas);
      void outlinesAt(level, positions).then((outlines) => {
        if (!isCurrent) return;
        const value = outlines.ok ? outlineCompactness(outlines.value, departement) : null;
        setFound({ key, value });
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [atlas, members, key, departement, outlinesAt]);
  const shared = useMemo(() => {
    if (!atlas || !adjacency || members.length < 2) return null;
    const { level, positions } = outlinesToMeasure(members, atlas);
    return level === "epci" ? sharedBorder(adjacency, positions) : null;
  }, [atlas, adjacency, members]);
  const value = found?.key === key ? found.value : null;
  return value === null ? null : { polsbyPopper: value, shared };
}
