import { fields, list, refuse, text, type Read } from "../checked-value";
import { MAX_NOM, parseMember, type Perimetre } from "./perimetre";
import type { TerritoryRef } from "../geography/territory";

const readRef = fields({ level: text(), code: text() });

/** An EPCI or a commune, whose code has the form of its level. */
export const readMember: Read<TerritoryRef> = (value, path) => {
  const { level, code } = readRef(value, path);
  const member = parseMember(code);
  return member?.level === level ? member : refuse(path);
};

/** Checks the perimeters of a study. */
export const readPerimetres = list<Perimetre>(
  fields({ id: text(/^p\d{1,9}$/), nom: text(/^/, MAX_NOM), members: list(readMember) }),
);
