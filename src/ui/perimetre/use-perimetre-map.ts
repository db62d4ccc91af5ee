import { useEffect, useMemo, useState } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import { rowsOfZone } from "@/domain/geography/commune-index";
import type { Etude } from "@/domain/etude";
import type { Perimetre } from "@/domain/group/perimetre";
import type { Highlight } from "@/map/scene";
import { slotOfClass } from "@/map/slots";
import { bareSlots } from "@/map/slots";
import type { Outline } from "@/state/library";
import type { TerritoryRef } from "@/domain/geography/territory";
import { useAtlasState, useServices, type Services } from "../model/context";
import { useMapModelOf, type MapModel } from "../model/use-map-model";
import { groupSlot, type ShownGroup } from "./solutions/shown-groups";

/** Members are drawn in the middle of a ramp that no coverage uses. */
export const MEMBER_SLOT = slotOfClass("blue", 3, 1);

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

/** Positions of the level that members cover: an EPCI colours its communes too. */
function positionsOf(
  members: readonly TerritoryRef[],
  { territories, atlas, etude }: MapModel,
): number[] {
  if (!territories || !atlas) return [];
  const isCommune = etude.level === "commune";
  return members.flatMap(({ level, code }) => {
    if (level === etude.level) return territories.positionOf.get(code) ?? [];
    if (level !== "epci" || !isCommune) return [];
    const zone = atlas.epci.positionOf.get(code);
    return zone === undefined ? [] : rowsOfZone(atlas.epci.zoning, zone);
  });
}

/** Members in their colour, or each shown group in its own. */
function slotsOf(
  members: readonly TerritoryRef[],
  groups: readonly ShownGroup[],
  model: MapModel,
): Uint8Array | null {
  const count = model.territories?.zoning.codes.length ?? 0;
  if (count === 0) return null;
  const slots = bareSlots(count, model.scope);
  const refOf = (unit: number): TerritoryRef => ({
    level: "epci",
    code: model.atlas?.epci.zoning.codes[unit] ?? "",
  });
  if (groups.length === 0)
    for (const position of positionsOf(members, model)) slots[position] = MEMBER_SLOT;
  for (const group of groups)
    for (const position of positionsOf(group.units.map(refOf), model))
      slots[position] = groupSlot(group);
  return slots;
}

/** Positions of the members of a level. */
function positionsIn(
  members: readonly TerritoryRef[],
  level: "epci" | "commune",
  atlas: Atlas | null,
): number[] {
  const positionOf = level === "epci" ? atlas?.epci.positionOf : atlas?.communes.rowOf;
  return members.flatMap((member) =>
    member.level === level ? (positionOf?.get(member.code) ?? []) : [],
  );
}

async function knownOutlines(
  level: "epci" | "commune",
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
  const levels = ["epci", "commune"] as const;
  const asked = levels.map((level) =>
    knownOutlines(level, positionsIn(members, level, atlas), outlinesAt),
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
    () => slotsOf(perimetre?.members ?? [], groups, model),
    [model, perimetre, groups],
  );
  const highlight = useMemo(() => ({ slots, outlines }), [slots, outlines]);
  const chosen = useMemo(() => {
    const codes = model.territories?.zoning.codes ?? [];
    return new Set(
      positionsOf(perimetre?.members ?? [], model).map((position) => codes[position]!),
    );
  }, [model, perimetre]);
  return { model, highlight, chosen };
}
