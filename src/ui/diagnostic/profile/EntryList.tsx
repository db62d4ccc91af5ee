import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import type { ComparedEntries } from "@/domain/diagnostic/profile/compared-entries";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { EntryRow } from "./EntryRow";

interface Props {
  readonly entries: readonly ProfileEntry[];
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
  readonly compared: ComparedEntries;
  readonly width: number | null;
}

/** Indicators one under the other; each opens on what stands behind its figure. */
export function EntryList({ entries, diagnostic, book, compared, width }: Props) {
  if (entries.length === 0) return null;
  return (
    <div>
      <p className="diag-entry-head" aria-hidden="true">
        <span>Indicateur</span>
        <span>Valeur et intervalle</span>
        <span>Références et rang</span>
      </p>
      <ul className="diag-entries">
        {entries.map((entry) => (
          <EntryRow
            key={entry.key}
            entry={entry}
            compared={compared.get(entry.key) ?? [entry]}
            diagnostic={diagnostic}
            book={book}
            width={width}
          />
        ))}
      </ul>
    </div>
  );
}
