import { readNotes } from "@/domain/diagnostic/notes/read-notes";
import { isSubjectKey } from "@/domain/diagnostic/notes/subject-key";
import type { Etude, Work } from "@/domain/etude";
import { readPerimetres } from "@/domain/group/read-perimetres";
import { dictionary, fields, type Read } from "@/domain/json/checked-value";
import { readDecoupages } from "@/domain/perimetres/cover/read-decoupages";
import { readVoisinages } from "@/domain/perimetres/graph/read-voisinages";
import { readRules } from "@/domain/perimetres/rule/read-rules";
import { migrate } from "./migrate";
import { readAddress } from "./read-address";
import type { SavedEtude } from "./save-etude";

const readWork = fields<Work>({
  perimetres: readPerimetres,
  diagnostics: dictionary(isSubjectKey, readNotes),
  regles: readRules,
  voisinages: readVoisinages,
  decoupages: readDecoupages,
});

/**
 * Checks a saved study of any version. Both halves are read at `path`, so that a fault is named as
 * the user knows it: `etude.perimetres[2].nom`.
 */
export const readEtude: Read<Etude> = (saved, path) => {
  const halves = migrate(saved, path) as Partial<SavedEtude>;
  const etude = { ...readAddress(halves.address, path), ...readWork(halves.work, path) };
  const isThere = etude.perimetres.some(({ id }) => id === etude.perimetre);
  return isThere ? etude : { ...etude, perimetre: null };
};
