import { useMemo } from "react";
import { communeSet } from "@/domain/geography/commune-names";
import { territoriesOf } from "@/domain/geography/gazetteer";
import type { Atlas } from "@/domain/geography/atlas";
import type { Level } from "@/domain/geography/level";
import type { TerritorySet } from "@/domain/geography/territory";
import { useFileValue } from "./context";

/** Territories of a level, with the files that they need; null until they are there. */
export function useTerritories(level: Level | null, atlas: Atlas | null): TerritorySet | null {
  const needsZonages = level === "bassin-de-vie" || level === "zone-emploi";
  const zonages = useFileValue(needsZonages ? "zonages" : null);
  const names = useFileValue(level === "commune" ? "names" : null);
  const communes = useMemo(
    () => (atlas && names ? communeSet(atlas.communes, names) : null),
    [atlas, names],
  );
  return atlas && level !== null ? territoriesOf(level, atlas, zonages, communes) : null;
}
