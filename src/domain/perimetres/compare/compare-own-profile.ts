import type { Confidence } from "@/stats/interval";
import { computeComparables } from "../../diagnostic/comparables/comparables";
import { FIRST_NOTES } from "../../diagnostic/notes/diagnostic-notes";
import type { DiagnosticBook } from "../../book/book";
import { buildProfile, type Profile } from "../../diagnostic/profile/profile";
import { chooseReference, referencesOf } from "../../diagnostic/reference";
import { perimetreSubject } from "../../group/subject";
import type { Perimetre } from "../../group/perimetre";

/** Profile of a perimeter, for its own figures and their intervals: its reference is not used. */
export function ownProfile(
  perimetre: Perimetre,
  book: DiagnosticBook,
  confidence: Confidence,
): Profile {
  const subject = perimetreSubject(perimetre, book.files.atlas);
  const reference = chooseReference(referencesOf(subject, book), null);
  const comparables = computeComparables(subject, book, FIRST_NOTES.comparables);
  return buildProfile(subject, book, reference, confidence, comparables);
}
