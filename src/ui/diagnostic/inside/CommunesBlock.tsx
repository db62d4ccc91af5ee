import { useMemo, useState } from "react";
import type { DiagnosticBook } from "@/domain/book/book";
import { readCommuneTables } from "@/domain/diagnostic/communes/commune-tables";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import {
  absenceNotes,
  columnNotes,
  missingNotes,
  TABLE_TITLES,
  tableSource,
  thresholdNotes,
} from "@/domain/diagnostic/words/commune-words";
import { frenchSpaces } from "@/report/diagnostic/french-spaces";
import { CommuneTable } from "./CommuneTable";
import "./inside.css";

interface Props {
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
}

/** What is known of each commune, one table at a time. */
export function CommunesBlock({ diagnostic, book }: Props) {
  const { inside, subject, populationYear, epci } = diagnostic;
  const [asked, setAsked] = useState(0);
  const tables = useMemo(
    () => readCommuneTables({ subject, inside }, book),
    [subject, inside, book],
  );
  const table = tables[asked] ?? tables[0];
  if (inside.communes.length < 2) return null;
  if (!table)
    return (
      <p className="diag-why">Aucun chiffre de l’atlas n’est connu commune par commune ici.</p>
    );
  return (
    <section className="inside-communes" aria-labelledby="inside-communes">
      <h2 id="inside-communes">Commune par commune</h2>
      <div className="inside-choice" role="group" aria-label="Tableau des communes">
        {tables.map((each, at) => (
          <button
            key={each.table}
            type="button"
            className="button"
            aria-pressed={each === table}
            onClick={() => setAsked(at)}
          >
            {TABLE_TITLES[each.table]}
          </button>
        ))}
      </div>
      <CommuneTable
        key={table.table}
        table={table}
        populationYear={populationYear}
        hasEpci={epci.length > 1}
      />
      <p className="small soft">
        {frenchSpaces(
          [
            ...thresholdNotes(table),
            columnNotes(table),
            ...absenceNotes(table),
            tableSource(table),
          ].join(" "),
        )}
      </p>
      {missingNotes(table).map((words) => (
        <p key={words} className="small soft">
          {frenchSpaces(words)}
        </p>
      ))}
    </section>
  );
}
