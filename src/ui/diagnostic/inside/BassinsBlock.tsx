import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { bassinTable } from "@/domain/diagnostic/communes/bassin-table";
import { bassinCell, bassinNames } from "@/domain/diagnostic/words/bassin-words";
import type { DiagnosticBook } from "@/domain/book/book";
import { besideFigures } from "@/report/diagnostic/beside";
import { besideBassins } from "@/report/diagnostic/parts/bassin-table";
import { labelWithUnit } from "@/report/diagnostic/words/entry-words";

interface Props {
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
}

/** Bassins de vie of at least 5 % of the inhabitants: each has its column, with its share. */
export function BassinsBlock({ diagnostic, book }: Props) {
  const table = bassinTable(diagnostic);
  if (!table) return null;
  const beside = besideFigures(diagnostic, book);
  const { heads, rest } = bassinNames(table);
  const others = besideBassins(table, beside);
  return (
    <section className="inside-communes" aria-labelledby="inside-bassins">
      <h2 id="inside-bassins">Les bassins de vie</h2>
      <p className="diag-why">
        Ces chiffres sont ceux de chaque bassin de vie entier, non du territoire. {rest}
      </p>
      <div
        className="diag-scroll inside-scroll"
        role="region"
        aria-label="Chiffres des bassins de vie"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keys
        tabIndex={0}
      >
        <table className="diag-table inside-table">
          <caption>Part des habitants du territoire entre parenthèses</caption>
          <thead>
            <tr>
              <th scope="col">Indicateur</th>
              <th scope="col">Année</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {others.map(({ nom }) => (
                <th key={nom} scope="col">
                  {nom}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ entry, measures }) => (
              <tr key={entry.key}>
                <th scope="row">{labelWithUnit(entry)}</th>
                <td>{entry.year}</td>
                {measures.map((measure, at) => (
                  <td key={heads[at]}>{bassinCell(measure, entry.indicator)}</td>
                ))}
                {others.map(({ key }) => (
                  <td key={key}>{bassinCell(beside.byEntry[entry.key]?.[key], entry.indicator)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
