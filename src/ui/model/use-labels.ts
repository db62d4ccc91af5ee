import { useMemo } from "react";
import type { CommuneDetail } from "@/domain/geography/commune-detail";
import type { Labels } from "@/domain/geography/labels";
import type { Level } from "@/domain/geography/level";
import { hasLabels } from "@/domain/geography/level-table";
import { useFileValue } from "./context";

/** Half side of the box that frames a commune, in degrees: about 8 km. */
const AROUND = 0.07;

/** Communes have an inner point each, and are framed by a box around it. */
function communeLabels({ points }: CommuneDetail): Labels {
  const pairs = Array.from({ length: points.length / 2 }, (_, row) => {
    const pair: readonly [number, number] = [points[2 * row]!, points[2 * row + 1]!];
    return pair;
  });
  return {
    points: pairs,
    boxes: pairs.map(([lng, lat]) => [lng - AROUND, lat - AROUND, lng + AROUND, lat + AROUND]),
  };
}

/** Where the names of a level stand, and what frames each territory. */
export function useLabels(level: Level | null): Labels | null {
  const detail = useFileValue(level === "commune" ? "detail" : null);
  const labels = useFileValue(level !== null && hasLabels(level) ? `labels:${level}` : null);
  return useMemo(() => (detail ? communeLabels(detail) : labels), [detail, labels]);
}
