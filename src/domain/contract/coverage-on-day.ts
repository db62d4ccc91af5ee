import type { Day } from "../day";
import { departementOf } from "../geography/code";
import type { Atlas } from "../geography/atlas";
import { atomStatuses, communeStatuses } from "./cls-coverage";
import { areaAtoms, contractAreas, type AreaAtom } from "./contract-area";
import { bareStatuses, knowledgeByCommune } from "./knowledge";
import type { Register } from "./register";

/** Coverage of France on the day that the study chose. */
export interface CoverageOnDay {
  readonly register: Register;
  readonly day: Day;
  readonly atoms: readonly AreaAtom[];
  /** State of each atom, position in `COVERAGE_STATUSES`; `BARE` for none. */
  readonly atomStatuses: Uint8Array;
  /** State of each commune, position in `COVERAGE_STATUSES`. */
  readonly communeStatuses: Uint8Array;
  /** How far contracts were looked for in each commune, position in `KNOWLEDGE`. */
  readonly communeKnowledge: Uint8Array;
}

interface Undated {
  /** Code of the département of each commune. */
  readonly departements: readonly string[];
  readonly atoms: readonly AreaAtom[];
  readonly communeKnowledge: Uint8Array;
}

const undatedByAtlas = new WeakMap<Atlas, WeakMap<Register, Undated>>();

/** What depends on the data alone: made once, whoever asks. */
function undatedOf(register: Register, atlas: Atlas): Undated {
  const byRegister = undatedByAtlas.get(atlas) ?? new WeakMap<Register, Undated>();
  undatedByAtlas.set(atlas, byRegister);
  const known = byRegister.get(register);
  if (known) return known;
  const { communes, epci } = atlas;
  const { contracts } = register;
  const undated = {
    departements: communes.codes.map(departementOf),
    atoms: areaAtoms(contracts, contractAreas(contracts, communes, epci.zoning)),
    communeKnowledge: knowledgeByCommune(register, communes.codes),
  };
  byRegister.set(register, undated);
  return undated;
}

/** Coverage of France on a day; null is the day of the record. */
export function coverageOnDay(register: Register, atlas: Atlas, asked: Day | null): CoverageOnDay {
  const { contracts, recordedOn } = register;
  const day = asked ?? recordedOn;
  const { atoms, departements, communeKnowledge } = undatedOf(register, atlas);
  const statuses = atomStatuses(contracts, atoms, day, recordedOn);
  return {
    register,
    day,
    atoms,
    atomStatuses: statuses,
    communeStatuses: communeStatuses(
      bareStatuses(register, departements, communeKnowledge, day),
      atoms,
      statuses,
    ),
    communeKnowledge,
  };
}
