import { fields, list, refuse, text, type Read } from "../../checked-value";
import { readMember } from "../../group/read-perimetres";
import { isSameTerritory } from "../../geography/territory";
import { MAX_MOTIF, type Voisinage } from "./voisinage";

const readForm = fields<Voisinage>({
  a: readMember,
  b: readMember,
  motif: text(/\S/, MAX_MOTIF),
});

/** Checks the exceptions of a study: two EPCI or communes, and a reason. */
export const readVoisinages: Read<readonly Voisinage[]> = list((value, path) => {
  const voisinage = readForm(value, path);
  return isSameTerritory(voisinage.a, voisinage.b) ? refuse(`${path}.b`) : voisinage;
});
