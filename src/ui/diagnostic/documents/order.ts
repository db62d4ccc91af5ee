import type { DiagnosticBook } from "@/domain/book/book";
import type { Day } from "@/domain/day";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { Etude } from "@/domain/etude";
import type { DocumentPart } from "@/report/dossier/document";

/** What the comparison reads of the study. */
type ComparedStudy = Pick<Etude, "perimetres" | "regles" | "voisinages">;

/** What a document is made from: the same order gives the same bytes. */
export interface Order {
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
  readonly day: Day;
  /** What Word and PDF hold. */
  readonly part: DocumentPart;
  /** The other perimeters, and what they are judged by. */
  readonly study: ComparedStudy;
}
