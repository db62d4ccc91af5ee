import { ADMITTED, fields, listOf, textOf, type Read } from "../json/checked-value";
import { refuse } from "../json/refusal";
import { MAX_NOM, parseMember, type Perimetre } from "./perimetre";
import type { TerritoryRef } from "../geography/territory";

const readRef = fields({ level: textOf(), code: textOf() });

/** An EPCI or a commune, whose code has the form of its level. */
export const readMember: Read<TerritoryRef> = (value, path) => {
  const { level, code } = readRef(value, path);
  const member = parseMember(code);
  return member?.level === level ? member : refuse(path, ADMITTED, value);
};

/** Checks the perimeters of a study. */
export const readPerimetres = listOf<Perimetre>(
  fields({ id: textOf(/^p\d{1,9}$/), nom: textOf(/^/, MAX_NOM), members: listOf(readMember) }),
);
