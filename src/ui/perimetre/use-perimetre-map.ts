import { useEffect, useMemo, useState } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { Etude } from "@/domain/etude";
import { positionsAt, type MemberLevel } from "@/domain/group/member-positions";
import type { Perimetre } from "@/domain/group/perimetre";
import type { Highlight } from "@/map/scene";
import type { Outline } from "@/domain/geography/outline";
import type { TerritoryRef } from "@/domain/geography/territory";
import { useAtlasState, useServices, type Services } from "../model/context";
import { useMapModelOf, type MapModel } from "../model/use-map-model";
import { perimetreSlots, shownPositions } from "./perimetre-slots";
import type { ShownGroup } from "./solutions/shown-groups";

/** The map of the study without its indicator, by EPCI or by commune. */
function useBareEtude(): Etude {
  const etude = useAtlasState(({ history }) => history.present);
  return useMemo(
    () => ({
      ...etude,
      level: etude.level === "commune" ? "commune" : "epci",
      indicator: null,
      year: null,
      territory: null,
    }),
    [etude],
  );
}

async function knownOutlines(
  level: MemberLevel,
  positions: readonly number[],
  outlinesAt: Services["outlinesAt"],
): Promise<readonly Outline[]> {
  if (positions.length === 0) return [];
  const result = await outlinesAt(level, positions);
  return result.ok ? result.value.filter((outline) => outline !== null) : [];
}

/** Outlines of members: EPCI, then communes; without those that cannot be had. */
export async function memberOutlines(
  members: readonly TerritoryRef[],
  atlas: Atlas | null,
  outlinesAt: Services["outlinesAt"],
): Promise<readonly Outline[]> {
  if (!atlas) return [];
  const levels = ["epci", "commune"] as const;
  const asked = levels.map((level) =>
    knownOutlines(level, positionsAt(members, level, atlas), outlinesAt),
  );
  return (await Promise.all(asked)).flat();
}

/** Outlines of the members, or of the group that is pointed at, over any pattern. */
function useOutlines(
  perimetre: Perimetre | null,
  pointed: readonly number[] | null,
  atlas: Atlas | null,
): readonly Outline[] {
  const { outlinesAt } = useServices();
  const [outlines, setOutlines] = useState<readonly Outline[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const asked = pointed
      ? knownOutlines("epci", pointed, outlinesAt)
      : memberOutlines(perimetre?.members ?? [], atlas, outlinesAt);
    void asked.then((found) => {
      if (isCurrent) setOutlines(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [perimetre, pointed, atlas, outlinesAt]);
  return outlines;
}

/**
 * The map of the builder: members coloured and outlined over the coverage; or the groups of a list,
 * and the outline of the one that is pointed at.
 */
export function usePerimetreMap(
  perimetre: Perimetre | null,
  groups: readonly ShownGroup[],
  pointed: readonly number[] | null,
): {
  readonly model: MapModel;
  readonly highlight: Highlight & { readonly outlines: readonly Outline[] };
  /** Codes of the territories of the map that are in the perimeter. */
  readonly chosen: ReadonlySet<string>;
} {
  const model = useMapModelOf(useBareEtude());
  const outlines = useOutlines(perimetre, pointed, model.atlas);
  const slots = useMemo(
    () => perimetreSlots(perimetre?.members ?? [], groups, model),
    [model, perimetre, groups],
  );
  const highlight = useMemo(() => ({ slots, outlines }), [slots, outlines]);
  const chosen = useMemo(() => {
    const codes = model.territories?.zoning.codes ?? [];
    return new Set(
      shownPositions(perimetre?.members ?? [], model).map((position) => codes[position]!),
    );
  }, [model, perimetre]);
  return { model, highlight, chosen };
}
