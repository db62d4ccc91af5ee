import { ADMITTED, dictionary, fields, listOf, textOf, type Read } from "../../json/checked-value";
import { refuse } from "../../json/refusal";
import { parseSiren } from "../../geography/code";
import type { CodePair, Decoupage } from "./decoupage";

const readSiren: Read<string> = (value, path) => {
  const code = textOf()(value, path);
  return parseSiren(code) ? code : refuse(path, ADMITTED, value);
};

const readPair: Read<CodePair> = (value, path) => {
  const codes = listOf(readSiren, 2)(value, path);
  const [a, b] = codes;
  return a !== undefined && b !== undefined && a !== b ? [a, b] : refuse(path, ADMITTED, value);
};

/** Checks what a study asks of covers, by code of région. */
export const readDecoupages: Read<Readonly<Record<string, Decoupage>>> = dictionary(
  (code) => /^\d{2}$/.test(code),
  fields<Decoupage>({
    pinned: listOf(textOf(/^p\d+$/)),
    together: listOf(readPair),
    apart: listOf(readPair),
    excluded: listOf(readSiren),
  }),
);
