import { failure, success, type Result } from "@/domain/result";
import { MAX_BOUNDS, MIN_BOUNDS } from "./class-limits";

/** Why a text is not a list of class bounds. Wording: the screen. */
export type BoundsProblem =
  | { readonly kind: "not-a-number"; readonly piece: string }
  | { readonly kind: "not-ascending"; readonly before: number; readonly after: number }
  | { readonly kind: "too-few"; readonly count: number }
  | { readonly kind: "too-many"; readonly count: number };

/** French number: comma (or point) before decimals, spaces between thousands. */
const NUMBER = /^[-+−]?(?:\d+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:[.,]\d+)?$/;

/** `;`, `|`, end of line, comma and space, dash between spaces or between two digits. */
const SEPARATOR = /\s*[;|\n\r\t]+\s*|,\s+|\s+[-–—]\s+|(?<=\d)[-–—](?=\d)/;

/** Spaces that separate bounds; the no-break ones belong to numbers. */
const SPACES = / +/;

const toNumber = (piece: string): number =>
  NUMBER.test(piece)
    ? Number(
        piece
          .replace(/[ \u00a0\u2009\u202f]/g, "")
          .replace("−", "-")
          .replace(",", "."),
      )
    : Number.NaN;

/**
 * Reads class bounds typed by a French reader: `0 - 10 - 20`, `0 ; 2,5 ; 5`, `2,5 3 4`.
 *
 * Plain spaces separate bounds when nothing else does; beside another separator they may group
 * thousands, as the no-break spaces always do (`0 ; 1 000 ; 20 000`).
 *
 * @example parseBounds("0 ; 2,5 ; 5") // { ok: true, value: [0, 2.5, 5] }
 */
export function parseBounds(text: string): Result<readonly number[], BoundsProblem> {
  const trimmed = text.trim();
  const pieces = trimmed
    .split(SEPARATOR.test(trimmed) ? SEPARATOR : SPACES)
    .filter((piece) => piece !== "");
  const bounds = pieces.map(toNumber);
  const wrong = bounds.findIndex((bound) => !Number.isFinite(bound));
  if (wrong >= 0) return failure({ kind: "not-a-number", piece: pieces[wrong]! });
  if (bounds.length < MIN_BOUNDS) return failure({ kind: "too-few", count: bounds.length });
  if (bounds.length > MAX_BOUNDS) return failure({ kind: "too-many", count: bounds.length });
  const fall = bounds.findIndex((bound, i) => i > 0 && bound <= bounds[i - 1]!);
  if (fall > 0)
    return failure({ kind: "not-ascending", before: bounds[fall - 1]!, after: bounds[fall]! });
  return success(bounds);
}
