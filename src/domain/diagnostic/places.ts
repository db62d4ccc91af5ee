import type { Level } from "../geography/level";
import { comparisonSet, type ComparisonSet } from "./comparables/comparison-set";
import type { Comparables } from "./comparables/comparables";
import type { DiagnosticBook } from "../book/book";
import { positionsIn, type Reference } from "./reference";
import { partsOf, type Part, type Subject } from "../group/subject";

/** Who lies where around a subject: each answer is worked out once for the whole profile. */
export interface Places {
  readonly partsAt: (level: Level) => readonly Part[];
  readonly positionsIn: (reference: Reference, level: Level) => readonly number[];
  readonly setOf: (reference: Reference, level: Level) => ComparisonSet;
}

function once<Arguments extends readonly unknown[], Value>(
  keyOf: (...of: Arguments) => string,
  make: (...of: Arguments) => Value,
): (...of: Arguments) => Value {
  const known = new Map<string, Value>();
  return (...of) => {
    const key = keyOf(...of);
    if (!known.has(key)) known.set(key, make(...of));
    return known.get(key)!;
  };
}

export function createPlaces(
  subject: Subject,
  book: DiagnosticBook,
  comparables: Comparables,
): Places {
  const neighbours = comparables.neighbours.map(({ position }) => position);
  const keyOf = ({ key }: Reference, level: Level) => `${key}|${level}`;
  return {
    partsAt: once(
      (level: Level) => level,
      (level) => partsOf(subject, book.setOf(level), book.files.atlas.population),
    ),
    positionsIn: once(keyOf, (reference, level) => positionsIn(reference, level, book)),
    setOf: once(keyOf, (reference, level) => comparisonSet(reference, level, book, neighbours)),
  };
}
