import { ADMITTED, fields, listOf, textOf, type Read } from "../../json/checked-value";
import { refuse } from "../../json/refusal";
import { readMember } from "../../group/read-perimetres";
import { isSameTerritory } from "../../geography/territory";
import { MAX_MOTIF, type Voisinage } from "./voisinage";

const readForm = fields<Voisinage>({
  a: readMember,
  b: readMember,
  motif: textOf(/\S/, MAX_MOTIF),
});

/** Checks the exceptions of a study: two EPCI or communes, and a reason. */
export const readVoisinages: Read<readonly Voisinage[]> = listOf((value, path) => {
  const voisinage = readForm(value, path);
  return isSameTerritory(voisinage.a, voisinage.b)
    ? refuse(`${path}.b`, ADMITTED, voisinage.b)
    : voisinage;
});
