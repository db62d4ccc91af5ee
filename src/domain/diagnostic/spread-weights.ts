import type { DiagnosticBook } from "../book/book";
import { measureIn } from "../book/column";
import type { ColumnTitle } from "../book/column-set";
import { titlesOfColumns } from "../book/column-titles";
import { ratioOf } from "../book/ratio";
import { columnsBehind } from "../book/titles-for";
import type { Catalogue } from "../indicator/catalogue";
import type { Indicator } from "../indicator/indicator";

/** Level of what a spread is made of. */
const PARTS = "commune";

const countsInhabitants = ({ traits }: Indicator): boolean => traits.sheet === "access";

/** Files of the inhabitants that weigh a spread, of the communes of some régions. */
export const spreadTitles = (
  { lots, indicators }: Pick<Catalogue, "lots" | "indicators">,
  regions: readonly string[],
): readonly ColumnTitle[] =>
  titlesOfColumns(
    indicators.filter(countsInhabitants).flatMap((each) => columnsBehind(each)),
    PARTS,
    lots,
    regions,
  );

/**
 * Inhabitants that weigh the access of a commune in a spread, by its row: the total population that
 * the DREES counts the under-served share on, whatever the profession, and none where it counts them in
 * another commune. The files of spreads (`data/repartition`) have the same.
 *
 * @param year of the access
 */
export function spreadWeights(book: DiagnosticBook, year: number): (row: number) => number {
  const share = book.files.catalogue.indicators.find(
    (each) => countsInhabitants(each) && ratioOf(each, year) !== null,
  );
  const whole = share && ratioOf(share, year)?.denominator;
  const column = whole ? book.publishedColumn(whole.id, PARTS, whole.year) : null;
  return (row) => {
    const measure = measureIn(column, row);
    return measure.state === "value" ? measure.value : 0;
  };
}
