import { chooseReference, referencesOf } from "@/domain/diagnostic/reference";
import { computeComparables } from "@/domain/diagnostic/comparables/comparables";
import { createBook, type DiagnosticBook } from "@/domain/book/book";
import type { DiagnosticFiles } from "@/domain/book/book-files";
import { buildProfile, type Profile } from "@/domain/diagnostic/profile/profile";
import { perimetreSubject, territorySubject, type Subject } from "@/domain/group/subject";
import type { Level } from "@/domain/geography/level";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import { readFiles } from "../../ui/territory/real-atlas";

export const LANDERNEAU = "242900801";

/** Members of the 3rd CLS of the Pays du Centre Ouest Bretagne (ARS Bretagne, 9 January 2024). */
export const CENTRE_OUEST_BRETAGNE = [
  "242900744",
  "242200715",
  "242900561",
  "200067197",
  "245614417",
];

/** Every embedded figure, read from the disk. */
export async function realFigures(): Promise<DiagnosticBook> {
  const files = await readFiles();
  const { atlas, register } = files;
  const complete = { ...files, coverage: coverageOnDay(register, atlas, null) };
  return createBook(complete as unknown as DiagnosticFiles);
}

export function realSubject(book: DiagnosticBook, level: Level, code: string): Subject {
  const subject = territorySubject({ level, code }, book.setOf(level));
  if (!subject) throw new Error(`realSubject requires a known code, got ${code}`);
  return subject;
}

export const groupOf = (
  book: DiagnosticBook,
  nom: string,
  codes: readonly string[],
  level: "epci" | "commune" = "epci",
): Subject =>
  perimetreSubject(
    { id: "p1", nom, members: codes.map((code) => ({ level, code })) },
    book.files.atlas,
  );

export function realProfile(
  book: DiagnosticBook,
  subject: Subject,
  key: string | null = null,
): Profile {
  const reference = chooseReference(referencesOf(subject, book), key);
  const comparables = computeComparables(subject, book, { variables: null, count: 10 });
  return buildProfile(subject, book, reference, 0.95, comparables);
}
