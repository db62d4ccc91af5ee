import { useState } from "react";
import type { Level } from "@/domain/geography/level";
import type { MapProblem } from "@/map/engine";

/** What the map could not do: outlines that failed concern their level, no WebGL concerns all. */
export function useMapProblem(level: Level) {
  const [known, setKnown] = useState<{ level: Level; problem: MapProblem } | null>(null);
  const isHere = known?.problem.kind === "no-webgl" || known?.level === level;
  return {
    problem: isHere ? (known?.problem ?? null) : null,
    setProblem: (problem: MapProblem) => setKnown({ level, problem }),
  };
}
