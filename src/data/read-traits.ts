import type { IndicatorTraits, LawPlace } from "@/domain/indicator/traits";
import { AGREEMENTS } from "@/domain/words/label-grammar";
import { field, integer, oneOf, refuse, text } from "./read";

const BLOCKS = ["zones-sous-denses", "sante-mentale"] as const;
const LIKENESSES = ["log", "linear"] as const;
const SHEETS = ["population", "access"] as const;
const ROLES = ["access", "poverty"] as const;

const flag = (value: unknown, path: string): boolean =>
  typeof value === "boolean" ? value : refuse(path, "vrai ou faux", value);

const readLawPlace = (value: unknown, path: string): LawPlace => ({
  block: oneOf(field(value, "block", path), `${path}.block`, BLOCKS),
  rank: integer(field(value, "rank", path), `${path}.rank`, 1, 100),
});

/** Traits of an indicator, or of the rate made from a count. */
export function readTraits(json: unknown, at: string): IndicatorTraits {
  const value = field(json, "traits", at);
  const path = `${at}.traits`;
  const get = (key: string): string => text(field(value, key, path), `${path}.${key}`);
  const orNull = <Item>(key: string, read: (found: unknown, path: string) => Item): Item | null => {
    const found = field(value, key, path);
    return found === null ? null : read(found, `${path}.${key}`);
  };
  const wordOf = <Word extends string>(key: string, words: readonly Word[]): Word | null =>
    orNull(key, (found, where) => oneOf(found, where, words));
  return {
    placedLabel: get("placedLabel"),
    shortLabel: get("shortLabel"),
    plainLabel: get("plainLabel"),
    explanation: get("explanation"),
    agreement: oneOf(field(value, "agreement", path), `${path}.agreement`, AGREEMENTS),
    family: get("family"),
    isPutForward: flag(field(value, "isPutForward", path), `${path}.isPutForward`),
    limit: get("limit"),
    lawPlace: orNull("lawPlace", readLawPlace),
    likeness: wordOf("likeness", LIKENESSES),
    sheet: wordOf("sheet", SHEETS),
    role: wordOf("role", ROLES),
    saidBy: orNull("saidBy", text),
    cause: orNull("cause", text),
  };
}
