import type { DiagnosticBook } from "@/domain/book/book";
import type { Level } from "@/domain/geography/level";
import { perimetreSubject, type Subject } from "@/domain/group/subject";
import { CENTRE_OUEST_BRETAGNE, groupOf, realSubject } from "../domain/diagnostic/real-profile";

/** Of all levels; many have a figure that ends on a half, which two roundings print in two ways. */
const TERRITORIES: readonly (readonly [Level, string])[] = [
  ["region", "84"],
  ["region", "53"],
  ["region", "27"],
  // Of a single département.
  ["region", "02"],
  ["region", "06"],
  ["departement", "42"],
  ["departement", "39"],
  ["departement", "54"],
  ["departement", "29"],
  ["departement", "63"],
  ["departement", "75"],
  ["departement", "90"],
  ["departement", "973"],
  ["departement", "976"],
  ["zone-emploi", "5302"],
  ["zone-emploi", "0062"],
  ["zone-emploi", "8426"],
  ["zone-emploi", "0601"],
  ["bassin-de-vie", "34031"],
  ["bassin-de-vie", "12120"],
  ["bassin-de-vie", "22113"],
  ["bassin-de-vie", "29103"],
  ["bassin-de-vie", "35236"],
  ["bassin-de-vie", "85084"],
  ["bassin-de-vie", "97302"],
  ["epci", "242900801"],
  ["epci", "243500741"],
  ["epci", "200071199"],
  ["epci", "200069193"],
  ["epci", "200069185"],
  ["epci", "240200584"],
  ["epci", "200044691"],
  ["commune", "29019"],
  ["commune", "22033"],
  ["commune", "22016"],
  ["commune", "43086"],
  ["commune", "75056"],
  ["commune", "97302"],
  // Without any inhabitant.
  ["commune", "55039"],
];

/** Two EPCI of Finistère, two communes of their neighbours. */
const MIXED = [
  { level: "epci", code: "242900801" },
  { level: "epci", code: "242900793" },
  { level: "commune", code: "29019" },
  { level: "commune", code: "29233" },
] as const;

/** Territories and groups of the comparison of outputs, always the same. */
export const sample = (book: DiagnosticBook): readonly Subject[] => [
  ...TERRITORIES.map(([level, code]) => realSubject(book, level, code)),
  groupOf(book, "Centre Ouest Bretagne", CENTRE_OUEST_BRETAGNE),
  perimetreSubject({ id: "p2", nom: "Groupe mêlé", members: MIXED }, book.files.atlas),
];
