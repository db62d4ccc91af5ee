import { addressOf, workOf, type Address, type Etude, type Work } from "@/domain/etude";
import { VERSION } from "./version";

/** A study as it is saved, in this browser or in a file. */
export interface SavedEtude {
  readonly version: number;
  readonly address: Address;
  readonly work: Work;
}

const known = new WeakMap<Etude, SavedEtude>();

/** The saved form of a study, made once: the steps of a long work are saved at each pause. */
export function saveEtude(etude: Etude): SavedEtude {
  const saved = known.get(etude) ?? {
    version: VERSION,
    address: addressOf(etude),
    work: workOf(etude),
  };
  known.set(etude, saved);
  return saved;
}
