import { useMemo } from "react";
import { coverageOnDay, type CoverageOnDay } from "@/domain/contract/coverage-on-day";
import type { Atlas } from "@/domain/geography/atlas";
import type { Day } from "@/domain/day";
import { useRegister } from "./use-register";

/** Coverage of France on a day; null until the atlas and the register are there. */
export function useDatedCoverage(atlas: Atlas | null, day: Day | null): CoverageOnDay | null {
  const register = useRegister();
  return useMemo(
    () => (atlas && register ? coverageOnDay(register, atlas, day) : null),
    [atlas, register, day],
  );
}
