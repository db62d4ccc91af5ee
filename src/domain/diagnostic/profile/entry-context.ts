import type { Confidence } from "@/stats/interval";
import type { DiagnosticBook } from "../../book/book";
import type { Places } from "../places";
import type { Reference } from "../reference";
import type { Subject } from "../../group/subject";

/** What every entry of a profile is read with. */
export interface EntryContext {
  readonly subject: Subject;
  readonly places: Places;
  readonly book: DiagnosticBook;
  readonly reference: Reference;
  readonly references: readonly Reference[];
  readonly confidence: Confidence;
}
