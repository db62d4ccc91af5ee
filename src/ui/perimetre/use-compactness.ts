import { useEffect, useMemo, useState } from "react";
import type { Atlas } from "@/domain/atlas";
import { rowsOfZone } from "@/domain/commune-index";
import { perimetreSubject } from "@/domain/diagnostic/subject";
import type { PerimetreCheck } from "@/domain/perimetres/perimetre-check";
import { formatTerritoryRef, type TerritoryRef } from "@/domain/territory";
import { measureOutlines, polsbyPopper, sharedBorder } from "@/geo/compactness";
import { projectionOf } from "@/geo/projection";
import { zoneOfDepartement } from "@/report/maps/zone-of-departement";
import type { Outline } from "@/state/library";
import { useFileValue, useServices } from "../model/context";

export interface Compactness {
  /** From 0 to 1, the disc. */
  readonly polsbyPopper: number;
  /** Share of the outlines of the members that is common to two of them (0–1); null for one. */
  readonly shared: number | null;
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

function measure(
  outlines: readonly (Outline | null)[],
  departement: string,
  isByMember: boolean,
): Compactness | null {
  const geometries = outlines.flatMap((outline) => outline?.geometry ?? []);
  if (geometries.length === 0 || geometries.length < outlines.length) return null;
  const { project } = projectionOf(zoneOfDepartement(departement));
  const measures = measureOutlines(geometries, project);
  const all = [...geometries.keys()];
  const value = polsbyPopper(measures, all);
  const shared = isByMember && all.length > 1 ? sharedBorder(measures, all) : null;
  return value === null ? null : { polsbyPopper: value, shared };
}

/** Compactness of a perimeter; null until its outlines are there, or where one is missing. */
export function useCompactness({ pieces, departements }: PerimetreCheck): Compactness | null {
  const { outlinesAt } = useServices();
  const atlas = useFileValue("atlas");
  const [found, setFound] = useState<{ key: string; value: Compactness | null } | null>(null);
  const members = useMemo(() => pieces.flatMap((piece) => piece.members), [pieces]);
  const key = members.map(formatTerritoryRef).join();
  const departement = departements[0]?.code ?? "";
  useEffect(() => {
    let isCurrent = true;
    if (atlas && members.length > 0) {
      const { level, positions } = positionsOf(members, atlas);
      void outlinesAt(level, positions).then((outlines) => {
        if (!isCurrent) return;
        const value = outlines.ok ? measure(outlines.value, departement, level === "epci") : null;
        setFound({ key, value });
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [atlas, members, key, departement, outlinesAt]);
  return found?.key === key ? found.value : null;
}
