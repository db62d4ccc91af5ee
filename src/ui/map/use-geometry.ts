import { useMemo } from "react";
import type { Outline } from "@/domain/geography/outline";
import type { GroundGeometry, LevelGeometry } from "@/map/scene";
import { useFileValue } from "../model/context";
import { joinedOutlines } from "../model/outline-titles";
import { useFiles } from "../model/use-files";
import { outlineTitles, type OutlineTitle } from "./outline-titles";
import type { MapModel } from "../model/use-map-model";

const collection = (features: readonly Outline[]): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: [...features],
});

/** The files of the outlines that the map draws; they change with the scope and the level. */
export function useOutlineFiles(model: MapModel, coloured: Uint8Array | null) {
  const { etude, atlas, territories, scope } = model;
  const titles = useMemo(
    () => outlineTitles(model, coloured),
    // oxlint-disable-next-line react/exhaustive-deps -- the rest of the model says nothing of it
    [etude.level, etude.scope, atlas, territories, scope, coloured],
  );
  const files = useFiles<OutlineTitle>(titles);
  return titles.length === 0 ? NOT_KNOWN : files;
}

const NOT_KNOWN = { status: "loading" } as const;

/** What the map draws of its level; null while it is awaited. */
export function useGeometry(model: MapModel, coloured: Uint8Array | null): LevelGeometry | null {
  const { level } = model.etude;
  const files = useOutlineFiles(model, coloured);
  return useMemo(() => {
    if (files.status !== "ready") return null;
    const parts = Object.values(files.values);
    const outlines =
      typeof parts[0] === "string" ? parts[0] : collection(joinedOutlines(parts as Outline[][]));
    return { level, outlines, isFine: level === "commune" };
  }, [files, level]);
}

/**
 * Quiet land around; seen from near, the exact départements take the place of the light ones.
 */
export function useGround(isNear: boolean): GroundGeometry | null {
  const ground = useFileValue("ground");
  const exact = useFileValue(isNear ? "outlines:departement" : null);
  return useMemo(
    () =>
      ground && {
        departements: collection(exact ?? ground.departements),
        neighbours: collection(ground.neighbours),
      },
    [ground, exact],
  );
}
