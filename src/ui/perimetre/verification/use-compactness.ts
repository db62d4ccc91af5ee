import { useEffect, useMemo, useState } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import { rowsOfZone } from "@/domain/geography/commune-index";
import { perimetreSubject } from "@/domain/group/subject";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { sharedBorder, type SharedBorder } from "@/domain/perimetres/graph/shared-border";
import { formatTerritoryRef, type TerritoryRef } from "@/domain/geography/territory";
import { measureOutlines, polsbyPopper } from "@/geo/compactness";
import { projectionOf } from "@/geo/projection";
import { zoneOfDepartement } from "@/report/maps/zone-of-departement";
import type { Outline } from "@/state/library";
import { useFileValue, useServices } from "../../model/context";

export interface Compactness {
  /** From 0 to 1, the disc; of the generalised outlines, the only ones that the page has. */
  readonly polsbyPopper: number;
  /** Of the official outlines; null for a single member, or where one is a single commune. */
  readonly shared: SharedBorder | null;
}

/**
 * Outlines to measure: those of the EPCI, or of all the communes where a member is a single one,
 * since the two files do not share their vertices.
 */
function positionsOf(members: readonly TerritoryRef[], atlas: Atlas) {
  if (members.every(({ level }) => level === "epci"))
    return {
      level: "epci" as const,
      positions: members.flatMap(({ code }) => atlas.epci.positionOf.get(code) ?? []),
    };
  const subject = perimetreSubject({ id: "", nom: "", members }, atlas);
  return { level: "commune" as const, positions: rowsOfZone(subject.zoning, 0) };
}

function measure(outlines: readonly (Outline | null)[], departement: string): number | null {
  const geometries = outlines.flatMap((outline) => outline?.geometry ?? []);
  if (geometries.length === 0 || geometries.length < outlines.length) return null;
  const { project } = projectionOf(zoneOfDepartement(departement));
  return polsbyPopper(measureOutlines(geometries, project), [...geometries.keys()]);
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
      const { level, positions } = positionsOf(members, atlas);
      void outlinesAt(level, positions).then((outlines) => {
        if (!isCurrent) return;
        const value = outlines.ok ? measure(outlines.value, departement) : null;
        setFound({ key, value });
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [atlas, members, key, departement, outlinesAt]);
  const shared = useMemo(() => {
    if (!atlas || !adjacency || members.length < 2) return null;
    const { level, positions } = positionsOf(members, atlas);
    return level === "epci" ? sharedBorder(adjacency, positions) : null;
  }, [atlas, adjacency, members]);
  const value = found?.key === key ? found.value : null;
  return value === null ? null : { polsbyPopper: value, shared };
}
