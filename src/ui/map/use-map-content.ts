import { useEffect, useMemo, useState } from "react";
import type { Labels } from "@/domain/geography/labels";
import type { Level } from "@/domain/geography/level";
import { hasLabels, hasOutlines, levelFile } from "@/domain/geography/level-table";
import type { LevelGeometry, NamePoints } from "@/map/engine";
import { namePoints } from "@/map/names";
import type { Outline } from "@/state/library";
import { useFile, useFileValue, useServices } from "../model/context";
import { drawnPerimeters } from "../model/drawn-perimeters";
import type { MapModel } from "../model/use-map-model";
import { useTerritories } from "../model/use-territories";

type Collection = GeoJSON.FeatureCollection;

const NOTHING: Collection = { type: "FeatureCollection", features: [] };

/** Where the map finds the outlines of a level; null while those of the communes are made ready. */
export function useGeometry(level: Level): LevelGeometry | null {
  const { files } = useServices();
  const communes = useFileValue(level === "commune" ? "communeOutlines" : null);
  return useMemo(() => {
    if (level === "commune")
      return communes === null ? null : { level, outlinesUrl: communes, isFine: true };
    if (!hasOutlines(level)) return null;
    const outlinesUrl = files.url(levelFile("outlines", level));
    return { level, outlinesUrl, isFine: false };
  }, [level, communes, files]);
}

/** Names of the territories of the scope. */
export function useNames(model: MapModel, labels: Labels | null): NamePoints | null {
  const { territories, populations, scope } = model;
  return useMemo(
    () =>
      territories && labels && populations
        ? namePoints(territories, labels, populations, scope)
        : null,
    [territories, labels, populations, scope],
  );
}

/** Outlines of coverage on the day of the study; null until they are there. */
export function useCoverageOutlines(model: MapModel): Collection | null {
  const perimeters = useFileValue("perimeters");
  const { dated, etude } = model;
  return useMemo(() => {
    if (!etude.showsCoverage) return NOTHING;
    if (!perimeters || !dated) return null;
    const features = drawnPerimeters(perimeters, dated).map(({ outline, status }) => ({
      ...outline,
      properties: { status },
    }));
    return { type: "FeatureCollection", features };
  }, [perimeters, dated, etude.showsCoverage]);
}

/** Width of the outline of the chosen territory, and of the one under the pointer, pixels. */
const CHOSEN = 3.5;
const HOVERED = 2;

/** Outline of one territory, asked from the worker; the last one asked is the one kept. */
function useOutline(level: Level, position: number | null): Outline | null {
  const { outlineOf } = useServices();
  const [found, setFound] = useState<{ key: string; outline: Outline | null } | null>(null);
  const key = `${level} ${position}`;
  useEffect(() => {
    if (position === null || !hasOutlines(level)) return;
    let isLate = false;
    void outlineOf(level, position).then((outline) => {
      if (!isLate) setFound({ key, outline });
    });
    return () => {
      isLate = true;
    };
  }, [outlineOf, level, position, key]);
  return position !== null && found?.key === key ? found.outline : null;
}

const NO_OUTLINES: readonly Outline[] = [];

/**
 * Outlines that stand out: the chosen territory, the one under the pointer or the keyboard, and
 * those that the screen adds.
 */
export function useAccents(
  { etude, atlas }: MapModel,
  hovered: number | null,
  added: readonly Outline[] = NO_OUTLINES,
): Collection {
  // The chosen territory keeps its outline whatever the level shown.
  const { territory, level } = etude;
  const territories = useTerritories(territory?.level ?? null, atlas);
  const position = territory ? (territories?.positionOf.get(territory.code) ?? null) : null;
  const chosen = useOutline(territory?.level ?? level, position);
  const under = useOutline(level, hovered);
  return useMemo(() => {
    const outlines: [Outline | null, number][] = [
      ...added.map((outline): [Outline, number] => [outline, HOVERED]),
      [under, HOVERED],
      [chosen, CHOSEN],
    ];
    const features = outlines.flatMap(([outline, width]) =>
      outline ? [{ ...outline, properties: { width } }] : [],
    );
    return { type: "FeatureCollection", features };
  }, [added, chosen, under]);
}

/** True once the files of the first map have come, or have failed; it stays true. */
export function useContentKnown({ etude }: MapModel): boolean {
  const [firstLevel] = useState(etude.level);
  const files = [
    useFile("atlas"),
    useFile("perimeters"),
    useFile(hasLabels(firstLevel) ? `labels:${firstLevel}` : "communeOutlines"),
  ];
  const isKnown = files.every(({ status }) => status === "ready" || status === "failed");
  const [wasKnown, setWasKnown] = useState(isKnown);
  if (isKnown && !wasKnown) setWasKnown(true);
  return isKnown || wasKnown;
}
