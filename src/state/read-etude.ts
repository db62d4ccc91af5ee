import { dictionary, fields, nullOr, refuse, text, type Read } from "@/domain/checked-value";
import { readNotes } from "@/domain/diagnostic/notes/read-notes";
import { isSubjectKey } from "@/domain/diagnostic/notes/subject-key";
import { FIRST_ETUDE, type Etude } from "@/domain/etude";
import { readDecoupages } from "@/domain/perimetres/cover/read-decoupages";
import { readRules } from "@/domain/perimetres/rule/read-rules";
import { readVoisinages } from "@/domain/perimetres/graph/read-voisinages";
import { readPerimetres } from "@/domain/group/read-perimetres";
import { formatUrl, parseUrl } from "./url";

/** What the address does not tell; a study from before it existed has none. */
const readWork = fields<
  Pick<Etude, "perimetres" | "perimetre" | "diagnostics" | "regles" | "voisinages" | "decoupages">
>(
  {
    perimetres: readPerimetres,
    perimetre: nullOr(text()),
    diagnostics: dictionary(isSubjectKey, readNotes),
    regles: readRules,
    voisinages: readVoisinages,
    decoupages: readDecoupages,
  },
  FIRST_ETUDE,
);

function addressOf(saved: object, path: string): string {
  try {
    return formatUrl({ ...(saved as Etude), perimetre: null }, null);
  } catch {
    return refuse(path);
  }
}

/**
 * Checks a saved study. The part that an address holds is sound when its address means the same:
 * one codec judges both.
 */
export const readEtude: Read<Etude> = (saved, path) => {
  const work = readWork(saved, path);
  const given: object = { ...(saved as object), ...work };
  if ((given as Etude).version !== FIRST_ETUDE.version) refuse(`${path}.version`);
  const link = parseUrl(addressOf(given, path));
  const etude: Etude = { ...FIRST_ETUDE, ...link?.etude, ...work };
  for (const key of Object.keys(etude) as (keyof Etude)[])
    if (!(key in work) && JSON.stringify(etude[key]) !== JSON.stringify((given as Etude)[key]))
      refuse(`${path}.${key}`);
  const isThere = work.perimetres.some(({ id }) => id === work.perimetre);
  return isThere ? etude : { ...etude, perimetre: null };
};
