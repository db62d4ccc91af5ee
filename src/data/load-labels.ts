import type { Labels } from "@/domain/geography/labels";
import type { DataProblem } from "@/domain/data-problem";
import { levelFile, type LevelWith } from "@/domain/geography/level-table";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { field, list, number } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

/** Coordinates of one item, longitudes at even ranks. */
function degrees(value: unknown, path: string, length: number): number[] {
  return list(value, path, length).map((item, at) => {
    const angle = number(item, `${path}[${at}]`);
    const limit = at % 2 === 0 ? 180 : 90;
    return Math.abs(angle) <= limit
      ? angle
      : refuse(`${path}[${at}]`, `degrés, au plus ${limit}`, item);
  });
}

export function readLabels(json: unknown, count: number): Labels {
  const points = list(field(json, "points"), "points", count).map((value, index) => {
    const [lon, lat] = degrees(value, `points[${index}]`, 2);
    return [lon!, lat!] as const;
  });
  const boxes = list(field(json, "emprises"), "emprises", count).map((value, index) => {
    const path = `emprises[${index}]`;
    const [w, s, e, n] = degrees(value, path, 4);
    if (w! > e! || s! > n!) refuse(path, "ouest ≤ est et sud ≤ nord", value);
    return [w!, s!, e!, n!] as const;
  });
  return { points, boxes };
}

export const loadLabels = (
  fetchJson: FetchJson,
  level: LevelWith<"labels">,
  count: number,
): Promise<Result<Labels, DataProblem>> =>
  loadFile(fetchJson, levelFile("labels", level), (json) => readLabels(json, count));
