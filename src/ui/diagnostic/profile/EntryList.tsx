import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { EntryRow } from "./EntryRow";

interface Props {
  readonly entries: readonly ProfileEntry[];
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
  readonly width: number | null;
}

/** Indicators one under the other; each opens on what stands behind its figure. */
export function EntryList({ entries, diagnostic, book, width }: Props) {
  if (entries.length === 0) return null;
  return (
    <div>
      <p className="diag-entry-head" aria-hidden="true">
        <span>Indicateur</span>
        <span>Valeur et intervalle</span>
        <span>Référence</span>
        <span>Ce qu’on peut en dire</span>
      </p>
      <ul className="diag-entries">
        {entries.map((entry) => (
          <EntryRow
            key={entry.key}
            entry={entry}
            diagnostic={diagnostic}
            book={book}
            width={width}
          />
        ))}
      </ul>
    </div>
  );
}
