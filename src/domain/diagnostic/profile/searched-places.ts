import type { DiagnosticBook } from "../../book/book";
import { searchedZones } from "../../contract/register";
import type { Zoning } from "../../geography/commune-index";
import type { Indicator } from "../../indicator/indicator";
import type { Level } from "../../geography/level";
import type { ComparisonSet } from "../comparables/comparison-set";
import { searchedSet } from "../comparables/searched-set";
import type { EntryContext } from "./entry-context";

/** Is it the coverage by contracts, known only where these were looked for? */
export const isOfCoverage = ({ compute }: Pick<Indicator, "compute">): boolean =>
  compute?.rule === "coverage";

/** Of the zonings of a level, which every profile asks again: a pass over all communes. */
const known = new WeakMap<Zoning, Uint8Array>();

/** 1 for each territory of a level where contracts were looked for in every commune. */
function searchedAt(level: Level, { setOf, files }: DiagnosticBook): Uint8Array {
  const { zoning } = setOf(level);
  const searched =
    known.get(zoning) ?? searchedZones(files.coverage.register, zoning, files.atlas.communes.codes);
  known.set(zoning, searched);
  return searched;
}

/** Were contracts looked for in every commune of the subject? */
export const isSubjectSearched = ({ subject, book: { files } }: EntryContext): boolean =>
  searchedZones(files.coverage.register, subject.zoning, files.atlas.communes.codes)[0] === 1;

/** The part of a set where they were; null where that is too little of it. */
export function searchedPart(set: ComparisonSet, book: DiagnosticBook): ComparisonSet | null {
  const positions = searchedSet(set, searchedAt(set.level, book));
  return positions && { ...set, positions };
}
