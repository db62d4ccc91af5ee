import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import type { TerritoryRef } from "@/domain/geography/territory";
import type { MapEngine } from "@/map/engine";
import { legendSize } from "../map/legend-size";
import { useLabels } from "./use-labels";
import { useTerritories } from "./use-territories";

/** Frames a territory on the map, as soon as the files that say where it is are there. */
export function useLocate(
  atlas: Atlas | null,
  engine: RefObject<MapEngine | null>,
): (target: TerritoryRef) => void {
  const [target, setTarget] = useState<TerritoryRef | null>(null);
  const level = target?.level ?? null;
  const territories = useTerritories(level, atlas);
  const labels = useLabels(level);
  const position = target ? territories?.positionOf.get(target.code) : undefined;
  const box = position === undefined ? undefined : labels?.boxes[position];
  const framed = useRef<TerritoryRef | null>(null);
  useEffect(() => {
    if (!box || framed.current === target) return;
    framed.current = target;
    engine.current?.frame(box, true, legendSize());
  }, [box, target, engine]);
  // A copy, so that asking again for the same territory frames it again.
  return useCallback((ref) => setTarget({ ...ref }), []);
}
