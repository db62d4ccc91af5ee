import type { DiagnosticBook } from "@/domain/book/book";
import { computeComparables } from "@/domain/diagnostic/comparables/comparables";
import { buildProfile, type Profile } from "@/domain/diagnostic/profile/profile";
import { referencesOf, yardsticksOf } from "@/domain/diagnostic/reference";
import type { Finding } from "@/domain/diagnostic/synthesis/finding";
import { proposeFindings } from "@/domain/diagnostic/synthesis/propose";
import type { Subject } from "@/domain/group/subject";

/** A subject beside its région and beside France, from the embedded figures. */
export function realYardsticks(book: DiagnosticBook, subject: Subject): Profile[] {
  const comparables = computeComparables(subject, book, { variables: null, count: 10 });
  return yardsticksOf(referencesOf(subject, book)).map((reference) =>
    buildProfile(subject, book, reference, 0.95, comparables),
  );
}

export const realFindings = (book: DiagnosticBook, subject: Subject): Finding[] =>
  proposeFindings(realYardsticks(book, subject), book);

/** EPCI that differ much: cities, an island, mountains, overseas, suburbs, a coast, borders. */
export const DIVERSE_EPCI = [
  "242900801", // Pays de Landerneau-Daoulas
  "200066637", // Hautes Terres, Cantal
  "246200364", // Lens-Liévin
  "243500139", // Rennes Métropole
  "200046977", // Métropole de Lyon
  "245600465", // Belle-Île-en-Mer
  "247300254", // Haute-Tarentaise
  "249740119", // CINOR, La Réunion
  "200050532", // Petite-Terre, Mayotte
  "242000495", // Alta Rocca, Corse
  "200058519", // Saint-Germain Boucles de Seine
  "244400610", // Cap Atlantique, two régions
  "243500741", // Redon, two régions
  "240100750", // Pays de Gex, by Switzerland
  "200054781", // Grand Paris
  "241700624", // Île d'Oléron
] as const;
