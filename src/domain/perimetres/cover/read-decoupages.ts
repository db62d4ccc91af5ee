import { dictionary, fields, list, refuse, text, type Read } from "../../checked-value";
import { parseSiren } from "../../geography/code";
import type { CodePair, Decoupage } from "./decoupage";

const readSiren: Read<string> = (value, path) => {
  const code = text()(value, path);
  return parseSiren(code) ? code : refuse(path);
};

const readPair: Read<CodePair> = (value, path) => {
  const codes = list(readSiren, 2)(value, path);
  const [a, b] = codes;
  return a !== undefined && b !== undefined && a !== b ? [a, b] : refuse(path);
};

/** Checks what a study asks of covers, by code of région. */
export const readDecoupages: Read<Readonly<Record<string, Decoupage>>> = dictionary(
  (code) => /^\d{2}$/.test(code),
  fields<Decoupage>({
    pinned: list(text(/^p\d+$/)),
    together: list(readPair),
    apart: list(readPair),
    excluded: list(readSiren),
  }),
);
