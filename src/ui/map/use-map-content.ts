import { useEffect, useMemo, useState } from "react";
import type { Labels } from "@/domain/geography/labels";
import type { Level } from "@/domain/geography/level";
import { hasLabels, hasOutlines } from "@/domain/geography/level-table";
import { namePoints } from "@/map/names";
import {
  accentOutlines,
  coverageOutlines,
  NOTHING,
  type Highlight,
  type NamePoints,
  type Scene,
} from "@/map/scene";
import type { Outline } from "@/domain/geography/outline";
import { useFile, useFileValue, useServices } from "../model/context";
import { groundSlots, isContractsAlone } from "../model/bare-ground";
import { drawnAreas } from "../model/drawn-areas";
import { isOpeningView } from "../model/use-drawn-atlas";
import type { MapModel } from "../model/use-map-model";
import { useTerritories } from "../model/use-territories";
import { useGeometry, useGround, useOutlineFiles } from "./use-geometry";

type Collection = GeoJSON.FeatureCollection;

/** Names of the territories of the scope. */
function useNames(model: MapModel, labels: Labels | null): NamePoints | null {
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
function useCoverageOutlines(model: MapModel): Collection | null {
  const contractAreas = useFileValue("contractAreas");
  const { dated, etude, inScope } = model;
  return useMemo(() => {
    if (!etude.showsCoverage) return NOTHING;
    if (!contractAreas || !dated) return null;
    return coverageOutlines(drawnAreas(contractAreas, dated, inScope));
  }, [contractAreas, dated, inScope, etude.showsCoverage]);
}

/** Outline of one territory, asked for by its position; the last one asked is the one kept. */
function useOutline(level: Level, position: number | null): Outline | null {
  const { outlinesAt } = useServices();
  const [found, setFound] = useState<{ key: string; outline: Outline | null } | null>(null);
  const key = `${level} ${position}`;
  useEffect(() => {
    if (position === null || !hasOutlines(level)) return;
    let isLate = false;
    void outlinesAt(level, [position]).then((outlines) => {
      if (!isLate) setFound({ key, outline: (outlines.ok && outlines.value[0]) || null });
    });
    return () => {
      isLate = true;
    };
  }, [outlinesAt, level, position, key]);
  return position !== null && found?.key === key ? found.outline : null;
}

/**
 * Outlines that stand out: the chosen territory, the one under the pointer or the keyboard, and
 * those that the screen adds.
 */
function useAccents(
  { etude, atlas }: MapModel,
  hovered: number | null,
  added: Highlight["outlines"] | undefined,
): Collection {
  // The chosen territory keeps its outline whatever the level shown.
  const { territory, level } = etude;
  const territories = useTerritories(territory?.level ?? null, atlas);
  const position = territory ? (territories?.positionOf.get(territory.code) ?? null) : null;
  const chosen = useOutline(territory?.level ?? level, position);
  const under = useOutline(level, hovered);
  return useMemo(() => accentOutlines([...(added ?? []), under], chosen), [added, chosen, under]);
}

/** Slots of the indicator, or of the bare land of the scope. */
function useSlots(model: MapModel): Uint8Array | null {
  const { etude, territories, thematic, scope, coverageByTerritory } = model;
  return useMemo(() => {
    if (!territories) return null;
    return thematic?.slots ?? groundSlots({ etude, territories, scope, coverageByTerritory });
  }, [etude, territories, thematic, scope, coverageByTerritory]);
}

/**
 * What the map shows of the model; `highlight` takes the place of the indicator.
 *
 * @param isNear the map is near enough for the light ground to show that it is light
 */
export function useScene(
  model: MapModel,
  labels: Labels | null,
  hovered: number | null,
  highlight: Highlight | null,
  isNear: boolean,
): Scene {
  const geometry = useGeometry(model, highlight?.slots ?? null);
  const ground = useGround(isNear);
  const modelSlots = useSlots(model);
  const slots = highlight ? highlight.slots : modelSlots;
  const names = useNames(model, labels);
  const radii = highlight ? null : (model.thematic?.radii ?? null);
  const coverage = useCoverageOutlines(model);
  const isTinted = isContractsAlone(model) && highlight === null;
  const accents = useAccents(model, hovered, highlight?.outlines);
  return useMemo(
    () => ({ geometry, ground, slots, names, radii, coverage, isTinted, accents }),
    [geometry, ground, slots, names, radii, coverage, isTinted, accents],
  );
}

/** How long the first map waits for its files, milliseconds; it then opens with what is there. */
const PATIENCE_MS = 1000;

/** True once the files of the first map have come, have failed, or are late; it stays true. */
export function useContentKnown(model: MapModel): boolean {
  const [firstLevel] = useState(model.etude.level);
  const files = [
    useFile(model.atlas ? null : isOpeningView(model.etude) ? "opening" : "atlas"),
    useFile("register"),
    useFile("contractAreas"),
    useFile("ground"),
    useFile(hasLabels(firstLevel) ? `labels:${firstLevel}` : null),
    useOutlineFiles(model, null),
  ];
  const isKnown = files.every(({ status }) => status !== "loading");
  const [wasKnown, setWasKnown] = useState(isKnown);
  useEffect(() => {
    const timer = setTimeout(() => setWasKnown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (isKnown && !wasKnown) setWasKnown(true);
  return isKnown || wasKnown;
}
