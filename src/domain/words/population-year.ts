import { carriedCommunes } from "../geography/commune-changes";
import type { Atlas } from "../geography/atlas";

type Dated = Pick<Atlas, "communes" | "changes" | "populationYear">;

/** Legal year of the inhabitants of some communes; the carried one where all of theirs are. */
export function populationYearOf(
  rows: readonly number[],
  { communes, changes, populationYear }: Dated,
): number {
  const isCarried = carriedCommunes(communes, changes);
  const areAll = rows.length > 0 && rows.every((row) => isCarried[row] === 1);
  return areAll && changes.carried ? changes.carried.year : populationYear;
}

/**
 * Legal year of the inhabitants of some communes, in French: a year that the Insee carries into the
 * following ones is said as such, never as the year that it is carried into.
 *
 * @param rows rows of the commune index
 *
 * @example populationYearWords(mayotte, atlas) // "2017, reporté par l’Insee"
 */
export function populationYearWords(
  rows: readonly number[],
  { communes, changes, populationYear }: Dated,
): string {
  const isCarried = carriedCommunes(communes, changes);
  const carried = rows.filter((row) => isCarried[row] === 1).length;
  if (!changes.carried || carried === 0) return String(populationYear);
  const words = `${changes.carried.year}, reporté par l’Insee`;
  return carried === rows.length ? words : `${populationYear}, et pour une part ${words}`;
}
