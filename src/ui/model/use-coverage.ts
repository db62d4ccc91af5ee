import { useMemo } from "react";
import type { Atlas } from "@/domain/geography/atlas";
import { atomStatuses, communeStatuses } from "@/domain/contract/cls-coverage";
import { perimeterAtoms, perimetersOf, type PerimeterAtom } from "@/domain/contract/cls-perimeter";
import type { Day } from "@/domain/day";

export interface DatedCoverage {
  readonly day: Day;
  readonly atoms: readonly PerimeterAtom[];
  /** State of each atom, position in `COVERAGE_STATUSES`. */
  readonly atomStatuses: Uint8Array;
  /** State of each commune, position in `COVERAGE_STATUSES`. */
  readonly communeStatuses: Uint8Array;
}

const atomsByAtlas = new WeakMap<Atlas, PerimeterAtom[]>();

/** Atoms depend on the data alone: cut once, whoever asks. */
function atomsOf(atlas: Atlas): PerimeterAtom[] {
  const known = atomsByAtlas.get(atlas);
  if (known) return known;
  const perimeters = perimetersOf(atlas.contracts, atlas.communes, atlas.epci.zoning);
  const atoms = perimeterAtoms(atlas.contracts, perimeters);
  atomsByAtlas.set(atlas, atoms);
  return atoms;
}

/** Coverage of France on a day; null day is the day of the record. */
export function computeDatedCoverage(atlas: Atlas, asked: Day | null): DatedCoverage {
  const day = asked ?? atlas.recordedOn;
  const atoms = atomsOf(atlas);
  const statuses = atomStatuses(atlas.contracts, atoms, day, atlas.recordedOn);
  return {
    day,
    atoms,
    atomStatuses: statuses,
    communeStatuses: communeStatuses(atlas.communes.codes.length, atoms, statuses),
  };
}

export const useDatedCoverage = (atlas: Atlas | null, day: Day | null): DatedCoverage | null =>
  useMemo(() => (atlas ? computeDatedCoverage(atlas, day) : null), [atlas, day]);
