import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { ComparedEntries } from "@/domain/diagnostic/profile/compared-entries";
import type { DiagnosticBook } from "@/domain/book/book";
import type { LawBlock } from "@/domain/diagnostic/law-blocks";
import { underServedWords } from "@/domain/diagnostic/words/under-served-words";
import { AbsentList } from "./AbsentList";
import { EntryList } from "./EntryList";

interface Props {
  readonly block: LawBlock;
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
  readonly compared: ComparedEntries;
  readonly width: number | null;
}

/** Communes of the subject under the threshold of the DREES, where their APL is embedded. */
function underServedSentence({ inside, populationYear }: Diagnostic): string {
  const words = underServedWords(inside);
  if (words === null)
    return "L’APL n’est connue pour aucune commune d’ici\u00a0: la liste des communes sous-denses ne peut pas être donnée.";
  return `${words} Population municipale ${populationYear}\u00a0; la part donnée plus bas compte la population totale de la DREES.`;
}

/** One of the two blocks that the law imposes. */
export function LawSection({ block, diagnostic, book, compared, width }: Props) {
  return (
    <section className="diag-theme" id={block.id}>
      <h2>{block.title}</h2>
      <p className="diag-why">{block.why}</p>
      {block.id === "zones-sous-denses" && diagnostic.inside.communes.length > 0 && (
        <p>{underServedSentence(diagnostic)}</p>
      )}
      {block.entries.length === 0 && (
        <p className="soft">Aucun chiffre de l’atlas ne concerne ce territoire.</p>
      )}
      <EntryList
        entries={block.entries}
        diagnostic={diagnostic}
        book={book}
        compared={compared}
        width={width}
      />
      <AbsentList absent={block.absent} />
    </section>
  );
}
