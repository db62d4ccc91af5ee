import type { Day } from "../day";
import type { Atlas } from "../geography/atlas";
import { atomStatuses, communeStatuses } from "./cls-coverage";
import { areaAtoms, contractAreas, type AreaAtom } from "./contract-area";
import type { Register } from "./register";

/** Coverage of France on the day that the study chose. */
export interface CoverageOnDay {
  readonly register: Register;
  readonly day: Day;
  readonly atoms: readonly AreaAtom[];
  /** State of each atom, position in `COVERAGE_STATUSES`. */
  readonly atomStatuses: Uint8Array;
  /** State of each commune, position in `COVERAGE_STATUSES`. */
  readonly communeStatuses: Uint8Array;
}

const atomsByRegister = new WeakMap<Register, readonly AreaAtom[]>();

/** Atoms depend on the data alone: cut once, whoever asks. */
function atomsOf(register: Register, { communes, epci }: Atlas): readonly AreaAtom[] {
  const known = atomsByRegister.get(register);
  if (known) return known;
  const { contracts } = register;
  const atoms = areaAtoms(contracts, contractAreas(contracts, communes, epci.zoning));
  atomsByRegister.set(register, atoms);
  return atoms;
}

/** Coverage of France on a day; null is the day of the record. */
export function coverageOnDay(register: Register, atlas: Atlas, asked: Day | null): CoverageOnDay {
  const { contracts, recordedOn } = register;
  const day = asked ?? recordedOn;
  const atoms = atomsOf(register, atlas);
  const statuses = atomStatuses(contracts, atoms, day, recordedOn);
  return {
    register,
    day,
    atoms,
    atomStatuses: statuses,
    communeStatuses: communeStatuses(atlas.communes.codes.length, atoms, statuses),
  };
}
