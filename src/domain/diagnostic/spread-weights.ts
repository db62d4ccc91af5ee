import type { DiagnosticBook } from "../book/book";
import { measureIn } from "../book/column";
import { ratioOf } from "../book/ratio";

/**
 * Inhabitants that weigh the access of a commune in a spread, by its row: the total population that
 * the DREES counts the under-served share on, whatever the profession, and none where it counts them in
 * another commune. The files of spreads (`data/repartition`) have the same.
 *
 * @param year of the access
 */
export function spreadWeights(book: DiagnosticBook, year: number): (row: number) => number {
  const share = book.files.catalogue.indicators.find(
    (each) => each.traits.sheet === "access" && ratioOf(each, year) !== null,
  );
  const whole = share && ratioOf(share, year)?.denominator;
  const column = whole ? book.publishedColumn(whole.id, "commune", whole.year) : null;
  return (row) => {
    const measure = measureIn(column, row);
    return measure.state === "value" ? measure.value : 0;
  };
}
